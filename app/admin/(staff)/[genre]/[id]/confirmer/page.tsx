import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CommandForm } from '@/components/edition/command-form';
import { EditionHead } from '@/components/edition/edition-head';
import { CONFIRMED, confirmedOf } from '@/components/edition/transition-words';
import { Notice } from '@/components/ui/notice';
import { requireRole } from '@/lib/accounts/require-role';
import { staffPath, transitionsFor } from '@/lib/publishing/model';
import { quoted } from '@/lib/text/french';
import { transitionAction } from '../actions';
import { type EditionParams, readEditionPage } from '../read-edition-page';

type Props = { params: EditionParams; searchParams: Promise<{ geste?: string | string[] }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireRole('redaction');
  const transition = confirmedOf(gestureOf(await searchParams));
  const { title } = await readEditionPage(params);
  return { title: transition ? `${CONFIRMED[transition].title} ${quoted(title)}` : 'Confirmer' };
}

/** What takes something away is asked for twice: here, with what will follow and, where readers are told, a reason. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const edition = await readEditionPage(params);
  const transition = confirmedOf(gestureOf(await searchParams));
  if (!transition) notFound();
  const words = CONFIRMED[transition];
  const isOffered = transitionsFor(edition, actor).includes(transition);
  return (
    <>
      <EditionHead edition={edition} title={words.title} current="other" />
      {isOffered ? (
        <>
          <p className="mt-5 max-w-[68ch]">{words.explanation}</p>
          <div className="mt-5">
            <CommandForm
              action={transitionAction}
              hidden={{ genre: (await params).genre, id: edition.id, version: edition.version, transition }}
              fields={
                words.reason === null
                  ? []
                  : [
                      {
                        name: 'message',
                        label: words.reason,
                        type: 'area',
                        isOptional: transition === 'archiveEdition',
                        maxLength: 2000,
                      },
                    ]
              }
              submit={words.submit}
              weight={transition === 'archiveEdition' ? 'main' : 'warn'}
            />
          </div>
        </>
      ) : (
        <Notice title="Ce n’est pas possible">
          L’état de cette page, ou votre rôle, ne le permet pas. Rien n’a été changé.
        </Notice>
      )}
      <p className="mt-4">
        <Link href={staffPath(edition)}>Ne rien changer</Link>
      </p>
    </>
  );
}

const gestureOf = ({ geste }: { geste?: string | string[] }) =>
  typeof geste === 'string' ? geste : undefined;
