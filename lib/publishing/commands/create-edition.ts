import type { Actor } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { isUniqueViolation } from '@/lib/db/violations';
import { DRAFT_SCHEMAS } from '@/lib/publishing/draft';
import type { EditionKind } from '@/lib/publishing/model';
import { toSlug } from '@/lib/text/slug';

/** Addresses tried for a title before giving up. */
const ATTEMPTS = 20;

/** A new draft with nothing but a title, whose address comes from it; another one of that title gets « …-2 ». */
export async function createEdition(
  db: PrismaClient,
  kind: EditionKind,
  title: string,
  { actor, now }: { actor: Pick<Actor, 'id'>; now: Date },
): Promise<{ id: number; slug: string }> {
  const wanted = toSlug(title).slice(0, 70).replace(/-+$/, '') || KIND_SLUGS[kind];
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    const content = DRAFT_SCHEMAS[kind].parse({ title, slug }) as unknown as Prisma.InputJsonValue;
    try {
      return await db.$transaction(async (tx) => {
        const edition = await tx.edition.create({
          data: {
            kind,
            slug,
            title,
            step: 'draft',
            online: 'never',
            content,
            authorId: actor.id,
            createdAt: now,
            updatedAt: now,
            revisions: {
              create: { version: 1, content, message: '', authorId: actor.id, createdAt: now },
            },
          },
          select: { id: true, slug: true },
        });
        await writeJournal(tx, { actor, action: 'edition.created', subject: title, editionId: edition.id });
        return edition;
      });
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

const KIND_SLUGS: Record<EditionKind, string> = { initiative: 'fiche', lever: 'levier' };
