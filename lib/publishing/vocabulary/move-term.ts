import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { Doer } from '@/lib/publishing/commands/transition';
import type { Result } from '@/lib/result';
import { changeVocabulary, staleOrGone, tellChange } from './change-vocabulary';
import { type VocabularyFault, VocabularyRefusal } from './faults';
import type { TermTarget, VocabularyName } from './model';
import { TERMS } from './terms/vocabularies';

type Transaction = Prisma.TransactionClient;

export type Direction = 'up' | 'down';

type Ordered = Extract<VocabularyName, 'sectors' | 'structure-types' | 'sources'>;

/** Shows a term one place earlier, or later. Both terms that change places get another version. */
export function moveTerm(
  db: PrismaClient,
  name: Ordered,
  target: TermTarget,
  direction: Direction,
  doer: Doer,
): Promise<Result<{ label: string }, VocabularyFault>> {
  return changeVocabulary(db, async (tx) => {
    await LOCKS[name](tx);
    const terms = await TERMS[name].list(tx);
    const term = terms.find(({ id }) => id === target.id);
    if (term?.version !== target.version) throw staleOrGone(term !== undefined);
    const ids = movedInList(
      terms.map(({ id }) => id),
      target.id,
      direction,
    );
    if (!ids) throw new VocabularyRefusal({ type: 'atTheEnd' });
    // The whole list is numbered again: files and hands may have left holes, or two terms at one place.
    for (const [position, id] of ids.entries()) {
      const isMoved = terms[position]?.id !== id;
      await PLACES[name](tx, id, { position, ...(isMoved ? { version: { increment: 1 } } : {}) });
    }
    await tellChange(tx, name, doer, { what: 'moved', subject: term.label, detail: { direction } });
    return { label: term.label };
  });
}

/** The list with one of its items a place earlier or later; null when it is at that end already. */
export function movedInList<Item>(items: Item[], item: Item, direction: Direction): Item[] | null {
  const rank = items.indexOf(item);
  const other = rank + (direction === 'up' ? -1 : 1);
  if (rank < 0 || other < 0 || other >= items.length) return null;
  const moved = [...items];
  moved[rank] = items[other] as Item;
  moved[other] = item;
  return moved;
}

type Place = { position: number; version?: { increment: number } };

/** In one order for all: two people who move terms wait for one another. */
const LOCKS: Record<Ordered, (tx: Transaction) => Promise<unknown>> = {
  sectors: (tx) => tx.$queryRaw`SELECT slug FROM "Sector" ORDER BY slug FOR UPDATE`,
  'structure-types': (tx) => tx.$queryRaw`SELECT slug FROM "StructureType" ORDER BY slug FOR UPDATE`,
  sources: (tx) => tx.$queryRaw`SELECT id FROM "Source" ORDER BY id FOR UPDATE`,
};

const PLACES: Record<Ordered, (tx: Transaction, id: string, data: Place) => Promise<unknown>> = {
  sectors: (tx, slug, data) => tx.sector.update({ where: { slug }, data }),
  'structure-types': (tx, slug, data) => tx.structureType.update({ where: { slug }, data }),
  sources: (tx, id, data) => tx.source.update({ where: { id }, data }),
};
