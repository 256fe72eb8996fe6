import type { PrismaClient } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/publishing/model';
import { fold } from '@/lib/text/fold';

/** Words that are looked for: the others of a text are left out. */
const MOST_WORDS = 8;

/** Sheets or levers whose title holds every word of a text, whatever their accents, by title: drafts too, not what was deleted. */
export async function findByTitle(
  db: PrismaClient,
  kind: EditionKind,
  text: string,
  limit: number,
): Promise<{ id: number; slug: string; title: string }[]> {
  const words = fold(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  return db.edition.findMany({
    where: { kind, deletedAt: null, AND: words.map((word) => ({ foldedTitle: { contains: word } })) },
    select: { id: true, slug: true, title: true },
    orderBy: [{ foldedTitle: 'asc' }, { id: 'asc' }],
    take: limit,
  });
}
