import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { Doer } from '@/lib/publishing/commands/transition';
import type { Result } from '@/lib/result';
import { refreshSearchDocuments } from '@/lib/search';
import { quoted } from '@/lib/text/french';
import { changeVocabulary, staleOrGone, tellChange } from './change-vocabulary';
import { type VocabularyFault, VocabularyRefusal } from './faults';
import { followRows } from './follow-rows';
import type { Term, TermTarget, VocabularyName } from './model';
import { rewriteEditions } from './rewrite-editions';
import { MERGINGS, TERMS } from './terms/vocabularies';
import type { Merging } from './terms/vocabulary';

type Transaction = Prisma.TransactionClient;

/**
 * Merges a term into another: all that named it names the other, online and in drafts, and it is no more. A sheet that had
 * both keeps one, in its first place. All of it is one transaction, on the very versions that were seen.
 */
export function mergeTerms(
  db: PrismaClient,
  name: VocabularyName,
  from: TermTarget,
  into: TermTarget,
  doer: Doer,
): Promise<Result<{ id: string; label: string }, VocabularyFault>> {
  const merging = MERGINGS[name];
  if (!merging) throw new Error(`terms of ${name} are not merged`);
  return changeVocabulary(db, async (tx) => {
    if (from.id === into.id) throw new VocabularyRefusal({ type: 'sameTerm' });
    await merging.lock(tx, [from.id, into.id]);
    const gone = await seen(tx, name, from);
    const kept = await seen(tx, name, into);
    if (!(await merging.claim(tx, into))) throw staleOrGone(true);
    await merging.check?.(tx, from.id, into.id);
    // Editions before rows, as whoever publishes does: the other way round, each would wait for the other.
    await rewriteContents(tx, merging, gone, kept, doer);
    const moved = await merging.moveTies(tx, from.id, into.id);
    await followRows(tx, moved, doer.now);
    if (!(await TERMS[name].remove(tx, from))) throw staleOrGone(true);
    // Once the term is gone: documents say what is left.
    await refreshSearchDocuments(tx, { initiatives: moved.initiatives });
    await tellChange(tx, name, doer, {
      what: 'merged',
      subject: gone.label,
      detail: { into: kept.label, sheets: moved.initiatives.length, levers: moved.levers.length },
    });
    return { id: kept.id, label: kept.label };
  });
}

/** A term whose row is locked, as it was seen. @throws VocabularyRefusal */
async function seen(tx: Transaction, name: VocabularyName, { id, version }: TermTarget): Promise<Term> {
  const term = await TERMS[name].read(tx, id);
  if (term?.version !== version) throw staleOrGone(term !== null);
  return term;
}

async function rewriteContents(
  tx: Transaction,
  { rename, isNamed }: Merging,
  from: Term,
  into: Term,
  doer: Doer,
): Promise<void> {
  if (!rename || !isNamed) return;
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT e.id FROM "Edition" e
    LEFT JOIN "Revision" r ON r."editionId" = e.id AND r.version = e."onlineVersion"
    WHERE ${isNamed(Prisma.sql`e.content`, from.id)} OR ${isNamed(Prisma.sql`r.content`, from.id)} ORDER BY e.id`;
  await rewriteEditions(
    tx,
    rows.map(({ id }) => id),
    {
      rename: (content) => rename(content, from.id, into.id),
      message: `Fusion de ${quoted(from.label)} dans ${quoted(into.label)}`,
    },
    doer,
  );
}
