import type { PrismaClient } from '@/lib/db/generated/client';

/** The glossary, in alphabetical order. */
export async function listGlossaryTerms(db: PrismaClient) {
  return db.glossaryTerm.findMany({
    select: {
      slug: true,
      acronym: true,
      expansion: true,
      explanation: true,
      variants: true,
      expandedByDocument: true,
    },
    orderBy: { slug: 'asc' },
  });
}
