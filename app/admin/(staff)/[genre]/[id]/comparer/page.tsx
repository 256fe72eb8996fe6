import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Difference } from '@/components/admin/difference/difference';
import { EditionHead } from '@/components/edition/edition-head';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { differences } from '@/lib/publishing/difference/differences';
import { staffPath } from '@/lib/publishing/model';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import { listNames } from '@/lib/publishing/queries/list-names';
import { getRevision, type RevisionContent } from '@/lib/publishing/queries/list-revisions';
import { countOf, formatMoment } from '@/lib/text/french';
import { toNumber } from '../../../to-number';
import { type EditionParams, readEditionPage } from '../read-edition-page';

type Choice = string | string[] | undefined;
type Props = { params: EditionParams; searchParams: Promise<{ de?: Choice; a?: Choice }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: `Comparer deux versions de « ${(await readEditionPage(params)).title} »` };
}

/**
 * What changed from one version to another, field by field. `de` and `a` are numbers, or « en-ligne »; without them, from what
 * is online to the last version.
 */
export default async function ComparePage({ params, searchParams }: Props) {
  await requireRole('redaction');
  const edition = await readEditionPage(params);
  const { de, a } = await searchParams;
  const [before, after] = await Promise.all([
    readVersion(edition, de ?? 'en-ligne'),
    readVersion(edition, a ?? String(edition.revisionVersion)),
  ]);
  if (!before || !after) notFound();
  const names = await listNames(db(), [before.content, after.content]);
  const found = differences(edition.kind, before.content, after.content, names);
  return (
    <>
      <EditionHead
        edition={edition}
        title={`De la version ${before.version} à la version ${after.version}`}
        current={de === undefined && a === undefined ? 'compare' : 'other'}
      />
      <dl className="mt-5 grid max-w-[72ch] gap-x-4 sm:grid-cols-[6rem_1fr]">
        <dt className="display text-ink-soft">Avant</dt>
        <dd>{wordsOf(edition, before)}</dd>
        <dt className="display text-ink-soft">Après</dt>
        <dd>{wordsOf(edition, after)}</dd>
      </dl>
      <p className="mt-3">
        {before.version !== after.version && (
          <Link href={`${staffPath(edition)}/comparer?de=${after.version}&a=${before.version}`}>
            Comparer dans l’autre sens
          </Link>
        )}
      </p>
      <p className="my-4 font-semibold">
        {found.length === 0
          ? 'Ces deux versions disent la même chose.'
          : countOf(found.length, 'champ diffère', 'champs diffèrent')}
      </p>
      {found.map((difference) => (
        <Difference key={difference.field} difference={difference} />
      ))}
    </>
  );
}

async function readVersion(edition: StaffEdition, choice: Choice): Promise<RevisionContent | null> {
  const version = choice === 'en-ligne' ? edition.onlineVersion : toNumber(choice);
  return version === null ? null : getRevision(db(), edition.kind, edition.id, version);
}

function wordsOf({ onlineVersion, online }: StaffEdition, { version, author, createdAt }: RevisionContent) {
  const isOnline = version === onlineVersion && online === 'published';
  return `Version ${version}${isOnline ? ', en ligne' : ''} – ${author ?? 'import'}, le ${formatMoment(createdAt)}`;
}
