import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { readMeanings, type Term, toTerms } from '../meanings';
import type { Correction } from '../results';

/**
 * The Postgres condition of a typed text: every word or « quoted phrase » must be found, or a wording that means the
 * same. A word that no sheet holds is replaced by the nearest word of the catalogue, if one is near enough.
 * @returns null when the text holds no word to search.
 */
export async function toTextCondition(
  db: PrismaClient,
  text: string,
): Promise<{ tsquery: Prisma.Sql; corrections: Correction[] } | null> {
  const terms = toTerms(text, await readMeanings(db));
  if (terms.length === 0) return null;
  const tsquery = toTsquery(terms);
  const [found] = await db.$queryRaw<{ found: boolean; searchable: boolean }[]>`
    SELECT EXISTS (SELECT FROM "SearchDocument" WHERE text @@ ${tsquery}) AS found, numnode(${tsquery}) > 0 AS searchable`;
  if (!found?.searchable) return null;
  if (found.found) return { tsquery, corrections: [] };
  const corrections = (await Promise.all(terms.map((term) => correct(db, term)))).flatMap(
    (correction) => correction ?? [],
  );
  const corrected = terms.map((term) => {
    const correction = corrections.find(({ typed }) => typed === term.words);
    return correction ? { ...term, words: correction.used } : term;
  });
  return { tsquery: toTsquery(corrected), corrections };
}

function toTsquery(terms: Term[]): Prisma.Sql {
  const inARow = (words: string) => Prisma.sql`phraseto_tsquery('french_unaccent', ${words})`;
  const anywhere = (words: string) => Prisma.sql`plainto_tsquery('french_unaccent', ${words})`;
  const anyWording = ({ words, isPhrase, alternatives }: Term) =>
    Prisma.join([isPhrase ? inARow(words) : anywhere(words), ...alternatives.map(inARow)], ' || ', '(', ')');
  return Prisma.join(terms.map(anyWording), ' && ', '(', ')');
}

/** Longer than any word; Postgres compares no more than 255 letters. */
const LONGEST_WORD = 50;

/** How many letters may be mistyped in a word. Codes, numbers, short and endless words are taken as they are. */
function lettersForgiven(word: string): number {
  if (/\d/.test(word) || word.length < 5 || word.length > LONGEST_WORD) return 0;
  return word.length < 8 ? 1 : 2;
}

async function correct(db: PrismaClient, { words, isPhrase }: Term): Promise<Correction | null> {
  const forgiven = lettersForgiven(words);
  if (isPhrase || forgiven === 0) return null;
  const [near] = await db.$queryRaw<{ word: string }[]>`
    WITH vocabulary AS (SELECT w.word, count(*) AS sheets FROM "SearchDocument", unnest(words) AS w (word) GROUP BY w.word)
    SELECT word FROM vocabulary
    WHERE NOT EXISTS (SELECT FROM "SearchDocument" WHERE text @@ plainto_tsquery('french_unaccent', ${words}))
      AND abs(length(word) - ${words.length}::int) <= ${forgiven}::int
      AND levenshtein_less_equal(word, ${words}, ${forgiven}::int) <= ${forgiven}::int
    ORDER BY levenshtein_less_equal(word, ${words}, ${forgiven}::int), similarity(word, ${words}) DESC, sheets DESC, word
    LIMIT 1`;
  return near ? { typed: words, used: near.word } : null;
}
