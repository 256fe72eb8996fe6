import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewEditionForm } from '@/components/edition-form/new-edition-form';
import { requireRole } from '@/lib/accounts/require-role';
import { kindOfSegment } from '@/lib/publishing/model';
import { createEditionAction } from './actions';

type Props = { params: Promise<{ genre: string }> };

const TITLES = { initiative: 'Nouvelle fiche', lever: 'Nouveau levier' } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfSegment((await params).genre);
  return { title: kind ? TITLES[kind] : 'Page introuvable' };
}

/** A new draft: a title, and the long form follows. */
export default async function NewEditionPage({ params }: Props) {
  await requireRole('redaction');
  const { genre } = await params;
  const kind = kindOfSegment(genre) ?? notFound();
  return (
    <>
      <h1 className="mt-8 text-4xl">{TITLES[kind]}</h1>
      <p className="mt-3 max-w-[62ch]">
        Donnez un titre&nbsp;: le reste s’écrit ensuite, quand vous voulez. Rien n’est en ligne avant d’être
        publié.
      </p>
      <NewEditionForm action={createEditionAction.bind(null, kind)} kind={kind} />
    </>
  );
}
