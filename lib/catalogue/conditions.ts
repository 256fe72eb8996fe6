import type { Prisma } from '@/lib/db/generated/client';

/**
 * What the public may see: the only place where it is said. Every public query, and whatever copies sheets elsewhere
 * (search documents, exports), starts from it.
 */
export const published = {
  state: 'published',
  publishedAt: { not: null },
} as const satisfies Prisma.InitiativeWhereInput & Prisma.LeverWhereInput;
