import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { collectLinks } from './collect-links';

type EditionText = { id: number; content: unknown };

const BATCH = 200;
const TRANSACTION_MS = 60_000;

/** Held together by those who note links, alone by whoever sweeps those that nobody uses. */
const SWEEP_LOCK = 'links sweep';

/** Notes the links of an edition’s new content, in the transaction that writes it: those never seen wait to be checked. */
export async function refreshLinkUses(
  tx: Prisma.TransactionClient,
  editionId: number,
  content: unknown,
): Promise<void> {
  await writeUses(tx, [{ id: editionId, content }]);
}

/** Notes the links of every edition that is not deleted, and drops whatever is no longer used. */
export async function refreshEveryLinkUse(db: PrismaClient): Promise<void> {
  let after = 0;
  for (;;) {
    const last = await db.$transaction((tx) => refreshBatch(tx, after), { timeout: TRANSACTION_MS });
    if (last === null) break;
    after = last;
  }
  await db.linkUse.deleteMany({ where: { edition: { deletedAt: { not: null } } } });
  await sweepUnused(db);
}

/** The identifier that the batch ends at; null when there is none left. A save meanwhile waits for its links to be noted. */
async function refreshBatch(tx: Prisma.TransactionClient, after: number): Promise<number | null> {
  const editions = await tx.$queryRaw<EditionText[]>`
    SELECT id, content FROM "Edition" WHERE id > ${after} AND "deletedAt" IS NULL
    ORDER BY id LIMIT ${BATCH} FOR SHARE`;
  await writeUses(tx, editions);
  return editions.at(-1)?.id ?? null;
}

async function writeUses(tx: Prisma.TransactionClient, editions: EditionText[]): Promise<void> {
  const uses = editions.flatMap(({ id, content }) => collectLinks(content).map((link) => ({ ...link, id })));
  const ids = uses.map(({ id }) => id);
  const fields = uses.map(({ field }) => field);
  const urls = uses.map(({ url }) => url);
  // In the order of addresses: two that note the same ones wait for each other, never both.
  const distinct = [...new Set(urls)].sort();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${SWEEP_LOCK}, 0))`;
  await tx.$executeRaw`
    INSERT INTO "LinkCheck" (url, host, verdict)
    SELECT url, host, 'unchecked' FROM unnest(${distinct}::text[], ${distinct.map(hostOf)}::text[]) AS link (url, host)
    ON CONFLICT (url) DO NOTHING`;
  await tx.$executeRaw`
    DELETE FROM "LinkUse" u WHERE u."editionId" = ANY (${editions.map(({ id }) => id)}::int[])
    AND NOT EXISTS (
      SELECT 1 FROM unnest(${ids}::int[], ${fields}::text[], ${urls}::text[]) AS kept (id, field, url)
      WHERE kept.id = u."editionId" AND kept.field = u.field AND kept.url = u.url)`;
  await tx.$executeRaw`
    INSERT INTO "LinkUse" ("editionId", field, url)
    SELECT * FROM unnest(${ids}::int[], ${fields}::text[], ${urls}::text[])
    ON CONFLICT DO NOTHING`;
}

/**
 * Forgets what was found of addresses written nowhere. Someone noting one of them right now would lose it: the sweep is then
 * left to the next run. It never queues for its lock, so that nobody waits behind it.
 */
async function sweepUnused(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${SWEEP_LOCK}, 0)) AS held`;
    if (!lock?.held) return;
    await tx.linkCheck.deleteMany({ where: { uses: { none: {} } } });
  });
}

/** Empty for an address that no browser can read. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
