import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@/lib/accounts/actor';
import type { Edition, Prisma } from '@/lib/db/generated/client';
import { refreshLinkUses } from '@/lib/links/refresh-link-uses';
import { type Draft, readDraft } from '@/lib/publishing/draft';
import { changeEdition } from './change-edition';

type Transaction = Prisma.TransactionClient;

/**
 * Gives an edition a new content: one revision more, the version one more, the publication that was planned taken away, since
 * nobody approved this text. The public side does not move.
 * @throws Refusal when someone changed the edition since it was read.
 */
export async function writeRevision(
  tx: Transaction,
  edition: Edition,
  content: Draft,
  { actor, message, now }: { actor: Pick<Actor, 'id'> | null; message: string; now: Date },
): Promise<{ version: number }> {
  const json = content as unknown as Prisma.InputJsonValue;
  const { version } = await changeEdition(tx, edition, {
    content: json,
    title: content.title,
    slug: withFixedSlug(edition, content).slug,
    step: await stepOf(tx, edition, content),
    authorId: actor?.id ?? null,
    scheduledAt: null,
    scheduledById: null,
    updatedAt: now,
  });
  await tx.revision.create({
    data: {
      editionId: edition.id,
      version,
      content: json,
      message,
      authorId: actor?.id ?? null,
      createdAt: now,
    },
  });
  await refreshLinkUses(tx, edition.id, json);
  return { version };
}

/** The address of what was once online does not move, whatever a content says. */
export function withFixedSlug<Content extends Draft>(
  { initiativeId, leverId, slug }: Pick<Edition, 'initiativeId' | 'leverId' | 'slug'>,
  content: Content,
): Content {
  return initiativeId === null && leverId === null ? content : { ...content, slug };
}

/** What says the same as the page online waits for nobody; what is being reviewed stays so; all the rest is a draft. */
async function stepOf(tx: Transaction, edition: Edition, content: Draft): Promise<Edition['step']> {
  if (edition.online === 'published' && edition.onlineVersion !== null) {
    const online = await readContentAt(tx, edition, edition.onlineVersion);
    if (isDeepStrictEqual(online, content)) return 'settled';
  }
  return edition.step === 'in_review' ? 'in_review' : 'draft';
}

/** What an edition held at one of its versions; null when it never was at that one. */
export async function readContentAt(
  tx: Transaction,
  { id, kind }: Pick<Edition, 'id' | 'kind'>,
  version: number,
): Promise<Draft | null> {
  const revision = await tx.revision.findFirst({
    where: { editionId: id, version: { lte: version } },
    select: { content: true },
    orderBy: { version: 'desc' },
  });
  return revision && readDraft(kind, revision.content);
}
