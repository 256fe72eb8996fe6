import { isDeepStrictEqual } from 'node:util';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Edition, Prisma } from '@/lib/db/generated/client';
import { changeEdition, type EditionTarget } from '@/lib/publishing/commands/change-edition';
import type { Doer } from '@/lib/publishing/commands/transition';
import { type Draft, readDraft } from '@/lib/publishing/draft';

type Transaction = Prisma.TransactionClient;

type Rewriting = { rename: (content: Draft) => Draft; message: string };

/**
 * Says something otherwise in the contents of these editions, in that of their draft and in that which is online, each on its
 * own: nothing that waits goes online by it. The rows of what is online are the caller's, and must say the same.
 *
 * What is the same on both sides stays so, with one revision more. A draft over a page online gets two: the page's, then its
 * own, which keeps its author and its approvals, since nothing of what they wrote or read has changed; its planned publication
 * stays too. Whoever has the form open gets the new name merged in at the next save.
 *
 * Editions are locked first, in order: a save that comes meanwhile waits, then merges.
 * @param ids in ascending order.
 */
export async function rewriteEditions(
  tx: Transaction,
  ids: number[],
  rewriting: Rewriting,
  doer: Doer,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Edition" WHERE id = ANY (${ids}::int[]) ORDER BY id FOR UPDATE`;
  for (const id of ids) {
    const edition = await tx.edition.findUniqueOrThrow({ where: { id } });
    await rewriteEdition(tx, edition, rewriting, doer);
  }
}

async function rewriteEdition(
  tx: Transaction,
  edition: Edition,
  { rename, message }: Rewriting,
  { actor, now }: Doer,
): Promise<void> {
  const content = readDraft(edition.kind, edition.content);
  const online = await readOnline(tx, edition);
  const isSame = isDeepStrictEqual(online, content);
  const renamed = rename(content);
  const renamedOnline = online && rename(online);
  const isOnlineTouched = !isSame && !isDeepStrictEqual(renamedOnline, online);
  if (!isOnlineTouched && isDeepStrictEqual(renamed, content)) return;

  const latest = await tx.revision.findFirst({
    where: { editionId: edition.id },
    select: { authorId: true, approvals: true },
    orderBy: { version: 'desc' },
  });
  let { version } = edition;
  const write = (draft: Draft, authorId: string | null, said: string, data: Changes) =>
    writeOne(tx, { id: edition.id, version: version++ }, draft, { authorId, said, now }, data);
  const onlineMessage = `${message} (version en ligne)`;
  if (isSame) {
    const both = { content: toJson(renamed), onlineVersion: version + 1, authorId: actor.id };
    await write(renamed, actor.id, message, both);
  } else {
    if (isOnlineTouched && renamedOnline)
      await write(renamedOnline, actor.id, onlineMessage, { onlineVersion: version + 1 });
    const author = latest?.authorId ?? null;
    const { id: revisionId } = await write(renamed, author, message, { content: toJson(renamed) });
    const approvals = latest?.approvals ?? [];
    await tx.approval.createMany({
      data: approvals.map(({ userId, createdAt }) => ({ revisionId, userId, createdAt })),
    });
  }
  await writeJournal(tx, {
    actor,
    action: 'edition.saved',
    subject: edition.title,
    editionId: edition.id,
    detail: { version, message },
  });
}

type Changes = Prisma.EditionUncheckedUpdateManyInput;

async function writeOne(
  tx: Transaction,
  target: EditionTarget,
  draft: Draft,
  { authorId, said, now }: { authorId: string | null; said: string; now: Date },
  data: Changes,
): Promise<{ id: number }> {
  const { version } = await changeEdition(tx, target, { ...data, updatedAt: now });
  return tx.revision.create({
    data: {
      editionId: target.id,
      version,
      content: toJson(draft),
      message: said,
      authorId,
      createdAt: now,
    },
    select: { id: true },
  });
}

const toJson = (draft: Draft) => draft as unknown as Prisma.InputJsonValue;

/** What is online, or was last; null when nothing ever was. */
async function readOnline(tx: Transaction, { id, kind, onlineVersion }: Edition): Promise<Draft | null> {
  if (onlineVersion === null) return null;
  const revision = await tx.revision.findUnique({
    where: { editionId_version: { editionId: id, version: onlineVersion } },
    select: { content: true },
  });
  return revision && readDraft(kind, revision.content);
}
