import { stemmer } from '@orama/stemmers/french';
import { fold } from '@/lib/text/fold';
import { ELISIONS, STOP_WORDS } from './stop-words';

/** A word of a text that bears meaning: `form` is folded, `stem` is what its plural and feminine share, `start` and `end` count UTF-16 units. */
export type Word = { form: string; stem: string; start: number; end: number };

/** « A.P.R.E.S » is one word; otherwise letters, digits and the accents that follow them. */
const WORD = /\p{Lu}(?:\.\p{Lu})+(?!\p{L})|[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHE = /['’‘`´]/;

/** Longer than any word of any language; what is longer is cut, not lost. */
const LONGEST_WORD = 60;

/** Words recur: each is folded and stemmed once. Emptied when full, so that hostile texts cannot fill the memory. */
const known = new Map<string, { form: string; stem: string } | null>();
const MOST_KNOWN = 100_000;

/**
 * The words of a text, in order, stop words and elided articles (l’, d’, qu’, jusqu’…) left out. Sheets and queries go through
 * it, whatever the engine: what is typed and what is written meet whatever their accents, capitals, hyphens, plurals.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  // This apostrophe is a letter for Unicode.
  for (const { 0: raw, index } of text.replaceAll('ʼ', '’').matchAll(WORD)) {
    const end = index + raw.length;
    const read = readWord(raw);
    if (!read) continue;
    if (APOSTROPHE.test(text[end] ?? '') && ELISIONS.has(read.form)) continue;
    words.push({ form: read.form, stem: read.stem, start: index, end });
  }
  return words;
}

/** The stems of a text, in order: what is indexed and compared. */
export function toStems(text: string): string[] {
  return readWords(text).map(({ stem }) => stem);
}

function readWord(raw: string): { form: string; stem: string } | null {
  const seen = known.get(raw);
  if (seen !== undefined) return seen;
  const form = fold(raw.replaceAll('.', '')).slice(0, LONGEST_WORD);
  const word = form === '' || STOP_WORDS.has(form) ? null : { form, stem: toStem(form) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(raw, word);
  return word;
}

/**
 * What the forms of a French word share, from its folded form: Snowball’s French stems, after the plurals and feminines that
 * it keeps apart once accents are gone (« vélos », « couturière », « directrice »). Codes and numbers are left as they are.
 */
export function toStem(form: string): string {
  if (/\d/.test(form)) return form;
  if (/^s(?:ain)?te?s?$/.test(form)) return 'saint';
  if (form.length < 4) return form;
  return stemmer(toMasculine(toSingular(form)));
}

function toSingular(form: string): string {
  if (/^(?:trav|b|vitr|ém)aux$/.test(form)) return form.replace(/aux$/, 'ail');
  if (/(?:eau|eu|ou)x$/.test(form)) return form.slice(0, -1);
  if (/aux$/.test(form)) return form.replace(/aux$/, 'al');
  return /[^s]s$/.test(form) ? form.slice(0, -1) : form;
}

function toMasculine(form: string): string {
  return form
    .replace(/trice$/, 'teur')
    .replace(/(?<=.{2})euse$/, 'eur')
    .replace(/(?<=.{2})iere$/, 'ier')
    .replace(/(?<=.{3})ee$/, 'e');
}
