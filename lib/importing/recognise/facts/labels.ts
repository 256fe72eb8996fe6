import type { Quantity } from './quantity';

/** A label is cut before such a word: what follows says something else of what is counted. */
const STOP =
  /\s+(?:qui|que|dont|où|ont|sont|est|a|avait|étaient|était|peuvent|permet(?:tent)?|et|ou|afin|ainsi|soit|mais|car|lors|grâce|pour|entre|selon|par exemple)(?!\p{L}).*$/isu;
const MARK = /[.;:!?()«»“”\n–—…•]|,(?!\d)/u;
const LONGEST = 9;
/** Measures say nothing by themselves: what is measured is said before them. */
const MEASURES = /^(?:%|m²|m³|km²?|kg|ha|ans|années|mois|semaines|jours|heures|minutes|fois)$/u;
/** Words that only lead to a number. */
const LEADING =
  /(?:(?:^|\s)(?:de|d[’']|du|des|à|un|une|environ|près|plus|moins|jusqu[’']à|au moins|est|sont|s[’']élevait|s[’']élève|s[’']est élevée?|soit|dont|entre|avec|et|sur|supérieure?s?|inférieure?s?|dépassant|les|la hauteur|hauteur|pendant|durant|n[’']est|que|qu[’']))+\s*$/iu;
const TRAILING =
  /(?:\s+(?:de|du|des|d[’']|la|le|les|l[’']|à|en|dans|sur|par|au|aux|un|une|avec|leur|ce|cette))+$/iu;

/**
 * What a quantity is about, in the words of its text: those that it counts, or those that lead to it.
 * @param since where the quantity before it ends
 */
export function labelOf(text: string, quantity: Quantity, since: number): string {
  const { unit, start, end } = quantity;
  const said = unit === null ? '' : wordsAt(text, start, end);
  const before = lead(text, start, since);
  const after = /^\s*(?:d[’']|de\s|du\s|des\s)/iu.test(text.slice(end, end + 8)) ? cut(text.slice(end)) : '';
  const spared = before || after || openLead(text, start) || lead(text, start, 0) || cut(text.slice(end));
  if (unit === '%') return after || spared || unit;
  if (unit === null) return moneyNoun(text, start, end) || spared || 'montant';
  if (MEASURES.test(unit))
    return (/^\s*(?:de\s|d[’'])/u.test(text.slice(end, end + 4)) && after) || spared || unit;
  return said || unit;
}

/** « 10 postes en insertion » is « postes en insertion »; « une vingtaine », of what was counted before, says nothing. */
function wordsAt(text: string, start: number, end: number): string {
  const printed = text.slice(start, end);
  const words =
    /^[\d\s.,O]*(?:à|ou|et|-|–)?[\d\s.,O]*(?:une?\s+\p{L}+\s+(?=de|d[’'])|\p{L}+\s+)?(?:de\s+|d[’']\s?)?[«“"]?\s*/iu.exec(
      printed,
    )?.[0];
  const rest = /^\d/.test(printed)
    ? printed.replace(/^[\d\s.,O]+(?:(?:à|ou|et|-|–)[\d\s.,]+)?/u, '')
    : printed.slice(words?.length ?? 0);
  return rest.trim() === '' ? '' : cut(`${rest}${text.slice(end, end + 160)}`);
}

/** « 268 060 de coûts évités »: the noun that makes it money is what it is about. */
function moneyNoun(text: string, start: number, end: number): string {
  const noun = /\sd(?:e\s+|[’'])(\p{L}+)$/u.exec(text.slice(start, end))?.[1];
  return noun && !/euros?$/i.test(noun) ? cut(noun + text.slice(end, end + 160)) : '';
}

/** The words before a number, back to a mark. */
function lead(text: string, start: number, since: number): string {
  return lastWords(clausesBefore(text, start, since).at(-1) ?? '');
}

/** Those of the clause, or of the unfinished line, before the one that the number begins. */
function openLead(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 240), start);
  const isOpen = /(?:,\s*\p{L}[^\n.;]{0,30}|[:(]\s*|(?<![.;,!?\s])\s*\n\s*(?:-\s+)?)$/u.test(before);
  if (!isOpen) return '';
  return lastWords(clausesBefore(text, start, 0).findLast((clause) => clause !== '') ?? '');
}

function clausesBefore(text: string, start: number, since: number): string[] {
  const before = text.slice(Math.max(since, start - 240), start);
  return before.split(MARK).map((part) => {
    const words = part.trim().replace(/^-(?:\s+|$)/, '');
    return words.replace(LEADING, '').trim();
  });
}

const lastWords = (clause: string) => clause.split(/\s+/).slice(-LONGEST).join(' ');

function cut(text: string): string {
  const line = text.slice(0, 200).trimStart().split(MARK)[0] ?? '';
  return line
    .replace(STOP, '')
    .trim()
    .split(/\s+/)
    .slice(0, LONGEST)
    .join(' ')
    .replace(
      /^(?:(?:d[’']\s?|de\s+)entre\s+(?:eux|elles?)\s+|d[’']|de\s+|du\s+|des\s+|la\s+|le\s+|les\s+|l[’'])+/iu,
      '',
    )
    .replace(TRAILING, '')
    .trim();
}
