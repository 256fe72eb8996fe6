import { Prisma } from '@/lib/db/generated/client';

/** The sheets that a query of words finds, looked up once, as `matching`; nothing without words. */
export function withMatching(words: Prisma.Sql | null): Prisma.Sql {
  return words
    ? Prisma.sql`WITH matching AS MATERIALIZED (SELECT search_matching(${words}) AS id)`
    : Prisma.empty;
}

/** The search documents `d` of those sheets, or of all. */
export function documentsOf(words: Prisma.Sql | null): Prisma.Sql {
  return words
    ? Prisma.sql`"SearchDocument" d JOIN matching ON matching.id = d."initiativeId"`
    : Prisma.sql`"SearchDocument" d`;
}
