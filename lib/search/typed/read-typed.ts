import type { PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { readWords, toStems } from '../analysis/words';
import { titleQuery, toTsquery } from '../engines/tsquery';
import type { Reading } from '../results';
import { correctTerms } from './correct-terms';
import { whichAreFound } from './found-terms';
import { readMeanings } from './meanings';
import { MAX_TERMS, type Meanings, soughtAmong, type Term, toAllTerms, toTerm } from './terms';

/** Sheets that hold every word, from which the others are not looked for. */
const ENOUGH = 5;

/**
 * Reads a typed text against the catalogue, the same for every engine: synonyms and acronyms added, slips corrected.
 *
 * Every word must be found. When few sheets hold them all, one word in three may be missing, and so may a place: what was done
 * elsewhere is of use. Two words that nobody says together are another question, and a word that no sheet says promises
 * nothing: the list is then empty, and `unknown` says why.
 *
 * @param supposed what the glossary and the synonyms would say; without it, what they say now.
 */
export async function readTyped(db: PrismaClient, text: string, supposed?: Meanings): Promise<Reading> {
  const meanings = supposed ?? (await readMeanings(db));
  const typed = await readTerms(db, text, meanings);
  const asTyped = { terms: typed, minimum: typed.length, corrections: [], unknown: [], setAside: [] };
  if (typed.length === 0) return asTyped;
  const together = await countTogether(db, typed);
  if (together > 0) return loosened(db, asTyped, { together });

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

  const found = await countTogether(db, terms);
  const read = await loosened(db, reading, { together: found, missing: unknown });
  if (found > 0 || (read.minimum < terms.length && (await countUpTo(db, 1, terms, read.minimum)) > 0))
    return read;
  const elsewhere = terms.filter((term) => !places.has(term.text));
  if (elsewhere.length === 0 || elsewhere.length === terms.length) return reading;
  const setAside = [
    ...reading.setAside,
    ...terms.filter((term) => places.has(term.text)).map((term) => term.text),
  ];
  const away = { ...reading, terms: elsewhere, minimum: elsewhere.length, setAside };
  return loosened(db, away, { together: await countTogether(db, elsewhere), missing: unknown });
}

/** What is sought; every word of it when a title says them in a row, even those that elsewhere only frame a question. */
async function readTerms(db: PrismaClient, text: string, meanings: Meanings): Promise<Term[]> {
  const all = toAllTerms(text, meanings);
  const sought = soughtAmong(all);
  if (sought.length === all.length || all.length > MAX_TERMS) return sought;
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM search_matching(${titleQuery(toStems(text))}, 1)) AS found`;
  return row?.found ? all : sought;
}

/** Of so many words, how many a sheet may lack; and of a long question that finds nothing. */
const mayMiss = (words: number) => Math.floor(words / 3);
const mayMissAtWorst = (words: number) => (words < 4 ? mayMiss(words) : Math.floor(words / 2));

/**
 * The reading with the words that may be missing, when that finds more.
 * @param together how many sheets hold all its terms, counted up to enough of them
 * @param missing words that are missing already
 */
async function loosened(
  db: PrismaClient,
  reading: Reading,
  { together, missing = [] }: { together: number; missing?: string[] },
): Promise<Reading> {
  const { terms } = reading;
  const words = terms.length + missing.length;
  const minimum = words - mayMiss(words);
  if (together === ENOUGH || minimum >= terms.length) return reading;
  const most = await countUpTo(db, ENOUGH + 1, terms, minimum);
  if (most === 0) return { ...reading, minimum: words - mayMissAtWorst(words) };
  return most > together ? { ...reading, minimum } : reading;
}

function countTogether(db: PrismaClient, terms: Term[]): Promise<number> {
  return countUpTo(db, ENOUGH, terms, terms.length);
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
