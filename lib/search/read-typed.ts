import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { readWords } from './analysis/words';
import { correctTerms } from './correct-terms';
import { toTsquery } from './engines/tsquery';
import { whichAreFound } from './found-terms';
import { readMeanings } from './meanings';
import type { Reading } from './results';
import { type Meanings, type Term, toTerm, toTerms } from './terms';

/**
 * Reads a typed text against the catalogue, the same for every engine: synonyms and acronyms added, slips corrected when a word
 * is in no sheet, and words set aside when no sheet holds them all. A word that nothing explains is kept: nothing is found,
 * and `unknown` says why.
 */
export async function readTyped(db: PrismaClient, text: string): Promise<Reading> {
  const meanings = await readMeanings(db);
  const typed = toTerms(text, meanings);
  const asTyped = { terms: typed, corrections: [], unknown: [], setAside: [] };
  if (typed.length === 0 || (await isFound(db, typed))) return asTyped;

  const words = await splitUnfound(db, typed, meanings);
  const places = await placesAmong(db, words);
  const { terms, corrections, unfound } = await correctTerms(db, words, { places, meanings });
  // What exists nowhere in a place that exists may exist elsewhere; a word of no sheet promises nothing.
  const unknown = unfound.filter((term) => terms.length === 0 || !places.has(term.text));
  if (unknown.length > 0) return { ...asTyped, corrections, unknown: unknown.map((term) => term.text) };

  const kept = await keepTogether(db, terms, places);
  const setAside = [...unfound, ...terms.filter((term) => !kept.includes(term))];
  return { terms: kept, corrections, unknown: [], setAside: setAside.map((term) => term.text) };
}

async function isFound(db: PrismaClient, terms: Term[]): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM "SearchDocument" WHERE stems @@ ${toTsquery(terms)}) AS found`;
  return row?.found ?? false;
}

/** Words that mean something together, but that no sheet says together, are searched one by one. */
async function splitUnfound(db: PrismaClient, terms: Term[], meanings: Meanings): Promise<Term[]> {
  const found = await whichAreFound(db, terms);
  return terms.flatMap((term, index) =>
    found[index] || term.isPhrase || term.stems.length === 1
      ? term
      : readWords(term.text).map(({ stem, start, end }) =>
          toTerm(term.text.slice(start, end), [stem], meanings),
        ),
  );
}

/** The texts among the terms that are the name of a place, whether a sheet is there or not. */
async function placesAmong(db: PrismaClient, terms: Term[]): Promise<Set<string>> {
  const names = terms.filter(({ isPhrase }) => !isPhrase).map(({ text }) => ({ text, folded: fold(text) }));
  const folded = names.map((name) => name.folded);
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT "foldedName" AS name FROM "Territory" WHERE "foldedName" = ANY (${folded}::text[])
    UNION SELECT "foldedName" FROM "TerritoryName" WHERE "foldedName" = ANY (${folded}::text[])`;
  const places = new Set(rows.map(({ name }) => name));
  return new Set(names.filter((name) => places.has(name.folded)).map(({ text }) => text));
}

/** Of the words that are no places, how many may be set aside: two words that nobody says together are another question. */
const SET_ASIDE_SHARE = 1 / 3;

/**
 * The heaviest of the terms that some sheet holds together: a rare word weighs more than a frequent one, and half as much when it
 * is a place, since what was done elsewhere is of use. None of them when too little would be left.
 */
async function keepTogether(db: PrismaClient, terms: Term[], places: Set<string>): Promise<Term[]> {
  const holders = terms.map(
    (term, index) => Prisma.sql`
      SELECT "initiativeId", ${2 ** index}::int AS bit FROM "SearchDocument" WHERE stems @@ ${toTsquery([term])}`,
  );
  const groups = await db.$queryRaw<{ mask: number; sheets: number }[]>`
    SELECT mask::int, count(*)::int AS sheets
    FROM (SELECT sum(bit) AS mask FROM (${Prisma.join(holders, ' UNION ALL ')}) held GROUP BY "initiativeId") masks
    GROUP BY mask`;
  const all = groups.reduce((sum, { sheets }) => sum + sheets, 0);
  const weights = terms.map((term, index) => {
    const sheets = groups.reduce((sum, group) => sum + (group.mask & (2 ** index) ? group.sheets : 0), 0);
    return Math.log(1 + all / Math.max(sheets, 1)) * (places.has(term.text) ? 0.5 : 1);
  });
  const weightOf = (mask: number) =>
    weights.reduce((sum, weight, index) => sum + (mask & (2 ** index) ? weight : 0), 0);
  const best = groups.reduce(
    (one, other) =>
      (weightOf(other.mask) - weightOf(one.mask) || other.sheets - one.sheets) > 0 ? other : one,
    { mask: 0, sheets: 0 },
  );
  const kept = terms.filter((_, index) => best.mask & (2 ** index));
  const words = (some: Term[]) => some.filter(({ text }) => !places.has(text)).length;
  return words(kept) < words(terms) * (1 - SET_ASIDE_SHARE) ? terms : kept;
}
