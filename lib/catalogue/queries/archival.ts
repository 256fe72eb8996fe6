import type { Prisma } from '@/lib/db/generated/client';

/** When a page was archived, and why if it was said. */
export type Archival = { reason: string | null; at: Date | null };

/** What a query selects to know whether a page is archived. */
export const archivalSelect = {
  state: true,
  edition: { select: { reason: true, reasonAt: true } },
} as const satisfies Prisma.InitiativeSelect & Prisma.LeverSelect;

/** Null for a page that is online. */
export function archivalOf({
  state,
  edition,
}: {
  state: string;
  edition: { reason: string | null; reasonAt: Date | null } | null;
}): Archival | null {
  return state === 'archived' ? { reason: edition?.reason ?? null, at: edition?.reasonAt ?? null } : null;
}
