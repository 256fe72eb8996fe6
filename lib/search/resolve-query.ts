import { published } from '@/lib/catalogue/conditions';
import { NATURE_LABELS } from '@/lib/catalogue/model';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type CatalogueQuery, FACET_PARAMETERS, FACETS, type Facet, type Misunderstood } from './query';

/** What a facet's value is called, and the colour and pictogram of a sector. */
export type FacetLabel = { label: string; context: string | null; position: number };

export type Vocabulary = Record<Facet, Map<string, FacetLabel>>;

/** Names of every value that a query or its counts may show: the closed lists, the regions, and the territories given. */
export async function readVocabulary(db: PrismaClient, territoryIds: string[]): Promise<Vocabulary> {
  const [sectors, levers, types, territories] = await Promise.all([
    db.sector.findMany({ select: { slug: true, label: true, position: true } }),
    db.lever.findMany({ where: published, select: { slug: true, title: true, position: true } }),
    db.structureType.findMany({ select: { slug: true, label: true, position: true } }),
    namedTerritories(db, territoryIds),
  ]);
  return {
    sectors: new Map(sectors.map(({ slug, label, position }) => [slug, { label, context: null, position }])),
    levers: new Map(
      levers.map(({ slug, title, position }) => [slug, { label: title, context: null, position }]),
    ),
    types: new Map(types.map(({ slug, label, position }) => [slug, { label, context: null, position }])),
    natures: new Map(
      Object.entries(NATURE_LABELS).map(([nature, label], position) => [
        nature,
        { label, context: null, position },
      ]),
    ),
    territories: new Map(
      territories.map(({ id, label, context }, position) => [id, { label, context, position }]),
    ),
  };
}

/** Territories by name; a district is told by its commune, a commune by its département. */
function namedTerritories(db: PrismaClient, ids: string[]) {
  return db.$queryRaw<{ id: string; label: string; context: string | null }[]>`
    SELECT t.id, t.name AS label, (
      SELECT min(around.name) FROM "TerritoryEdge" e JOIN "Territory" around ON around.id = e."ancestorId"
      WHERE e."descendantId" = t.id AND e.relation = 'contains'
        AND around.kind = (CASE t.kind WHEN 'qpv' THEN 'commune' WHEN 'commune' THEN 'departement' END)::"TerritoryKind"
    ) AS context
    FROM "Territory" t WHERE t.id = ANY (${ids}::text[]) OR t.kind = 'region'
    ORDER BY t."foldedName", t.id`;
}

/** The values of a query that name nothing in the catalogue. */
export function unknownValues(query: CatalogueQuery, vocabulary: Vocabulary): Misunderstood[] {
  return FACETS.flatMap((facet) =>
    query[facet]
      .filter((value) => !vocabulary[facet].has(value))
      .map((value) => ({ parameter: FACET_PARAMETERS[facet], value, expected: EXPECTED[facet] })),
  );
}

const EXPECTED: Record<Facet, string> = {
  territories: 'un territoire du référentiel',
  sectors: 'un secteur du catalogue',
  levers: 'un levier du catalogue',
  types: 'un type de structure du catalogue',
  natures: 'initiative, demarche ou dispositif',
};
