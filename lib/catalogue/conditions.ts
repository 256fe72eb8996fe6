import type { Prisma } from '@/lib/db/generated/client';

/**
 * What the public may see: the only place where it is said. Every public query, and whatever copies sheets elsewhere
 * (search documents, exports), starts from it.
 */
export const published = {
  state: 'published',
  publishedAt: { not: null },
} as const satisfies Prisma.InitiativeWhereInput & Prisma.LeverWhereInput;

/**
 * What its own address still shows: an archived page stays readable there, under a banner that says so. Nothing else starts
 * from it: lists, search, exports, feeds and the API know the published ones only.
 */
export const readable = {
  state: { in: ['published', 'archived'] },
  publishedAt: { not: null },
} satisfies Prisma.InitiativeWhereInput & Prisma.LeverWhereInput;

/** A document that something the public reads is drawn from: one that was only imported, for staff to review, is none yet. */
export const citedInPublic = {
  citations: {
    some: { OR: [{ initiative: readable }, { lever: readable }, { glossaryTermId: { not: null } }] },
  },
} satisfies Prisma.SourceWhereInput;
