import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CommandForm } from '@/components/edition/command-form';
import { EditionHead } from '@/components/edition/edition-head';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { staffPath } from '@/lib/publishing/model';
import { getRevision } from '@/lib/publishing/queries/list-revisions';
import { formatMoment } from '@/lib/text/french';
import { toNumber } from '../../../../to-number';
import { restoreAction } from '../../actions';
import { type EditionParams, readEditionPage } from '../../read-edition-page';

type Props = { params: EditionParams; searchParams: Promise<{ version?: string | string[] }> };

export const metadata: Metadata = { title: 'Restaurer une version' };

/** Asks before a former version becomes the new draft. */
export default async function RestorePage({ params, searchParams }: Props) {
  await requireRole('redaction');
  const edition = await readEditionPage(params);
  const version = toNumber((await searchParams).version);
  const revision = version && (await getRevision(db(), edition.kind, edition.id, version));
  if (!revision) notFound();
  const path = staffPath(edition);
  return (
    <>
      <EditionHead edition={edition} title={`Restaurer la version ${revision.version}`} current="other" />
      <p className="mt-5 max-w-[68ch]">
        Le texte du {formatMoment(revision.createdAt)} ({revision.author ?? 'import'}) devient un nouveau
        brouillon. Ce qui est en ligne ne change pas, et la version d’aujourd’hui reste dans l’historique.{' '}
        <Link href={`${path}/comparer?de=${edition.revisionVersion}&a=${revision.version}`}>
          Voir ce qui changera
        </Link>
      </p>
      <div className="mt-5">
        <CommandForm
          action={restoreAction}
          hidden={{
            genre: (await params).genre,
            id: edition.id,
            version: edition.version,
            revision: revision.version,
          }}
          fields={[
            {
              name: 'message',
              label: 'Pourquoi',
              help: 'Pour l’historique.',
              isOptional: true,
              maxLength: 300,
            },
          ]}
          submit={`Restaurer la version ${revision.version}`}
        />
      </div>
      <p className="mt-4">
        <Link href={`${path}/historique`}>Ne rien changer</Link>
      </p>
    </>
  );
}
