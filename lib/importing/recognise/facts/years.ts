import { sentenceAround } from './sentences';
import type { FactsVocabulary } from './vocabulary';

type YearWords = FactsVocabulary['years'];

/**
 * The year that a quantity is about: the nearest one of its sentence, when it says when and not since when; or the one that
 * governs its sentence from elsewhere. Null rather than a guess.
 * @param heading of the section, when it has one
 */
export function yearOf(
  text: string,
  { start, end }: { start: number; end: number },
  heading: string | null,
  { years: words }: FactsVocabulary,
): number | null {
  const sentence = sentenceAround(text, start);
  const years = yearsOf(text.slice(sentence.start, sentence.end)).map(({ year, at }) => ({
    year,
    at: sentence.start + at,
  }));
  if (years.length === 0) return governingYear(text, sentence, heading, words);
  const nearest = years.reduce((best, one) =>
    Math.abs(one.at - start) < Math.abs(best.at - start) ? one : best,
  );
  const before = text.slice(Math.max(sentence.start, nearest.at - 60), nearest.at);
  const isNext = /^\s*,?\s*$/.test(text.slice(nearest.at + 4, Math.max(nearest.at + 4, start)));
  if (words.texts.test(before) || words.another.test(text.slice(end, Math.max(end, nearest.at)))) return null;
  if (words.since.test(before) && !(nearest.at < start && isNext)) return null;
  if (words.when.test(before)) return nearest.year;
  const isBracketed = /^[^.;:()\n]{0,60}\(\s*$/u.test(text.slice(end, Math.max(end, nearest.at)));
  return isBracketed && text[nearest.at + 4] === ')' ? nearest.year : null;
}

/** Of a sentence without a year: that of what it goes on from, of the sentences on both sides, of its list or its heading. */
function governingYear(
  text: string,
  { start, end }: { start: number; end: number },
  heading: string | null,
  words: YearWords,
): number | null {
  const before = text.slice(Math.max(0, start - FAR), start);
  return (
    openingYear(text, start, before, words) ??
    yearOnBothSides(text, { start, end }, words) ??
    surveyYear(before, text.slice(start, end), words) ??
    leadYear(before, text.slice(start, start + 3), words) ??
    headingYear(heading, words)
  );
}

/** « En 2014, 12 serres ouvrent. En moyenne, une serre emploie 3 salariés. » */
function openingYear(text: string, start: number, before: string, { goesOn }: YearWords): number | null {
  if (!goesOn.test(text.slice(start, start + 40).trimStart()) || before.endsWith('\n')) return null;
  const previous = sentenceAround(text, start - before.length + before.trimEnd().length - 2);
  const sentence = text.slice(previous.start, previous.end);
  const opening = /^\s*(?:-\s+)?(?:En|Fin|Début|Courant)\s+(?:\p{Ll}+\s+)?((?:19|20)\d{2})\s*,/u.exec(
    sentence,
  );
  return opening?.[1] && yearsOf(sentence).length === 1 ? Number(opening[1]) : null;
}

/** Of a sentence between two of the same paragraph that are both of one year, the same. */
function yearOnBothSides(
  text: string,
  { start, end }: { start: number; end: number },
  words: YearWords,
): number | null {
  const around = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
  const [before = '', after = ''] = [around[0]?.split('\n').at(-1), around[1]?.split('\n')[0]];
  if (before.trim() === '' || after.trim() === '') return null;
  const previous = sentenceAround(text, start - before.length + before.trimEnd().length - 2);
  const next = sentenceAround(text, end + (/^\W*/u.exec(after)?.[0].length ?? 0));
  const [one, other] = [previous, next].map((sentence) =>
    onlyYear(text.slice(sentence.start, sentence.end), words),
  );
  return one === other ? (one ?? null) : null;
}

/** « Parmi les répondants, 27 % »: the year of the survey that the text told of. */
function surveyYear(before: string, sentence: string, words: YearWords): number | null {
  if (!words.answers.test(sentence)) return null;
  const told = before
    .split(/\n+|(?<=[.!?…])\s+(?=\p{Lu})/u)
    .findLast((part) => words.surveys.test(part) && onlyYear(part, words));
  return told === undefined ? null : onlyYear(told, words);
}

/** « En 2015 : », « Chiffres clés (2014) », « accueillis en 2015, dont » above a list, or above the block. */
function leadYear(before: string, opens: string, words: YearWords): number | null {
  if (!/\n\s*$/.test(before)) return null;
  const lines = before.split('\n').filter((line) => line.trim() !== '');
  const isItem = /^\s*-\s/.test(opens) || /^-\s/.test(lines.at(-1) ?? '');
  const lead = isItem ? lines.findLast((line) => !/^-\s/.test(line)) : lines.at(-1);
  if (lead === undefined || lead.length > LONGEST_LEAD) return null;
  // « Fini en mai / 2016 » is one line, cut.
  if (/^\d{4}$/.test(lead.trim()) && words.when.test(lines.at(lines.lastIndexOf(lead) - 1) ?? ''))
    return null;
  return headingYear(lead, words, isItem && /:\s*$/.test(lead)) ?? wholeYear(lines, words);
}

/** Lines displayed under « 130 personnes en 2015, dont » are parts of what was counted then. */
function wholeYear(lines: string[], words: YearWords): number | null {
  const at = lines.findLastIndex((line) => /(?<!\p{L})dont\s*:?\s*$/u.test(line));
  const parts = lines.slice(at + 1);
  if (at === -1 || parts.some((line) => line.length > LONGEST_PART || /:\s*$/.test(line))) return null;
  return onlyYear(lines[at] ?? '', words);
}

/** @param isLead whether it introduces a list, whatever it speaks of */
function headingYear(heading: string | null, words: YearWords, isLead = false): number | null {
  const [said, ...others] = yearsOf(heading ?? '');
  if (!heading || !said || others.length > 0) return null;
  const before = heading.slice(0, said.at);
  if (words.since.test(before)) return null;
  const isAlone = /^\W*$/u.test(heading.slice(said.at + 4)) && /^(?:en|pour|année)?\s*$/iu.test(before);
  const isDated = words.when.test(before) || /\(\s*$/.test(before);
  return isAlone || (isLead && isDated) || words.headings.test(heading) ? said.year : null;
}

/** The year that a sentence is about, when it prints one only and says that it is then. */
function onlyYear(sentence: string, { since, texts, when }: YearWords): number | null {
  const [said, ...others] = yearsOf(sentence);
  if (!said || others.length > 0) return null;
  const before = sentence.slice(0, said.at);
  return when.test(before) && !since.test(before) && !texts.test(before) ? said.year : null;
}

function yearsOf(text: string): { year: number; at: number }[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => ({
    year: Number(match[0]),
    at: match.index,
  }));
}

/** How far above a list its lead may stand, and how long it is; how long the lines of a display are. */
const FAR = 1500;
const LONGEST_LEAD = 160;
const LONGEST_PART = 120;
/** How far the end of the sentence before and the beginning of the next one are looked for. */
const NEAR = 400;
