import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import type { Correction } from '../results';

/** A word or a quoted phrase, folded, with other wordings that mean the same. */
type Term = { words: string; isPhrase: boolean; alternatives: string[] };

/**
 * The Postgres condition of a typed text: every word or « quoted phrase » must be found, an acronym of the glossary also by
 * its expansion. A word that no sheet holds is replaced by the nearest word of the catalogue, if one is near enough.
 * @returns null when the text holds no word to search.
 */
export async function toTextCondition(
  db: PrismaClient,
  text: string,
): Promise<{ tsquery: Prisma.Sql; corrections: Correction[] } | null> {
  const terms = await withExpansions(db, toTerms(text));
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

/** Words and quoted phrases of a typed text, folded. */
export function toTerms(text: string): Term[] {
  const terms: Term[] = [];
  const rest = text.replace(/["«“]([^"»”]*)["»”]/g, (_, phrase: string) => {
    const words = fold(phrase);
    if (words !== '') terms.push({ words, isPhrase: true, alternatives: [] });
    return ' ';
  });
  for (const words of fold(rest).split(' '))
    if (words !== '') terms.push({ words, isPhrase: false, alternatives: [] });
  return terms;
}

async function withExpansions(db: PrismaClient, terms: Term[]): Promise<Term[]> {
  const glossary = await db.glossaryTerm.findMany({
    select: { acronym: true, variants: true, expansion: true },
  });
  return terms.map((term) => {
    const meant = glossary.filter(({ acronym, variants }) =>
      [acronym, ...variants].some((name) => fold(name) === term.words),
    );
    return {
      ...term,
      alternatives: meant.flatMap(({ expansion, acronym }) => [fold(expansion), fold(acronym)]),
    };
  });
}

function toTsquery(terms: Term[]): Prisma.Sql {
  const wording = (words: string) => Prisma.sql`phraseto_tsquery('french_unaccent', ${words})`;
  const alternatives = (term: Term) =>
    Prisma.join([term.words, ...term.alternatives].map(wording), ' || ', '(', ')');
  return Prisma.join(terms.map(alternatives), ' && ', '(', ')');
}

/** How many letters may be mistyped in a word. Codes, numbers and short words are taken as they are. */
function lettersForgiven(word: string): number {
  if (/\d/.test(word) || word.length < 5) return 0;
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
