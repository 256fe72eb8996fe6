import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { EditionKind, EditionState } from '@/lib/publishing/model';
import { NO_USE, type Term, type TermLine, type Uses, VOCABULARIES, type VocabularyName } from './model';
import { MERGINGS, TERMS } from './terms/vocabularies';

/** The terms of a list, in the order in which the public sees them, and what names each. */
export async function listTerms(
  db: PrismaClient,
  name: VocabularyName,
): Promise<(TermLine & { uses: Uses })[]> {
  const [terms, uses] = await Promise.all([TERMS[name].list(db), TERMS[name].countUses(db)]);
  return terms.map((term) => ({ ...term, uses: uses.get(term.id) ?? NO_USE }));
}

/** A term as its form shows it, and what names it; null when there is none. */
export async function getTerm(
  db: PrismaClient,
  name: VocabularyName,
  id: string,
): Promise<(Term & { uses: Uses }) | null> {
  const term = await TERMS[name].read(db, id);
  return term && { ...term, uses: (await TERMS[name].countUses(db)).get(id) ?? NO_USE };
}

/** What a term is called; null when there is none. */
export async function getTermLabel(
  db: PrismaClient,
  name: VocabularyName,
  id: string,
): Promise<string | null> {
  return (await TERMS[name].read(db, id))?.label ?? null;
}

/** How many terms each list holds. */
export async function countTerms(db: PrismaClient): Promise<Record<VocabularyName, number>> {
  const names = Object.keys(VOCABULARIES) as VocabularyName[];
  const counts = await Promise.all(
    names.map(async (name) => [name, (await TERMS[name].list(db)).length] as const),
  );
  return Object.fromEntries(counts) as Record<VocabularyName, number>;
}

/** A sheet or a lever that names a term, in its draft or online. */
type TermUse = EditionState & { id: number; kind: EditionKind; title: string };

/** Enough to know what a term is for; the count tells how many there are. */
const MOST_USES = 60;

/** The sheets and levers that name a term, by title; nothing for a list that they do not name. */
export async function listTermUses(db: PrismaClient, name: VocabularyName, id: string): Promise<TermUse[]> {
  const isNamed = MERGINGS[name]?.isNamed;
  if (!isNamed) return [];
  return db.$queryRaw<TermUse[]>`
    SELECT e.id, e.kind, e.title, e.step, e.online, e."deletedAt", e."scheduledAt" FROM "Edition" e
    LEFT JOIN "Revision" r ON r."editionId" = e.id AND r.version = e."onlineVersion"
    WHERE ${isNamed(Prisma.sql`e.content`, id)} OR ${isNamed(Prisma.sql`r.content`, id)}
    ORDER BY e.title, e.id LIMIT ${MOST_USES}`;
}
