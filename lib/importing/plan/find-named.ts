import type { Prisma } from '@/lib/db/generated/client';
import { foldName } from '@/lib/territory/fold-name';
import type { TerritoryId, TerritoryKind } from '@/lib/territory/model';

/** A territory whose name, other name or département code is one of those that were looked for. */
export type NamedTerritory = {
  id: TerritoryId;
  kind: TerritoryKind;
  code: string;
  name: string;
  population: number | null;
  generation: number | null;
  /** The folded names that it answers to. */
  answers: string[];
  /** What contains it. */
  within: { id: string; kind: TerritoryKind; code: string; name: string }[];
  /** Of a district: those of another generation that it continues, or that continue it. */
  kin: { id: TerritoryId; code: string; name: string; generation: number | null }[];
};

const KIN = { select: { id: true, code: true, name: true, generation: true } } as const;

/** The territories of these very names, accents, hyphens and « St » put aside, and the départements of these codes; no district. */
export async function findNamed(db: Prisma.TransactionClient, names: string[]): Promise<NamedTerritory[]> {
  const folded = [...new Set(names.map(foldName))].filter((name) => name.length > 1);
  return findWhere(db, folded, {
    kind: { not: 'qpv' },
    OR: [
      { foldedName: { in: folded } },
      { names: { some: { foldedName: { in: folded } } } },
      { kind: 'departement', code: { in: folded.map((name) => name.toUpperCase()) } },
    ],
  });
}

/** The districts of these communes that bear one of these names, or a part of a name that joins several. */
export async function findDistricts(
  db: Prisma.TransactionClient,
  names: string[],
  communes: string[],
): Promise<NamedTerritory[]> {
  return findWhere(db, [...new Set(names.map(foldName))], {
    kind: 'qpv',
    ancestors: { some: { ancestorId: { in: communes } } },
  });
}

async function findWhere(
  db: Prisma.TransactionClient,
  folded: string[],
  where: Prisma.TerritoryWhereInput,
): Promise<NamedTerritory[]> {
  const rows = await db.territory.findMany({
    where,
    include: {
      names: { select: { foldedName: true } },
      predecessors: { select: { predecessor: KIN }, orderBy: { predecessorId: 'asc' } },
      successors: { select: { successor: KIN }, orderBy: { successorId: 'asc' } },
      ancestors: {
        where: { relation: 'contains' },
        select: { ancestor: { select: { id: true, kind: true, code: true, name: true } } },
      },
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, foldedName, names, ancestors, predecessors, successors, ...row }) => {
    const parts = row.kind === 'qpv' ? partsOf(row.name) : [];
    const code = row.kind === 'departement' ? [row.code.toLowerCase()] : [];
    const known = new Set([foldedName, ...parts, ...code, ...names.map((other) => other.foldedName)]);
    const answers = folded.filter((wanted) => known.has(wanted));
    if (answers.length === 0) return [];
    const within = ancestors.map(({ ancestor }) => ancestor);
    const kin = [
      ...predecessors.map(({ predecessor }) => predecessor),
      ...successors.map(({ successor }) => successor),
    ].map((other) => ({ ...other, id: other.id as TerritoryId }));
    return [{ id: id as TerritoryId, ...row, answers, within, kin }];
  });
}

/** « Minguettes - Clochettes » is each of them; « Les Buers » is what « le quartier des Buers » names. */
function partsOf(name: string): string[] {
  const parts = name.split(/\s+[-–/]\s+|,\s*/).map(foldName);
  return [...parts, ...parts.map((part) => part.replace(/^(?:le|la|les|l) /, ''))];
}
