import { Prisma } from '@/lib/db/generated/client';
import { type CatalogueQuery, FACETS, type Facet } from '../query';

/** Whether a search document `d` passes each facet; null for an empty choice, which lets everything through. */
export type Conditions = Record<Facet, Prisma.Sql | null>;

/** Where the values of each facet are. */
export const COLUMNS: Record<Facet, Prisma.Sql> = {
  territories: Prisma.sql`d."territoryIds"`,
  sectors: Prisma.sql`d."sectorSlugs"`,
  levers: Prisma.sql`d."leverSlugs"`,
  types: Prisma.sql`d."typeSlugs"`,
  natures: Prisma.sql`ARRAY[d.nature::text]`,
};

/** Several values of a facet are alternatives. */
export function toConditions(query: CatalogueQuery): Conditions {
  const condition = (facet: Facet) =>
    query[facet].length === 0 ? null : Prisma.sql`${COLUMNS[facet]} && ${query[facet]}::text[]`;
  return Object.fromEntries(FACETS.map((facet) => [facet, condition(facet)])) as Conditions;
}

export function allOf(conditions: (Prisma.Sql | null)[]): Prisma.Sql {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? Prisma.sql`TRUE` : Prisma.join(given, ' AND ');
}
