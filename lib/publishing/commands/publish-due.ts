import { writeJournal } from '@/lib/accounts/write-journal';
import type { Edition, PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { changeEdition } from './change-edition';
import { readPublishable } from './publish-edition';
import { putOnline, settledAt } from './put-online';
import { latestRevision } from './second-reader';

/**
 * Puts online what was planned for now or before. One that can no longer be (what it names is gone) loses its plan, and the
 * journal says so; one that the server breaks on keeps it, and stops no other. Two servers may call it together: the version is
 * checked, one of them does it.
 * @returns how many went online, and the titles of those that could not.
 */
export async function publishDue(
  db: PrismaClient,
  now: Date,
): Promise<{ published: number; failed: string[] }> {
  const due = await db.edition.findMany({
    where: { scheduledAt: { lte: now }, deletedAt: null },
    orderBy: [{ scheduledAt: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  const report = { published: 0, failed: [] as string[] };
  for (const edition of due) {
    const outcome = await publishOne(db, edition, now).catch((error: unknown) => {
      log.error({ error, editionId: edition.id }, 'publishing: a planned publication broke');
      return 'failed' as const;
    });
    if (outcome === 'published') report.published += 1;
    if (outcome === 'failed') report.failed.push(edition.title);
  }
  return report;
}

async function publishOne(db: PrismaClient, edition: Edition, now: Date) {
  const actor = edition.scheduledById ? { id: edition.scheduledById } : null;
  const said = { actor, subject: edition.title, editionId: edition.id };
  const published = await inTransaction(db, async (tx) => {
    const content = await readPublishable(tx, edition);
    const revision = await latestRevision(tx, edition.id);
    const { version } = await changeEdition(tx, edition, {
      ...settledAt(revision.version),
      updatedAt: now,
    });
    await putOnline(tx, edition, content, now);
    await writeJournal(tx, {
      ...said,
      action: 'edition.published',
      detail: { version, revision: revision.version, isScheduled: true },
    });
  });
  if (published.ok) return 'published';
  if (published.error.type !== 'incomplete') return 'overtaken';
  const { faults } = published.error;
  const noted = await inTransaction(db, async (tx) => {
    await changeEdition(tx, edition, { scheduledAt: null, scheduledById: null, updatedAt: now });
    await writeJournal(tx, { ...said, action: 'edition.scheduleFailed', detail: { faults } });
  });
  return noted.ok ? 'failed' : 'overtaken';
}
