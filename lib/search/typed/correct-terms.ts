import type { PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { isFoldedFrenchWord } from '@/lib/text/french-lexicon';
import { soundOf } from '../analysis/sound';
import { readWords, toStem } from '../analysis/words';
import type { Correction } from '../results';
import { whichAreFound } from './found-terms';
import { type Meanings, type Term, toTerm, type Wording } from './terms';

/** How many letters may be mistyped in a word of that length. Codes, numbers and short words are taken as they are. */
export function lettersForgiven(word: string): 0 | 1 | 2 {
  if (/\d/.test(word) || word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * Replaces the terms that no sheet holds by what was probably meant: two words written as one or one as two, a glued article,
 * a slip, a word left unfinished. A word that French has is no slip; others are compared whole, not by their stems, with the
 * words of the sheets.
 */
export async function correctTerms(
  db: PrismaClient,
  typed: Term[],
  { places, meanings }: { places: Set<string>; meanings: Meanings },
): Promise<{ terms: Term[]; corrections: Correction[]; unfound: Term[] }> {
  const found = await whichAreFound(db, typed);
  const terms: Term[] = [];
  const corrections: Correction[] = [];
  const unfound: Term[] = [];
  const meant = ({ text, stems }: Wording) => toTerm(text, stems, meanings);
  for (let index = 0; index < typed.length; index++) {
    const term = typed[index] as Term;
    const next = typed[index + 1];
    if (next && !(found[index] && found[index + 1])) {
      const joined = await join(db, term, next);
      if (joined) {
        terms.push(meant(joined));
        corrections.push({ typed: `${term.text} ${next.text}`, used: joined.text });
        index++;
        continue;
      }
    }
    if (found[index]) {
      terms.push(term);
      continue;
    }
    const corrected = places.has(term.text)
      ? null
      : await correct(db, term, { isLast: index === typed.length - 1 });
    if (!corrected) {
      unfound.push(term);
      continue;
    }
    terms.push(meant(corrected));
    corrections.push({ typed: term.text, used: corrected.text });
  }
  return { terms, corrections, unfound };
}

/** « co working » for « coworking ». */
async function join(db: PrismaClient, term: Term, next: Term): Promise<Wording | null> {
  const forms = [formOf(term), formOf(next)];
  if (forms.includes(null)) return null;
  const together = forms.join('');
  return firstFound(db, [{ text: term.text + next.text, stems: [toStem(together)] }]);
}

async function correct(
  db: PrismaClient,
  term: Term,
  { isLast }: { isLast: boolean },
): Promise<Wording | null> {
  const form = formOf(term);
  if (form === null) return null;
  const written = asWritten(term.text, form);
  if (/\d/.test(form)) return firstFound(db, cutAtDigits(written));
  if (isFoldedFrenchWord(form)) return null;
  const rewritten = [...withoutArticle(written), ...cutInTwo(written)];
  return (await firstFound(db, rewritten)) ?? (await nearest(db, form, isLast));
}

/** The folded form of a term of one word; null for phrases and expressions. */
function formOf({ text, isPhrase, stems }: Term): string | null {
  return isPhrase || stems.length !== 1 ? null : (readWords(text)[0]?.form ?? null);
}

/** The word with its accents, when they change nothing of its length. */
function asWritten(text: string, form: string): string {
  const written = text.normalize('NFC').toLowerCase();
  return written.length === form.length ? written : form;
}

/** « lalimentation » for « l’alimentation ». */
function withoutArticle(word: string): Wording[] {
  const rest = /^(?:qu|[cdjlmnst])([aàâeéèêiîoôuhy].{3,})$/.exec(word)?.[1];
  return rest ? [wordingOf([rest])] : [];
}

/** « autoecole » for « auto-école ». */
function cutInTwo(word: string): Wording[] {
  const shortest = 3;
  return Array.from({ length: Math.max(0, word.length - 2 * shortest + 1) }, (_, index) =>
    wordingOf([word.slice(0, index + shortest), word.slice(index + shortest)]),
  );
}

/** « solidarauto38 » for « Solidarauto 38 ». */
function cutAtDigits(word: string): Wording[] {
  const parts = word.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/);
  return parts.length === 2 ? [wordingOf(parts)] : [];
}

function wordingOf(words: string[]): Wording {
  return { text: words.join(' '), stems: words.map((word) => toStem(fold(word))) };
}

/** Of the words that resemble, how many are weighed. */
const MOST_CANDIDATES = 12;
/** A word of so many sheets is a frequent word: they are not counted further. */
const FREQUENT = 200;

/** The word of the sheets that sounds the same, else that differs least; a word left unfinished comes after a slip. */
async function nearest(db: PrismaClient, form: string, isLast: boolean): Promise<Wording | null> {
  const forgiven = lettersForgiven(form);
  if (forgiven === 0) return null;
  const [near] = await db.$queryRaw<{ stem: string; written: string }[]>`
    WITH candidate AS (
      SELECT w.word, w.stem, w.written, CASE
          WHEN w.sound = ${soundOf(form)} THEN 0
          WHEN w.word = ANY (${swapsOf(form)}::text[]) THEN 1
          WHEN levenshtein_less_equal(w.word, ${form}, ${forgiven}::int) <= ${forgiven}::int
            THEN levenshtein_less_equal(w.word, ${form}, ${forgiven}::int)
          ELSE 3 END AS distance
      FROM "SearchWord" w
      WHERE w.word = ANY (${swapsOf(form)}::text[])
        OR w.sound = ${soundOf(form)}
        OR (w.word LIKE ${`${form[0]}%`} AND (
          (abs(length(w.word) - ${form.length}::int) <= ${forgiven}::int
            AND levenshtein_less_equal(w.word, ${form}, ${forgiven}::int) <= ${forgiven}::int)
          OR (${isLast} AND w.word LIKE ${`${form}%`})))
      ORDER BY distance, similarity(w.word, ${form}) DESC, w.word LIMIT ${MOST_CANDIDATES}::int
    ), held AS (
      SELECT c.*, (SELECT count(*) FROM search_matching(format('%L', c.stem)::tsquery, ${FREQUENT}::int)) AS sheets
      FROM candidate c
    )
    SELECT stem, written FROM held WHERE sheets > 0
    ORDER BY distance, sheets DESC, similarity(word, ${form}) DESC, word LIMIT 1`;
  return near ? { text: near.written, stems: [near.stem] } : null;
}

/** The word with two neighbours swapped: one slip of the fingers. */
function swapsOf(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, index) => word.slice(0, index) + word[index + 1] + word[index] + word.slice(index + 2),
  );
}

/** The first of the wordings that some sheet holds. */
async function firstFound(db: PrismaClient, wordings: Wording[]): Promise<Wording | null> {
  const found = await whichAreFound(db, wordings);
  return wordings.find((_, index) => found[index]) ?? null;
}
