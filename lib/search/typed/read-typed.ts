import type { PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { readWords, toStems } from '../analysis/words';
import { titleQuery, toTsquery } from '../engines/tsquery';
import type { Reading } from '../results';
import { correctTerms } from './correct-terms';
import { whichAreFound } from './found-terms';
import { readMeanings } from './meanings';
import { MAX_TERMS, type Meanings, type Term, toAllTerms, toTerm, toTerms } from './terms';

/** Sheets that hold every word, from which the others are not looked for. */
const ENOUGH = 5;

/**
 * Reads a typed text against the catalogue, the same for every engine: synonyms and acronyms added, slips corrected.
 *
 * Every word must be found. When few sheets hold them all, one word in three may be missing, and so may a place: what was done
 * elsewhere is of use. Two words that nobody says together are another question, and a word that no sheet says promises
 * nothing: the list is then empty, and `unknown` says why.
 */
export async function readTyped(db: PrismaClient, text: string): Promise<Reading> {
  const meanings = await readMeanings(db);
  const typed = await readTerms(db, text, meanings);
  const asTyped = { terms: typed, minimum: typed.length, corrections: [], unknown: [], setAside: [] };
  const together = typed.length === 0 ? 0 : await countUpTo(db, ENOUGH, typed, typed.length);
  if (typed.length === 0 || together === ENOUGH) return asTyped;
  if (together > 0) return loosened(db, asTyped, []);

  const words = await splitUnfound(db, typed, meanings);
  const places = await placesAmong(db, words);
  const { terms, corrections, unfound } = await correctTerms(db, words, { places, meanings });
  const unknown = unfound.filter(({ text: word }) => !places.has(word)).map((term) => term.text);
  const reading = {
    ...asTyped,
    terms,
    minimum: terms.length,
    corrections,
    setAside: unfound.map((term) => term.text),
  };
  if (terms.length === 0 || unknown.length > mayMiss(terms.length + unknown.length))
    return { ...asTyped, corrections, unknown: unknown.length > 0 ? unknown : reading.setAside };

  const read = await loosened(db, reading, unknown);
  if ((await countUpTo(db, 1, read.terms, read.minimum)) > 0) return read;
  const elsewhere = terms.filter((term) => !places.has(term.text));
  if (elsewhere.length === 0 || elsewhere.length === terms.length) return reading;
  const setAside = [
    ...reading.setAside,
    ...terms.filter((term) => places.has(term.text)).map((term) => term.text),
  ];
  return loosened(db, { ...reading, terms: elsewhere, minimum: elsewhere.length, setAside }, unknown);
}

/** What is sought; every word of it when a title says them in a row, even those that elsewhere only frame a question. */
async function readTerms(db: PrismaClient, text: string, meanings: Meanings): Promise<Term[]> {
  const sought = toTerms(text, meanings);
  const all = toAllTerms(text, meanings);
  if (sought.length === all.length || all.length > MAX_TERMS) return sought;
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM search_matching(${titleQuery(toStems(text))}, 1)) AS found`;
  return row?.found ? all : sought;
}

/** Of so many words, how many a sheet may lack; and of a long question that finds nothing. */
const mayMiss = (words: number) => Math.floor(words / 3);
const mayMissAtWorst = (words: number) => (words < 4 ? mayMiss(words) : Math.floor(words / 2));

/** The reading with the words that may be missing, when that finds more; `missing` are missing already. */
async function loosened(db: PrismaClient, reading: Reading, missing: string[]): Promise<Reading> {
  const { terms } = reading;
  const words = terms.length + missing.length;
  const minimum = words - mayMiss(words);
  if (minimum >= terms.length) return reading;
  const [all, most] = await Promise.all([
    countUpTo(db, ENOUGH, terms, terms.length),
    countUpTo(db, ENOUGH + 1, terms, minimum),
  ]);
  if (all === ENOUGH) return reading;
  return {
    ...reading,
    minimum: most === 0 ? words - mayMissAtWorst(words) : most > all ? minimum : terms.length,
  };
}

/** How many sheets hold that many of the terms, counted no further than `limit`. */
async function countUpTo(db: PrismaClient, limit: number, terms: Term[], minimum: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM search_matching(${toTsquery(terms, minimum)}, ${limit}::int)`;
  return row?.count ?? 0;
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
