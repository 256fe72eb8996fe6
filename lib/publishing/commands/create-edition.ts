import type { Actor } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { isUniqueViolation } from '@/lib/db/violations';
import { refreshLinkUses } from '@/lib/links/refresh-link-uses';
import { DRAFT_SCHEMAS, type Draft } from '@/lib/publishing/draft';
import type { EditionKind } from '@/lib/publishing/model';
import { toSlug } from '@/lib/text/slug';

/** Each lost race means that someone else made an edition of that title. */
const ATTEMPTS = 20;

type How = { actor: Pick<Actor, 'id'> | null; message: string; now: Date };

/** A new draft with nothing but a title, whose address comes from it; another one of that title gets « …-2 ». */
export async function createEdition(
  db: PrismaClient,
  kind: EditionKind,
  title: string,
  { actor, now }: { actor: Pick<Actor, 'id'>; now: Date },
): Promise<{ id: number; slug: string }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction((tx) =>
        createEditionWith(tx, kind, DRAFT_SCHEMAS[kind].parse({ title }), { actor, message: '', now }),
      );
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * A new draft that holds a content from its first version, in the caller's transaction. Its address comes from its title,
 * whatever the content says.
 * @throws a violation of uniqueness when someone takes that address at the same moment: the caller's transaction is to be run again.
 */
export async function createEditionWith(
  tx: Prisma.TransactionClient,
  kind: EditionKind,
  draft: Draft,
  { actor, message, now }: How,
): Promise<{ id: number; slug: string }> {
  const { title } = draft;
  const slug = await freeSlug(tx, kind, title);
  const content = { ...draft, slug } as unknown as Prisma.InputJsonValue;
  const authorId = actor?.id ?? null;
  const edition = await tx.edition.create({
    data: {
      kind,
      slug,
      title,
      step: 'draft',
      online: 'never',
      content,
      authorId,
      createdAt: now,
      updatedAt: now,
      revisions: { create: { version: 1, content, message, authorId, createdAt: now } },
    },
    select: { id: true, slug: true },
  });
  await refreshLinkUses(tx, edition.id, content);
  await writeJournal(tx, { actor, action: 'edition.created', subject: title, editionId: edition.id });
  return edition;
}

async function freeSlug(tx: Prisma.TransactionClient, kind: EditionKind, title: string): Promise<string> {
  const wanted = toSlug(title).slice(0, 70).replace(/-+$/, '') || KIND_SLUGS[kind];
  const rows = await tx.edition.findMany({
    where: { kind, slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let rank = 2; taken.has(slug); rank += 1) slug = `${wanted}-${rank}`;
  return slug;
}

const KIND_SLUGS: Record<EditionKind, string> = { initiative: 'fiche', lever: 'levier' };
