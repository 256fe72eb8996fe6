import { sentenceAround } from './sentences';
import type { FactsVocabulary } from './vocabulary';

/**
 * The year that a quantity is about: the nearest one of its sentence, when it says when and not since when; or the one that
 * leads its list, opens the sentence that it goes on from, or stands in the heading above. Null rather than a guess.
 * @param heading of the section, when it has one
 */
export function yearOf(
  text: string,
  { start, end }: { start: number; end: number },
  heading: string | null,
  vocabulary: FactsVocabulary,
): number | null {
  const sentence = sentenceAround(text, start);
  const years = yearsOf(text.slice(sentence.start, sentence.end)).map(({ year, at }) => ({
    year,
    at: sentence.start + at,
  }));
  if (years.length === 0) return governingYear(text, sentence.start, heading, vocabulary);
  const nearest = years.reduce((best, one) =>
    Math.abs(one.at - start) < Math.abs(best.at - start) ? one : best,
  );
  const before = text.slice(Math.max(sentence.start, nearest.at - 30), nearest.at);
  const isNext = /^\s*,?\s*$/.test(text.slice(nearest.at + 4, Math.max(nearest.at + 4, start)));
  if (SINCE.test(before) && !(nearest.at < start && isNext)) return null;
  if (WHEN.test(before)) return nearest.year;
  const isBracketed = /^[^.;:()\n]{0,60}\(\s*$/u.test(text.slice(end, Math.max(end, nearest.at)));
  return isBracketed && text[nearest.at + 4] === ')' ? nearest.year : null;
}

function governingYear(
  text: string,
  start: number,
  heading: string | null,
  { years }: FactsVocabulary,
): number | null {
  const before = text.slice(Math.max(0, start - FAR), start);
  if (years.goesOn.test(text.slice(start, start + 40).trimStart()) && !before.endsWith('\n')) {
    const previous = sentenceAround(text, before.trimEnd().length + Math.max(0, start - FAR) - 2);
    const opening = /^\s*(?:-\s+)?(?:En|Fin|Début|Courant)\s+(?:\p{Ll}+\s+)?((?:19|20)\d{2})\s*,/u.exec(
      text.slice(previous.start, previous.end),
    );
    if (opening?.[1] && yearsOf(text.slice(previous.start, previous.end)).length === 1)
      return Number(opening[1]);
  }
  return (
    leadYear(before, text.slice(start, start + 3), years.headings) ?? headingYear(heading, years.headings)
  );
}

/** « En 2015 : » or « Chiffres clés (2014) » above a list, or above the block. */
function leadYear(before: string, opens: string, figures: RegExp): number | null {
  const lines = before.split('\n').filter((line) => line.trim() !== '');
  const isItem = /^\s*-\s/.test(opens) || /^-\s/.test(lines.at(-1) ?? '');
  const lead = isItem ? lines.findLast((line) => !/^-\s/.test(line)) : lines.at(-1);
  if (lead === undefined || lead.length > LONGEST_LEAD || !/\n\s*$/.test(before)) return null;
  return headingYear(lead, figures, isItem && /:\s*$/.test(lead));
}

/** @param isLead whether it introduces a list, whatever it speaks of */
function headingYear(heading: string | null, figures: RegExp, isLead = false): number | null {
  const [said, ...others] = yearsOf(heading ?? '');
  if (!heading || !said || others.length > 0) return null;
  const before = heading.slice(0, said.at);
  if (SINCE.test(before)) return null;
  const isAlone = /^\W*$/u.test(heading.slice(said.at + 4)) && /^(?:en|pour|année)?\s*$/iu.test(before);
  const isDated = WHEN.test(before) || /\(\s*$/.test(before);
  return isAlone || (isLead && isDated) || figures.test(heading) ? said.year : null;
}

function yearsOf(text: string): { year: number; at: number }[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => ({
    year: Number(match[0]),
    at: match.index,
  }));
}

/** How far above a list its lead may stand, and how long it is. */
const FAR = 1500;
const LONGEST_LEAD = 160;

const SINCE =
  /(?<!\p{L})(?:depuis|dès|à partir de|entre|créée?s? en|née?s? en|fondée?s? en|(?:19|20)\d{2}\s+(?:et|à))\s*(?:\p{L}+\s+)?$/iu;
const WHEN =
  /(?<!\p{L})(?:en|fin|début|année|exercice|mi|été|automne|hiver|printemps|courant|janvier|février|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|décembre)\s*$/iu;
