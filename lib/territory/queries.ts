import type { Prisma, Territory } from '@/lib/db/generated/client';
import {
  isTerritoryCode,
  type PlaceRelation,
  parseTerritoryId,
  TERRITORY_KINDS,
  type TerritoryId,
  type TerritoryKind,
  type TerritoryRef,
  toTerritoryId,
} from './model';

/** The client, or a transaction of it. */
type Reader = Prisma.TransactionClient;

export type TerritoryParent = TerritoryRef & { relation: 'contains' | 'intersects'; subtype: string | null };

export type TerritoryRecord = Omit<Territory, 'id' | 'foldedName'> & {
  id: TerritoryId;
  /** What holds it or shares a part of it; containing first, EPT before the Métropole du Grand Paris. */
  parents: Record<TerritoryKind, TerritoryParent[]>;
  /** From the région down to just above it, only what contains it; its country alone when that is all. */
  breadcrumb: TerritoryRef[];
  /** Of a district: those of 2015 that it continues, and those of 2024 that continue it. */
  predecessors: TerritoryRef[];
  successors: TerritoryRef[];
  otherNames: { name: string; code: string | null; kind: string }[];
};

const REF = { id: true, kind: true, code: true, name: true } as const;

/** The territory of this identifier with what is around it, or null. Accepts any text. */
export async function getTerritory(db: Reader, id: string): Promise<TerritoryRecord | null> {
  const parsed = parseTerritoryId(id);
  if (!parsed) return null;
  const found = await db.territory.findUnique({
    where: { id: parsed.id },
    omit: { foldedName: true },
    include: {
      ancestors: {
        where: { ancestor: { kind: { not: 'qpv' } } },
        select: { relation: true, ancestor: { select: { ...REF, subtype: true } } },
      },
      predecessors: { select: { predecessor: { select: REF } }, orderBy: { predecessorId: 'asc' } },
      successors: { select: { successor: { select: REF } }, orderBy: { successorId: 'asc' } },
      names: { select: { name: true, code: true, kind: true }, orderBy: [{ name: 'asc' }, { code: 'asc' }] },
    },
  });
  if (!found) return null;
  const { ancestors, predecessors, successors, names, ...territory } = found;
  const parents = byKind(
    ancestors.map(({ relation, ancestor }) => ({ ...toRef(ancestor), subtype: ancestor.subtype, relation })),
  );
  return {
    ...territory,
    id: parsed.id,
    parents,
    breadcrumb: toBreadcrumb(parents),
    predecessors: predecessors.map(({ predecessor }) => toRef(predecessor)),
    successors: successors.map(({ successor }) => toRef(successor)),
    otherNames: names.filter(({ name }) => name !== territory.name),
  };
}

/**
 * The present territory behind a code: itself, or the commune or region that took it in (69152 → commune:69149).
 * Null for a code that never was one. A district of 2015 keeps its own page.
 */
export async function findCurrentId(
  db: Reader,
  kind: TerritoryKind,
  code: string,
): Promise<TerritoryId | null> {
  if (!isTerritoryCode(kind, code)) return null;
  // A vanished commune may still have its row: the name that carries its code leads to the present one.
  const renamed = await db.territoryName.findFirst({
    where: { code, territory: { kind } },
    select: { territoryId: true },
  });
  if (renamed) return renamed.territoryId as TerritoryId;
  const found = await db.territory.findUnique({
    where: { id: toTerritoryId(kind, code) },
    select: { id: true },
  });
  return found ? (found.id as TerritoryId) : null;
}

/** What contains and what intersects each of these territories, themselves left out. An unknown one has no entry. */
export async function listAncestorIds(db: Reader, ids: string[]) {
  const edges = await db.territoryEdge.findMany({
    where: { descendantId: { in: ids } },
    orderBy: { ancestorId: 'asc' },
  });
  const found = new Map<string, { contains: TerritoryId[]; intersects: TerritoryId[] }>();
  for (const { ancestorId, descendantId, relation } of edges) {
    const entry = found.get(descendantId) ?? { contains: [], intersects: [] };
    entry[relation].push(ancestorId as TerritoryId);
    found.set(descendantId, entry);
  }
  return found;
}

export type TerritoryChild = TerritoryRef & {
  relation: 'contains' | 'intersects';
  subtype: string | null;
  generation: number | null;
  population: number | null;
};

/**
 * One page of the territories of one kind that lie in this one or share a part of it, by name; districts of 2024 before
 * those of 2015. Pages count from 1; beyond the last, the list is empty.
 */
export async function listDescendants(
  db: Reader,
  id: string,
  kind: TerritoryKind,
  { page = 1, pageSize = 50, generation }: { page?: number; pageSize?: number; generation?: number } = {},
): Promise<{ total: number; items: TerritoryChild[] }> {
  const where = { ancestorId: id, descendant: { kind, ...(generation ? { generation } : {}) } };
  const total = await db.territoryEdge.count({ where });
  const edges = await db.territoryEdge.findMany({
    where,
    select: {
      relation: true,
      descendant: { select: { ...REF, subtype: true, generation: true, population: true } },
    },
    orderBy: [
      { descendant: { generation: 'desc' } },
      { descendant: { foldedName: 'asc' } },
      { descendant: { code: 'asc' } },
    ],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return {
    total,
    items: edges.map(({ relation, descendant: { subtype, generation, population, ...ref } }) => ({
      ...toRef(ref),
      relation,
      subtype,
      generation,
      population,
    })),
  };
}

/** How each of these places stands towards the chosen territory; places that have nothing to do with it are left out. */
export async function relatePlaces(
  db: Reader,
  chosenId: string,
  placeIds: string[],
): Promise<Map<string, PlaceRelation>> {
  const edges = await db.territoryEdge.findMany({
    where: {
      OR: [
        { ancestorId: chosenId, descendantId: { in: placeIds } },
        { descendantId: chosenId, ancestorId: { in: placeIds } },
      ],
    },
  });
  const relations = new Map<string, PlaceRelation>();
  if (placeIds.includes(chosenId)) relations.set(chosenId, 'same');
  for (const { ancestorId, descendantId, relation } of edges) {
    if (relation === 'intersects')
      relations.set(ancestorId === chosenId ? descendantId : ancestorId, 'overlaps');
    else if (ancestorId === chosenId) relations.set(descendantId, 'inside');
    else relations.set(ancestorId, 'wider');
  }
  return relations;
}

function toRef({
  id,
  kind,
  code,
  name,
}: {
  id: string;
  kind: TerritoryKind;
  code: string;
  name: string;
}): TerritoryRef {
  return { id: id as TerritoryId, kind, code, name };
}

function byKind(parents: TerritoryParent[]): Record<TerritoryKind, TerritoryParent[]> {
  const groups = Object.fromEntries(TERRITORY_KINDS.map((kind) => [kind, [] as TerritoryParent[]]));
  const weight = ({ relation, subtype }: TerritoryParent) =>
    (relation === 'contains' ? 0 : 2) + (subtype === 'EPT' ? 0 : 1);
  for (const parent of parents) groups[parent.kind]?.push(parent);
  for (const group of Object.values(groups)) {
    group.sort((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name, 'fr'));
  }
  return groups as Record<TerritoryKind, TerritoryParent[]>;
}

/** In the inner suburbs the EPT stands first among the EPCI, and the crumb takes one of each kind. */
function toBreadcrumb(parents: Record<TerritoryKind, TerritoryParent[]>): TerritoryRef[] {
  const holder = (kind: TerritoryKind) =>
    parents[kind].filter(({ relation }) => relation === 'contains').slice(0, 1);
  const crumbs = [...TERRITORY_KINDS].reverse().flatMap(holder).map(toRef);
  return crumbs.length > 1 ? crumbs.filter(({ kind }) => kind !== 'pays') : crumbs;
}
