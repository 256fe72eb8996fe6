import { writeJournal } from '@/lib/accounts/write-journal';
import type { Edition, Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { EditionTarget } from '@/lib/publishing/commands/change-edition';
import type { Doer } from '@/lib/publishing/commands/transition';
import type { LeverDraft } from '@/lib/publishing/draft';
import type { Result } from '@/lib/result';
import { changeVocabulary, staleOrGone } from './change-vocabulary';
import { type VocabularyFault, VocabularyRefusal } from './faults';
import { followRows } from './follow-rows';
import { type Direction, movedInList } from './move-term';
import { rewriteEditions } from './rewrite-editions';

/** A lever in the order of the list: what is online says it, or the draft when it never was. */
type LeverPlace = Pick<Edition, 'id' | 'version' | 'title' | 'slug' | 'step' | 'online'>;

/** Every lever that is not deleted, in the order in which the public sees them; those that it does not, in that of their draft. */
export async function listLeverPlaces(tx: PrismaClient | Prisma.TransactionClient): Promise<LeverPlace[]> {
  return tx.$queryRaw<LeverPlace[]>`
    SELECT e.id, e.version, e.title, e.slug, e.step, e.online
    FROM "Edition" e LEFT JOIN "Lever" l ON l.id = e."leverId"
    WHERE e.kind = 'lever' AND e."deletedAt" IS NULL
    ORDER BY coalesce(l.position, (e.content ->> 'order')::int), e.slug`;
}

/**
 * Shows a lever one place earlier, or later, at once: the order says nothing that a second reader should read, and a list
 * where each lever waits for its own publication would have two at the same place. Drafts and pages online change alike.
 */
export function moveLever(
  db: PrismaClient,
  { id, version }: EditionTarget,
  direction: Direction,
  doer: Doer,
): Promise<Result<{ title: string }, VocabularyFault>> {
  return changeVocabulary(db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Edition" WHERE kind = 'lever' ORDER BY id FOR UPDATE`;
    const places = await listLeverPlaces(tx);
    const lever = places.find((place) => place.id === id);
    if (lever?.version !== version) throw staleOrGone(lever !== undefined);
    const ids = movedInList(
      places.map((place) => place.id),
      id,
      direction,
    );
    if (!ids) throw new VocabularyRefusal({ type: 'atTheEnd' });
    for (const [index, editionId] of ids.entries()) await place(tx, editionId, index + 1, doer);
    await writeJournal(tx, {
      actor: doer.actor,
      action: 'lever.moved',
      subject: lever.title,
      editionId: id,
      detail: { direction },
    });
    return { title: lever.title };
  });
}

async function place(
  tx: Prisma.TransactionClient,
  editionId: number,
  order: number,
  doer: Doer,
): Promise<void> {
  const rename = (content: object) => ({ ...(content as LeverDraft), order });
  await rewriteEditions(tx, [editionId], { rename, message: `Ordre des leviers : rang ${order}` }, doer);
  const { leverId } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { leverId: true },
  });
  if (leverId === null) return;
  const { count } = await tx.lever.updateMany({
    where: { id: leverId, position: { not: order } },
    data: { position: order },
  });
  if (count > 0) await followRows(tx, { initiatives: [], levers: [leverId] }, doer.now);
}
