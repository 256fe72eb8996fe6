import { clausesOf, type LabelWords, leadIn, tidy, withoutQuotes } from './phrases';

/** How far a label is looked for before a number. */
const WINDOW = 240;

/** What is said before a number, as raw words. */
export type Leads = {
  /** Its clause, since the quantity before it. */
  own: string;
  /** When that says nothing: the clause as a whole, or the unfinished one before it. */
  other: string;
  /** Whether the number stands first between brackets. */
  isBracketed: boolean;
};

/** @param since where the quantity before it ends */
export function leadsTo(text: string, start: number, since: number, words: LabelWords): Leads {
  const from = Math.max(0, start - WINDOW);
  const before = saidOnly(withoutQuotes(text.slice(from, start)));
  const parts = clausesOf(before);
  const last = parts.at(-1) ?? { clause: '', mark: '' };
  const near =
    clausesOf(saidOnly(withoutQuotes(text.slice(Math.max(since, from), start)))).at(-1)?.clause ?? '';
  return {
    own: withAntecedent(leadIn(near, words), parts.at(-2)?.clause ?? '', words),
    other: otherLead(before, parts, last, words),
    isBracketed: /\(\s*(?:\p{Ll}+\s){0,2}$/u.test(before),
  };
}

function otherLead(
  before: string,
  parts: { clause: string; mark: string }[],
  last: { clause: string; mark: string },
  words: LabelWords,
): string {
  const isItem = /\n\s*-\s+\P{L}*$/u.test(before);
  const isOpen = /[(,:«]/u.test(last.mark) || (!isItem && /(?<![.;,!?\s])\s*\n\s*$/u.test(before));
  const said = last.clause.trim();
  const isPronoun = words.subjects.test(said) && leadIn(said, words) === '';
  const others = [last, ...(isOpen || isPronoun || leadsItem(before) ? parts.slice(0, -1).reverse() : [])];
  for (const [index, { clause }] of others.entries()) {
    const lead = leadIn(clause, words);
    if (lead !== '') return lead;
    // Past a clause that is another number, what is said is said of that one.
    if (index > 0 && /\d/.test(clause) && !/\p{L}{3}.*\p{L}{3}/u.test(clause.replace(/euros?/gu, '')))
      return '';
  }
  return '';
}

/** Whether a number begins an item under « … : ». */
function leadsItem(before: string): boolean {
  return /:\s*(?:\n\s*-[^\n]*)*\n\s*-\s+\P{L}*$/u.test(before);
}

/** « qu’ils ne recevront que dans 3 mois » is « qu’ils recevront ». */
function saidOnly(before: string): string {
  return before.replace(/(?<!\p{L})n(?:e\s+|[’'])(?=\p{Ll}+(?:\s\p{Ll}+)?\s+que?\s*$)/u, '');
}

/** « une épicerie, qui a ouvert »: what the relative clause speaks of; « un comité, auquel elle va, se réunit » speaks of it alone. */
function withAntecedent(lead: string, previous: string, words: LabelWords): string {
  const relative = /^(?:qui|dont|(?<other>auquel|auxquel\p{L}+|à laquelle|où|duquel|desquel\p{L}+))\s/u.exec(
    lead,
  );
  const antecedent = tidy(previous.trim().replace(words.groups, ''), words);
  if (!relative || !/^\p{L}[\p{L}’' -]{2,60}$/u.test(antecedent)) return lead;
  return relative.groups?.other ? antecedent : `${antecedent} ${lead}`;
}
