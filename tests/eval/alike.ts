import { fold } from '@/lib/text/fold';

/** Whether two wordings are the same but for case, accents, punctuation and spaces; « … » at the end stands for the rest. */
export function isSameWording(expected: string, given: string): boolean {
  const wanted = closed(expected);
  return /(…|\.\.\.)\s*$/.test(expected) ? closed(given).startsWith(wanted) : wanted === closed(given);
}

/** Whether a unit names what the expected one names: « postes » for « postes de permanents », « m2 » for « m² ». */
export function isSameUnit(expected: string | string[], given: string | null): boolean {
  const found = unitWords(given ?? '');
  return [expected].flat().some((unit) => {
    const wanted = unitWords(unit);
    if (wanted.length === 0 || found.length === 0) return wanted.length === found.length;
    const [short, long] = wanted.length <= found.length ? [wanted, found] : [found, wanted];
    return short.every((word, index) => long[index] === word);
  });
}

function unitWords(unit: string): string[] {
  if (unit.includes('%') || /pour cent/i.test(unit)) return ['%'];
  return fold(unit.replace(/²/g, '2').replace(/³/g, '3'))
    .split(' ')
    .filter(Boolean)
    .map((word) => ONE_NAME[word] ?? word.replace(/(?<=..)[sx]$/, ''));
}

const ONE_NAME: Record<string, string> = {
  annees: 'an',
  annee: 'an',
  ans: 'an',
  hectares: 'ha',
  hectare: 'ha',
  hab: 'habitant',
  h: 'heure',
};

/** Letters and digits only: « l’Élu », « L ELU » and « l'élu » are one. */
const closed = (text: string) => fold(text).replaceAll(' ', '');

/** Address of a site as it is compared: without its scheme, « www. » and last slash. */
export const siteOf = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.]+$/, '');

/** Whether a name of a funder is the expected one: all the words of the shorter are in the longer. */
export function isSameFunder(expected: string, given: string | null): boolean {
  const [wanted, found] = [nameWords(expected), nameWords(given ?? '')];
  const [short, long] = wanted.length <= found.length ? [wanted, found] : [found, wanted];
  return short.length > 0 && short.every((word) => long.includes(word));
}

const EMPTY_WORDS = new Set(['le', 'la', 'les', 'l', 'd', 'de', 'du', 'des', 'et', 'un', 'une']);

const nameWords = (name: string) =>
  fold(name)
    .split(' ')
    .filter((word) => word && !EMPTY_WORDS.has(word))
    .map((word) => word.replace(/(?<=...)[sx]$/, ''));
