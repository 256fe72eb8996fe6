import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EditionHead } from '@/components/edition/edition-head';
import { ConflictForm } from '@/components/edition-form/conflict-form';
import { ErrorSummary } from '@/components/ui/error-summary';
import { makeFormToken } from '@/lib/accounts/form-token';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { differences } from '@/lib/publishing/difference/differences';
import { fieldsOf } from '@/lib/publishing/fields';
import { CHOICE } from '@/lib/publishing/form/resolve-form';
import { mergeContents } from '@/lib/publishing/merge/merge-contents';
import { canKeepBoth } from '@/lib/publishing/merge/resolve-conflicts';
import { staffPath } from '@/lib/publishing/model';
import { listNames } from '@/lib/publishing/queries/list-names';
import { loadForm } from '../modifier/load-form';
import { type EditionParams, readEditionPage } from '../read-edition-page';

export const metadata: Metadata = { title: 'Choisir entre deux textes' };

type Props = { params: EditionParams; searchParams: Promise<{ fautes?: string }> };

/** Fields that this person and another changed, each in their own way: nothing is written before a choice. */
export default async function ConflictPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const edition = await readEditionPage(params);
  const path = staffPath(edition);
  const { read, base, fields } = await loadForm(edition, actor.id);
  if (edition.deletedAt || !read.ok) redirect(`${path}/modifier${read.ok ? '' : '?fautes=1'}`);
  const { kind, content } = edition;
  const { conflicts, takenOver } = mergeContents(kind, base, read.value, content);
  if (conflicts.length === 0) redirect(`${path}/modifier`);
  const names = await listNames(db(), [base, read.value, content]);
  const mine = differences(kind, base, read.value, names);
  const theirs = differences(kind, base, content, names);
  const shown = conflicts.map((conflict) => ({
    path: conflict.path,
    label: conflict.label,
    canKeepBoth: canKeepBoth(conflict),
    mine: mine.find(({ field }) => field === conflict.path) ?? null,
    theirs: theirs.find(({ field }) => field === conflict.path) ?? null,
    chosen: fields[`${CHOICE}.${conflict.path}`]?.[0] ?? null,
  }));
  const isIncomplete = (await searchParams).fautes === '1';
  const unchosen = isIncomplete ? shown.filter(({ chosen }) => chosen === null) : [];
  return (
    <>
      <EditionHead edition={edition} title="Choisir entre deux textes" current="other" />
      <ErrorSummary
        faults={unchosen.map(({ path: name, label }) => ({
          id: name,
          message: `${label}\u00a0: choisissez ce qui reste.`,
        }))}
      />
      <ConflictForm
        conflicts={shown.map((conflict) => ({
          ...conflict,
          fault: unchosen.includes(conflict) ? 'Choisissez ce qui reste.' : undefined,
        }))}
        merged={fieldsOf(kind).flatMap((field) => (takenOver.includes(field.path) ? [field.label] : []))}
        other={edition.author?.name ?? 'l’autre personne'}
        opened={{ path, token: makeFormToken(actor.id, edition.id, new Date()), against: edition.version }}
      />
    </>
  );
}
