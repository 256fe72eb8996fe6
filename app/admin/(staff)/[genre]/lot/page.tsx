import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BulkForm } from '@/components/staff-list/bulk-form';
import { ACTION_WORDS, actionOfSlug } from '@/components/staff-list/bulk-words';
import { editionsPath, LIST_WORDS } from '@/components/staff-list/list-words';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { readTargets, ruleOf } from '@/lib/publishing/bulk-model';
import { kindOfSegment } from '@/lib/publishing/model';
import { listChoices } from '@/lib/publishing/queries/list-choices';
import { listChosen } from '@/lib/publishing/queries/list-chosen';
import { parseListQuery } from '@/lib/publishing/queries/list-query';
import { fromPageParams } from '@/lib/search/query';
import { bulkAction } from './actions';

export const metadata: Metadata = { title: 'Action sur plusieurs pages' };

type Props = {
  params: Promise<{ genre: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What is about to be done, to what, before it is. */
export default async function BulkPage({ params, searchParams }: Props) {
  const address = fromPageParams(await searchParams);
  const action = actionOfSlug(address.get('action'));
  await requireRole(action ? ruleOf(action).role : 'redaction');
  const kind = kindOfSegment((await params).genre);
  if (!kind || (action && !ruleOf(action).kinds.includes(kind))) notFound();
  const [chosen, choices] = await Promise.all([
    listChosen(db(), kind, readTargets(address.getAll('choix'))),
    listChoices(db()),
  ]);
  const back = editionsPath(kind, parseListQuery(new URLSearchParams(address.get('retour') ?? '')).query);
  return (
    <>
      <h1 className="mt-8 text-4xl">{action ? ACTION_WORDS[action].label : 'Plusieurs pages à la fois'}</h1>
      {action && chosen.length > 0 ? (
        <BulkForm
          kind={kind}
          action={action}
          chosen={chosen}
          choices={choices}
          back={back}
          send={bulkAction}
        />
      ) : (
        <p className="mt-4 max-w-[62ch]">
          {chosen.length === 0
            ? 'Rien n’est coché\u00a0: dans la liste, cochez au moins une ligne, puis choisissez une action.'
            : 'Aucune action n’est choisie\u00a0: sous la liste, choisissez ce qu’il faut faire des lignes cochées.'}
        </p>
      )}
      <p className="mt-8">
        <Link href={back}>Revenir à la liste des {LIST_WORDS[kind].many}</Link>
      </p>
    </>
  );
}
