import type { Quantity } from './quantity';
import type { FactsVocabulary } from './vocabulary';

const MARK = /[.;:!?()«»“”"\n–—…•|]|,(?!\d)/u;
const LONGEST = 12;
/** Measures say nothing by themselves: what is measured is said around them. */
const MEASURES = /^(?:%|m²|m³|km²?|kg|ha|ans|années|mois|semaines|jours|heures|minutes|fois)$/u;
const DURATIONS = /^(?:ans|années|mois|semaines|jours|heures|minutes|fois)$/u;

/**
 * What a quantity is about, in the words of its text: the noun that it counts with its complements, or, of a measure, a share
 * or a sum, what is measured.
 * @param since where the quantity before it ends
 */
export function labelOf(
  text: string,
  { unit, start, end, upTo }: Quantity,
  since: number,
  { labels: words }: FactsVocabulary,
): string {
  const after = text.slice(end, end + WINDOW);
  if (unit !== null && !MEASURES.test(unit)) return countedLabel(text, start, end, unit, words);
  const { own, other } = leads(text, start, since, words);
  const said = words.partOf.test(after);
  const next = /^\s\p{L}/u.test(after) ? after : '';
  if (unit === '%') {
    return (
      (said && clause(after, words)) ||
      nounIn(own, words.rates, words) ||
      lastPhrase(own, words.clauseJoints, words) ||
      clause(next, words) ||
      lastPhrase(other, words.clauseJoints, words) ||
      unit
    );
  }
  if (unit === null) {
    const named = /\d\s*(?:[kKM]?€|%|euros)?(?:\s*(?:HT|TTC))?\P{L}*$/u.test(other) ? '' : other;
    return (
      nounIn(own || named, words.sums, words) ||
      moneyNoun(text, start, end, words) ||
      (said && nounPhrase(after.trimStart(), words)) ||
      lastPhrase(own || named, words.pauses, words) ||
      nounPhrase(next, words) ||
      nounIn(other, words.sums, words) ||
      lastPhrase(other, words.pauses, words) ||
      'montant'
    );
  }
  const isAge = unit === 'ans' && upTo !== null;
  const isTime = DURATIONS.test(unit) && !isAge;
  const of =
    !isAge && (isTime ? /^\s*d(?:e\s|[’'])/.test(after) : said) && nounPhrase(after.trimStart(), words);
  const lead = lastPhrase(own || other, isTime ? words.pauses : words.joints, words);
  return of || lead || (/^\s*par\s/.test(after) ? '' : nounPhrase(next, words)) || unit;
}

/** What a number displayed by itself counts, in the line that says it. */
export function displayedLabel(line: string, { labels: words }: FactsVocabulary): string {
  return nounPhrase(line, words) || line;
}

/** The noun and its complements; the verb too when they say no more than the unit. */
function countedLabel(text: string, start: number, end: number, unit: string, words: LabelWords): string {
  const after = text.slice(end, end + WINDOW).replace(/^\s*d[’']\s?entres?\s+\p{L}+/u, '');
  const counted = wordsAt(text, start, end) || `${unit} ${after.trimStart()}`;
  const phrase = nounPhrase(counted, words);
  if (phrase.includes(' ')) return phrase;
  const told = clause(counted, words) || phrase;
  return unit.startsWith(told) ? unit : told;
}

const WINDOW = 200;
type LabelWords = FactsVocabulary['labels'];

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

/** « 268 060 de coûts évités »: the noun that makes it money is what it is about. */
function moneyNoun(text: string, start: number, end: number, words: LabelWords): string {
  const noun = /\sd(?:e\s+|[’'])(\p{L}+)$/u.exec(text.slice(start, end))?.[1];
  return noun && !/euros?$/i.test(noun) ? nounPhrase(noun + text.slice(end, end + WINDOW), words) : '';
}

/** What the clause before a number says, and, when it says nothing, the unfinished line or clause before that one. */
function leads(text: string, start: number, since: number, words: LabelWords) {
  const before = text.slice(Math.max(0, start - 240), start);
  const parts = before.split(MARK);
  const last = parts.at(-1) ?? '';
  const own = leadIn(
    text
      .slice(Math.max(since, start - 240), start)
      .split(MARK)
      .at(-1) ?? '',
    words,
  );
  const mark = before.at(before.length - last.length - 1) ?? '';
  const isOpen = /[(,:«]/u.test(mark) || /(?<![.;,!?\s])\s*\n\s*(?:-\s+)?$/u.test(before);
  const isPronoun = words.pronouns.test(trimmed(last.trim(), words));
  const others = [last, ...(isOpen || isPronoun ? parts.slice(0, -1).reverse() : [])];
  return { own, other: others.map((part) => leadIn(part, words)).find((lead) => lead !== '') ?? '' };
}

/** The last words of a clause; nothing when they name nothing. */
function leadIn(part: string, words: LabelWords): string {
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
function nounIn(lead: string, nouns: RegExp, words: LabelWords): string {
  const from = [...lead.matchAll(nouns)].at(-1)?.index;
  return from === undefined ? '' : nounPhrase(trimmed(lead.slice(from), words), words);
}

/** The last thing that words before a number name: « avec un taux de remplissage de 92 % », « taux de remplissage ». */
function lastPhrase(lead: string, joints: RegExp, words: LabelWords): string {
  const whole = trimmed(lead, words);
  const last = [...whole.matchAll(joints)].at(-1);
  const rest = last ? trimmed(whole.slice(last.index + last[0].length), words) : '';
  return !/\p{L}{3}/u.test(rest) || words.pronouns.test(rest) ? whole : rest;
}

/** Without what only leads to a number at its end, what only links at its beginning, and other numbers. */
function trimmed(lead: string, words: LabelWords): string {
  const strip = (part: string) => part.replace(words.leadsToNumber, '').replace(words.opening, '').trim();
  const afterNumber = strip(
    lead.replace(/^.*\d\s*(?:(?:[kKM]?€|%|m²|euros)(?:\s*(?:HT|TTC))?\s)?\s*(?=\p{L})/u, ''),
  );
  const isSaid = /\p{L}{3}/u.test(afterNumber) && !/^(?:euros|ans|mois)$/.test(afterNumber);
  return isSaid
    ? afterNumber
    : strip(lead.replace(/\d[\d\s.,]*(?:[kKM]?€|%|m²|(?:euros|ans|mois)(?!\p{L}))?/gu, ''));
}

/** A noun with its complements: up to a verb, a conjunction, a date or another number. Nothing when the text goes on with one. */
function nounPhrase(text: string, words: LabelWords): string {
  return finish((text.split(MARK)[0] ?? '').replace(words.stops, ''), words, true);
}

/** What is said of a share, verb included: « familles ont recours à la mécanique ». */
function clause(text: string, words: LabelWords): string {
  return finish((text.trimStart().split(MARK)[0] ?? '').replace(words.shareStops, ''), words, false);
}

function finish(run: string, words: LabelWords, atVerb: boolean): string {
  const all = run
    .trim()
    .split(/\s+/)
    .slice(0, LONGEST + 1);
  const verb = atVerb
    ? all.findIndex((word, index) => index > 0 && isVerb(word, all[index - 1] ?? '', words))
    : -1;
  const kept = (verb === -1 ? all.slice(0, LONGEST) : all.slice(0, verb)).join(' ');
  return kept.replace(words.opening, '').replace(words.trailing, '').trim();
}

/** « adhérents œuvrent dans… »: a word in -ent that no preposition leads to is a verb. */
function isVerb(word: string, before: string, words: LabelWords): boolean {
  return /^\p{Ll}+(?:(?<!m)ent|ront|aient)$/u.test(word) && !words.beforeNoun.test(before);
}
