import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { Result } from '@/lib/result';
import { claimItem, isDecided, isWaiting } from './claim-item';
import type { Decider, ItemTarget } from './doer';
import { type ImportFault, ImportRefusal } from './faults';
import { inImportTransaction } from './in-import-transaction';
import { tellItem } from './tell-item';

/** Choices that do not depend on the sheet that an item is compared with. */
const LASTING = ['people.', 'territories.', 'levers.'];

/** Says which sheet or lever an item is, or that it is a new one (null). What was decided of its fields is decided again. */
export async function attachItem(
  db: PrismaClient,
  actor: Decider,
  { editionId, ...target }: ItemTarget & { editionId: number | null },
  now: Date,
): Promise<Result<{ version: number }, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const item = await claimItem(tx, target, isWaiting, now);
    if (item.kind === 'term') throw new ImportRefusal({ type: 'notAllowed', why: 'otherKind' });
    const edition =
      editionId === null ? null : await tx.edition.findUnique({ where: { id: editionId, deletedAt: null } });
    if (editionId !== null && !edition) throw new ImportRefusal({ type: 'gone' });
    if (edition && edition.kind !== item.kind)
      throw new ImportRefusal({ type: 'notAllowed', why: 'otherKind' });
    if (item.editionId === editionId) return { version: item.version };
    await tx.importItem.update({
      where: { id: item.id },
      data: { editionId, matchedBy: null, base: Prisma.DbNull },
    });
    await tx.importDecision.deleteMany({
      where: { itemId: item.id, NOT: LASTING.map((start) => ({ field: { startsWith: start } })) },
    });
    await tellItem('import.attached', tx, actor, { ...item, editionId }, { isNew: editionId === null });
    return { version: item.version };
  });
}

/** Wants nothing of an item; the people it named are forgotten. */
export async function refuseItem(
  db: PrismaClient,
  actor: Decider,
  target: ItemTarget,
  now: Date,
): Promise<Result<{ version: number }, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const item = await claimItem(tx, target, isWaiting, now);
    await tx.importItem.update({
      where: { id: item.id },
      data: { state: 'refused', people: Prisma.DbNull, decidedById: actor.id, decidedAt: now },
    });
    await tellItem('import.refused', tx, actor, item);
    return { version: item.version };
  });
}

/**
 * Makes an item that was refused or applied wait again; the sheet that it made stays as it is. What a command took without a
 * reading is to be decided: that is what it is opened for.
 */
export async function reopenItem(
  db: PrismaClient,
  actor: Decider,
  target: ItemTarget,
  now: Date,
): Promise<Result<{ version: number }, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const item = await claimItem(tx, target, isDecided, now);
    await tx.importItem.update({
      where: { id: item.id },
      data: { state: 'waiting', decidedById: null, decidedAt: null },
    });
    await tx.importDecision.deleteMany({ where: { itemId: item.id, decidedById: null } });
    await tellItem('import.reopened', tx, actor, item);
    return { version: item.version };
  });
}
