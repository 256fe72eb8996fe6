import type { FactsVocabulary } from './vocabulary';
import { withoutEnd, withoutStart } from './wordings';

export type LabelWords = FactsVocabulary['labels'];

/** Where what is said ends, and where what was said begins. */
const MARK = /[.;:!?()«»“”"\n–—…•|]|,(?!\d)|\s-\s/u;
/** « communes de Trou, Ys et Lune »: a comma between proper names ends nothing. */
const END = /[.;:!?()«»“”"\n–—…•|]|,(?!\d|(?<=\p{Lu}[\p{L}’'-]*,)\s(?:de\s|d[’'])?\p{Lu})|\s-\s/u;
const LONGEST = 12;
const MANY = 6;
/** At the end of words that were cut: a number, a passive without its agent, a verb without its object. */
const UNFINISHED = /(?:\s+\d+)+$|\s(?:est|sont|a été|ont été)\s\p{Ll}+$|\s(?:de|à|pour)\s\p{Ll}+(?:er|ir)$/u;

/** The clauses of a text, in order, and the mark before each. */
export function clausesOf(text: string): { clause: string; mark: string }[] {
  const clauses: { clause: string; mark: string }[] = [];
  let rest = text;
  let mark = '';
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    clauses.push({ clause: rest.slice(0, found.index), mark });
    mark = found[0];
    rest = rest.slice(found.index + mark.length);
  }
  return [...clauses, { clause: rest, mark }];
}

/** « sorties « positives » »: a few words between quotation marks belong to the clause around them. */
export function withoutQuotes(text: string): string {
  return text
    .replace(/[«“"]\s*((?:(?![nsNS][’'])[^«»“”"\n]){1,40}?)\s*[»”"]/gu, '$1')
    .replace(/^([^«»“”"\n]{1,40}?)\s*[»”"](?=\s)/u, '$1');
}

/** A noun with its complements: up to a verb, a conjunction, a date or another number. Nothing when the text goes on with one. */
export function nounPhrase(text: string, words: LabelWords): string {
  return finish((text.split(END)[0] ?? '').replace(words.stops, ''), words, true);
}

/** What is said of a noun, verb included: « familles ont recours à la mécanique ». */
export function clause(text: string, words: LabelWords): string {
  return finish((text.trimStart().split(END)[0] ?? '').replace(words.shareStops, ''), words, false);
}

function finish(run: string, words: LabelWords, atVerb: boolean): string {
  const all = run.trim().split(/\s+/);
  const verb = atVerb
    ? all.findIndex((word, index) => index > 0 && isVerb(word, all[index - 1] ?? '', words))
    : -1;
  const kept = verb === -1 ? all : all.slice(0, verb);
  const label = tidy(kept.slice(0, LONGEST).join(' '), words);
  if (kept.length <= LONGEST) return label;
  return tidy(label.replace(words.lastComplement, '').replace(UNFINISHED, ''), words);
}

/** « adhérents œuvrent dans… »: a word in -ent that no preposition leads to is a verb. */
function isVerb(word: string, before: string, words: LabelWords): boolean {
  return /^\p{Ll}+(?:(?<!m)ent|ront|aient)$/u.test(word) && !words.beforeNoun.test(before);
}

/** Of many words, those after their last verb in -ent: « voisins disposent de fours à pain », « fours à pain ». */
export function afterVerb(label: string, words: LabelWords): string {
  const all = label.split(' ');
  const verb = all.findLastIndex((word, index) => isVerb(word, all[index - 1] ?? '', words));
  const rest = tidy(all.slice(verb + 1).join(' '), words);
  return all.length > MANY && verb !== -1 && rest.includes(' ') ? rest : label;
}

/** Without what only links at its beginning and what waits for more at its end. */
export function tidy(label: string, words: LabelWords): string {
  return withoutEnd(withoutStart(label.trim(), words.opening, words.keptOpening), words.trailing).trim();
}

/** The last words of a clause before a number; nothing when they name nothing. */
export function leadIn(part: string, words: LabelWords): string {
  const lead = part
    .replace(/^\s*-(?:\s+|$)/, '')
    .trim()
    .split(/\s+/)
    .slice(-LONGEST)
    .join(' ');
  const said = trimmed(lead, words);
  return /\p{L}{2}/u.test(said) && !words.pronouns.test(said) ? lead : '';
}

/** « un budget de », « le loyer s’élève à », « un taux de »: from the last such noun on. */
export function nounIn(lead: string, nouns: RegExp, words: LabelWords): string {
  const from = [...lead.matchAll(nouns)].at(-1)?.index;
  return from === undefined ? '' : nounPhrase(withoutEnd(lead.slice(from), words.leadsToNumber), words);
}

/** The last thing that words before a number name: « avec un taux de remplissage de 92 % », « taux de remplissage ». */
export function lastPhrase(lead: string, joints: RegExp, words: LabelWords): string {
  const whole = trimmed(lead, words);
  const last = [...whole.matchAll(joints)].at(-1);
  // « qui accueille »: a verb without its subject names nothing.
  const rest =
    last && !/^qui\s/iu.test(last[0]) ? trimmed(whole.slice(last.index + last[0].length), words) : '';
  return !/\p{L}{3}/u.test(rest) || words.pronouns.test(rest) ? whole : rest;
}

/** Of words that hold more than one noun, the last with its complements: « avec comme métier la forge », « forge ». */
export function lastGroup(lead: string, words: LabelWords): string {
  return nounPhrase(lead.replace(words.groups, ''), words);
}

/** Without what only leads to a number at its end, what only links at its beginning, and other numbers. */
export function trimmed(lead: string, words: LabelWords): string {
  const strip = (part: string) => tidy(withoutEnd(part, words.leadsToNumber), words);
  const number = /^.*\d\s*(?:(?:[kKM]?€|%|m²|euros)(?:\s*(?:HT|TTC))?\s)?\s*(?=\p{L})/u;
  const afterNumber = strip(lead.replace(number, ''));
  if (/^\p{Lu}+$/u.test(afterNumber) && number.test(lead)) {
    const before = trimmed(lead.slice(0, lead.lastIndexOf(afterNumber)).replace(/\d+\s*$/u, ''), words);
    if (/\p{L}{3}/u.test(before)) return before;
  }
  const isSaid = /\p{L}{3}/u.test(afterNumber) && !/^(?:euros|ans|mois)$/.test(afterNumber);
  return isSaid
    ? afterNumber
    : strip(lead.replace(/\s*\d[\d\s.,]*(?:[kKM]?€|%|m²|(?:euros|ans|mois)(?!\p{L}))?\s*/gu, ' '));
}
