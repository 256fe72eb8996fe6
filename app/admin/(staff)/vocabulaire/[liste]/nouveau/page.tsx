import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TermForm } from '@/components/vocabulary/term-form';
import { WayBack } from '@/components/vocabulary/way-back';
import { requireRole } from '@/lib/accounts/require-role';
import { VOCABULARIES, vocabularyOfSegment } from '@/lib/publishing/vocabulary/model';
import { saveTermAction } from '../actions';

type Props = { params: Promise<{ liste: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = vocabularyOfSegment((await params).liste);
  return { title: name ? VOCABULARIES[name].fresh : 'Page introuvable' };
}

export default async function NewTermPage({ params }: Props) {
  await requireRole('administration');
  const name = vocabularyOfSegment((await params).liste);
  if (!name) notFound();
  const { segment, title, fresh } = VOCABULARIES[name];
  return (
    <>
      <WayBack steps={[{ label: title, href: `/admin/vocabulaire/${segment}` }]} />
      <h1 className="mt-4 mb-5 text-4xl">{fresh}</h1>
      <TermForm action={saveTermAction} name={name} target={null} values={{}} />
    </>
  );
}
