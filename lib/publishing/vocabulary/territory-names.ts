import { z } from 'zod';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { Doer } from '@/lib/publishing/commands/transition';
import type { Result } from '@/lib/result';
import { refreshSearchDocuments } from '@/lib/search';
import { foldName } from '@/lib/territory/fold-name';
import { changeVocabulary, staleOrGone } from './change-vocabulary';
import { type VocabularyFault, VocabularyRefusal } from './faults';
import type { TermValues } from './model';
import { readValues, required } from './read-values';

type Transaction = Prisma.TransactionClient;

/** The number of a name, and the version that was seen. */
type NameTarget = { id: number; version: number };

const schema = z.object({
  name: required('Donnez le nom.', 120),
  kind: z.enum(['former', 'variant'], 'Choisissez : ancien nom ou variante.'),
});

/** The other names of a territory, those of the official reference first; only those that staff added are theirs to change. */
export async function listTerritoryNames(db: PrismaClient, territoryId: string) {
  return db.territoryName.findMany({
    where: { territoryId },
    select: { id: true, name: true, code: true, kind: true, byStaff: true, version: true },
    orderBy: [{ byStaff: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
}

/** The names that staff added, the last first. */
export async function listStaffNames(db: PrismaClient) {
  return db.territoryName.findMany({
    where: { byStaff: true },
    select: { id: true, name: true, territory: { select: { id: true, name: true } } },
    orderBy: { id: 'desc' },
    take: 200,
  });
}

/** Gives a territory another name under which it is found; `target` null: one more. Sheets that are there are found by it at once. */
export function saveTerritoryName(
  db: PrismaClient,
  territoryId: string,
  target: NameTarget | null,
  values: TermValues,
  doer: Doer,
): Promise<Result<null, VocabularyFault>> {
  return changeVocabulary(db, async (tx) => {
    const { name, kind } = readValues(schema, values);
    const territory = await tx.territory.findUnique({ where: { id: territoryId }, select: { name: true } });
    if (!territory) throw staleOrGone(false);
    const foldedName = foldName(name);
    const isTaken = await tx.territoryName.count({
      where: { territoryId, foldedName, ...(target ? { id: { not: target.id } } : {}) },
    });
    if (isTaken > 0 || foldedName === foldName(territory.name))
      throw new VocabularyRefusal({ type: 'taken', name });
    const data = { name, foldedName, kind };
    if (target) await change(tx, territoryId, target, data);
    else await tx.territoryName.create({ data: { territoryId, ...data, byStaff: true } });
    await tell(tx, territoryId, target ? 'changed' : 'created', `${name} (${territory.name})`, doer);
    return null;
  });
}

/** Takes away a name that staff added. */
export function deleteTerritoryName(
  db: PrismaClient,
  territoryId: string,
  { id, version }: NameTarget,
  doer: Doer,
): Promise<Result<null, VocabularyFault>> {
  return changeVocabulary(db, async (tx) => {
    const known = await tx.territoryName.findUnique({ where: { id }, include: { territory: true } });
    const { count } = await tx.territoryName.deleteMany({
      where: { id, territoryId, version, byStaff: true },
    });
    if (count === 0 || !known) throw staleOrGone(known !== null);
    await tell(tx, territoryId, 'deleted', `${known.name} (${known.territory.name})`, doer);
    return null;
  });
}

async function change(
  tx: Transaction,
  territoryId: string,
  { id, version }: NameTarget,
  data: Prisma.TerritoryNameUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.territoryName.updateMany({
    where: { id, territoryId, version, byStaff: true },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw staleOrGone((await tx.territoryName.count({ where: { id } })) > 0);
}

async function tell(
  tx: Transaction,
  territoryId: string,
  what: string,
  subject: string,
  { actor }: Doer,
): Promise<void> {
  await refreshSearchDocuments(tx, { territories: [territoryId] });
  await tx.outboxEntry.create({ data: { subject: 'territories' } });
  await writeJournal(tx, {
    actor,
    action: `territoryName.${what}`,
    subject,
    detail: { territory: territoryId },
  });
}
