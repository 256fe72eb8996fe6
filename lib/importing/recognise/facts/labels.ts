import { countedLabel } from './counted-label';
import { findFunders } from './funders';
import { type Leads, leadsTo } from './leads';
import {
  afterVerb,
  clause,
  type LabelWords,
  lastGroup,
  lastPhrase,
  nounIn,
  nounPhrase,
  trimmed,
  withoutQuotes,
} from './phrases';
import type { Quantity } from './quantity';
import { sentenceAround } from './sentences';
import type { FactsVocabulary } from './vocabulary';
import { beginsWith, withoutEnd } from './wordings';

const WINDOW = 200;
const OF_THEM = /^\s*d[’']\s?entres?\s+\p{L}+/u;

/**
 * What a quantity is about, in the words of its text and in their order: the noun that it counts with its complements, or, of
 * a measure, a share or a sum, what is measured.
 * @param since where the quantity before it ends
 */
export function labelOf(
  text: string,
  quantity: Quantity,
  since: number,
  vocabulary: FactsVocabulary,
): string {
  const { unit, start } = quantity;
  const words = vocabulary.labels;
  const leads = leadsTo(text, start, since, words);
  const isTime = unit !== null && isOfTime(unit, words);
  if (unit !== null && !isTime && !words.measures.has(unit))
    return countedLabel(text, quantity, leads, words);
  const label = measuredLabel(text, quantity, since, leads, words);
  const misleads =
    words.subjects.test(label) ||
    beginsWith(label, words.misleading) ||
    words.infinitives.test(label) ||
    (isTime && words.states.test(label)) ||
    (unit === '%' && isFunder(label, vocabulary));
  return (misleads ? '' : label) || (unit ?? 'montant');
}

function measuredLabel(
  text: string,
  quantity: Quantity,
  since: number,
  leads: Leads,
  words: LabelWords,
): string {
  const { unit, start, end, upTo } = quantity;
  const after = withoutQuotes(text.slice(end, end + WINDOW));
  if (unit === '%') return shareLabel(text, start, after, leads, words);
  if (unit === null) return sumLabel(text, quantity, after, leads, words);
  const isAge =
    unit === 'ans' && (upTo !== null || words.ages.test(text.slice(Math.max(0, start - 20), start)));
  if (isAge) return boundLabel(text.slice(since, start), text.slice(start, end)) || ageLabel(leads, words);
  return isOfTime(unit, words) ? durationLabel(after, leads, words) : measureLabel(after, leads, words);
}

function isOfTime(unit: string, { lasting, times }: LabelWords): boolean {
  return lasting.has(unit) || times.has(unit);
}

/** « 50 % par la Ville »: who pays a share is not what it is a share of. */
function isFunder(label: string, vocabulary: FactsVocabulary): boolean {
  return findFunders(label, vocabulary).some(({ start, end }) => start === 0 && end === label.length);
}

/** What a number displayed by itself counts, in the line that says it. */
export function displayedLabel(line: string, { labels: words }: FactsVocabulary): string {
  return nounPhrase(line, words) || line;
}

function shareLabel(
  text: string,
  start: number,
  after: string,
  { own, other }: Leads,
  words: LabelWords,
): string {
  const next = /^\s\p{L}/u.test(after) ? after : '';
  const isVerb = words.verbs.test(next);
  const sentence = text.slice(sentenceAround(text, start).start, start);
  return (
    (!OF_THEM.test(after) &&
      words.partOf.test(after) &&
      clause(after, words).replace(/\s+qu(?:e\s|[’']).*$/u, '')) ||
    nounIn(own, words.rates, words) ||
    (isVerb && subjectAndVerb(own || other, next, words)) ||
    (words.devoted.test(next) && own !== '' && clause(`${lastGroup(own, words)}${next}`, words)) ||
    waiting(own, next, words) ||
    lastPhrase(own, words.clauseJoints, words) ||
    (!isVerb && nounIn(sentence, words.rates, words)) ||
    clause(next, words) ||
    lastPhrase(other, words.clauseJoints, words)
  );
}

/** « Parmi les voisins, 27 % d’entre eux cuisinent… »; without a subject at hand, what the verb says of it. */
function subjectAndVerb(lead: string, next: string, words: LabelWords): string {
  const verb = next.replace(OF_THEM, '');
  const among = /(?<!\p{L})parmi\s+(?:les|ces|nos|leurs)\s+([\p{L}’' -]+)$/iu.exec(lead.trim())?.[1];
  return among ? clause(`${among.trim()}${verb}`, words) : clause(verb.replace(words.verbs, ' '), words);
}

function sumLabel(
  text: string,
  { start, end }: Quantity,
  after: string,
  { own, other }: Leads,
  words: LabelWords,
): string {
  const named = /\d\s*(?:[kKM]?€|%|euros)?(?:\s*(?:HT|TTC))?\P{L}*$/u.test(other) ? '' : other;
  const next = /^\s\p{L}/u.test(after) ? after : '';
  const gloss = own === '' ? /^\s*\((\p{Ll}[^()\d\n]{3,40})\)/u.exec(after)?.[1] : undefined;
  const unit = nounPhrase(
    /^\s*par\s+(?!(?:les?|la|des|une?)\s|l[’'])([^,;.()\n]+)/u.exec(after)?.[1] ?? '',
    words,
  );
  const per = unit === '' ? '' : `par ${unit}`;
  const label =
    gloss ||
    nounIn(own || named, words.sums, words) ||
    moneyNoun(text, start, end, words) ||
    (words.partOf.test(after) && !per && nounPhrase(after.trimStart(), words)) ||
    (per && own === ''
      ? lastGroup(trimmed(named, words), words)
      : lastPhrase(own || named, words.pauses, words)) ||
    (!per && nounPhrase(next, words)) ||
    nounIn(other, words.sums, words) ||
    lastPhrase(other, words.pauses, words);
  return [label, per].filter(Boolean).join(' ');
}

/** « 268 060 de coûts évités »: the noun that makes it money is what it is about. */
function moneyNoun(text: string, start: number, end: number, words: LabelWords): string {
  const noun = /\sd(?:e\s+|[’'])(\p{L}+)$/u.exec(text.slice(start, end))?.[1];
  return noun && !/euros?$/i.test(noun) ? nounPhrase(noun + text.slice(end, end + WINDOW), words) : '';
}

/** « 30 % de moins de 30 ans »: the age says whose share that is, and nobody else is named. */
function boundLabel(before: string, printed: string): string {
  const bound = /^\s*d(?:e\s+|[’'])((?:moins|plus)\s+de\s+)$/u.exec(before)?.[1];
  return bound === undefined ? '' : `${bound}${printed}`;
}

/** « ouverts aux jeunes gens de 15 à 20 ans »: whose age it is. */
function ageLabel({ own, other }: Leads, words: LabelWords): string {
  return lastPhrase(own || other, words.ageJoints, words);
}

function durationLabel(after: string, { own, other, isBracketed }: Leads, words: LabelWords): string {
  const next = /^\s\p{L}/u.test(after) ? after : '';
  if (/\s(?:et|ou)$/u.test(own) && words.destined.test(next)) return nounPhrase(next, words);
  const later = words.later.exec(after)?.[0].trim() ?? '';
  const lead =
    waiting(own, next, words) ||
    lastPhrase(own, words.pauses, words) ||
    (words.destined.test(next) && nounPhrase(next, words)) ||
    (isBracketed && lastGroup(trimmed(other, words), words)) ||
    lastPhrase(other, words.pauses, words);
  return (
    (/^\s*d(?:e\s|[’'])/.test(after) && nounPhrase(after.trimStart(), words)) ||
    (words.devoted.test(after) && nounPhrase(after, words)) ||
    [afterVerb(lead || '', words), lead && later].filter(Boolean).join(' ') ||
    clause(next.replace(/^\s*par\s+\p{L}+/u, ''), words)
  );
}

function measureLabel(after: string, { own, other }: Leads, words: LabelWords): string {
  const said = words.partOf.test(after) && nounPhrase(after.trimStart(), words);
  const lead = lastPhrase(own || other, words.joints, words);
  const more = words.vague.has(lead) ? clause(after, words) : '';
  if (said || more) return said || `${lead} ${more}`;
  return lead || (/^\s*par\s/.test(after) ? '' : nounPhrase(/^\s\p{L}/u.test(after) ? after : '', words));
}

/** « la caisse en verse 6 % au four »: words that wait for what follows the number, and that. */
function waiting(own: string, next: string, words: LabelWords): string {
  const bare = withoutEnd(own, words.leadsToNumber).trim();
  if (next === '' || !words.waits.test(bare)) return '';
  return nounPhrase(`${bare}${next}`, words);
}
