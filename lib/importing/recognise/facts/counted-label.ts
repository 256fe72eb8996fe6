import { fold } from '@/lib/text/fold';
import type { Leads } from './leads';
import { clause, type LabelWords, lastGroup, nounPhrase, trimmed, withoutQuotes } from './phrases';
import type { Quantity } from './quantity';

const WINDOW = 200;

/**
 * The noun that is counted and its complements; the verb too when they say no more than the unit; what holds it when the unit
 * is a vague one: « conseil d’administration » of twelve people.
 */
export function countedLabel(
  text: string,
  { start, end, unit, value }: Quantity,
  leads: Leads,
  words: LabelWords,
): string {
  const after = text.slice(end, end + WINDOW).replace(/^\s*d[’']\s?entres?\s+\p{L}+/u, '');
  const counted = withoutQuotes(wordsAt(text, start, end) || `${unit} ${after.trimStart()}`);
  const isGoverned = words.governs.test(text.slice(Math.max(0, start - 40), start));
  const phrase = agreed(nounPhrase(counted, words), value);
  if (phrase.includes(' ')) return phrase;
  const told = agreed(clause(counted, words), value);
  if (told.includes(' ') && (!isGoverned || /^\S+\s(?:qu|dont\s|\p{Ll}+ant\s)/u.test(told))) return told;
  const name = unit?.startsWith(phrase) ? unit : phrase;
  const isAcronym = /^\p{Lu}{2,}$/u.test(unit ?? '');
  const isVague = isAcronym || words.vague.has(fold(unit ?? ''));
  return (isVague && holderOf(leads, isAcronym, words)) || name;
}

/** « habitants classé »: a participle in the singular is not said of several. */
function agreed(label: string, value: number): string {
  return value < 2 ? label : label.replace(/^(\S+)\s\p{Ll}{3,}ée?(?:\s.*)?$/u, '$1');
}

/** What a number of people, of places or of jobs is the number of, when it is said just before: by « de », by a verb, by brackets. */
function holderOf({ own, other, isBracketed }: Leads, isAcronym: boolean, words: LabelWords): string {
  const lead = own || other;
  const [, held, link = ''] = isBracketed ? ['', lead] : (words.holds.exec(lead) ?? []);
  if (held === undefined || words.complement.test(held)) return '';
  const holder = lastGroup(trimmed(held, words), words).replace(/^\p{Ll}+aines?\sd(?:e\s|[’'])/u, '');
  // « 12 serres représentant 107 emplois »: « serres » would be read as what is counted.
  if ((isAcronym || /\p{L}{5}/u.test(link)) && /^\p{L}+[sx](?!\p{L})/u.test(holder)) return '';
  return words.notHolders.test(holder) || words.pronouns.test(holder) || !/\p{L}{3}/u.test(holder)
    ? ''
    : holder;
}

/** « 10 postes en insertion »: « postes en insertion » and what follows; « une vingtaine », of what was counted before, nothing. */
function wordsAt(text: string, start: number, end: number): string {
  const printed = text.slice(start, end);
  const number =
    /^(?:(?:une?\s+)?(?:petite\s+|bonne\s+)?[\p{L}\d-]*aines?|[\d\s.,O]*\d[O]*|\p{L}[\p{L}-]*)(?:\s*(?:à|ou|et|-|–)\s*[\d\s.,]+)?(?:\s+(?:millions?|milliers?|milliards?|cents?|mille)(?!\p{L}))?(?:\s*(?:de\s+|d[’']\s?))?[\s«“"]*/iu.exec(
      printed,
    )?.[0] ?? '';
  const rest = printed.slice(number.length);
  return rest.trim() === '' ? '' : rest.replace(/[«“"]\s*/gu, '') + text.slice(end, end + WINDOW);
}
