import { existsSync, readFileSync } from 'node:fs';
import type { Passage } from '@/lib/catalogue/schemas';
import { projectPath } from '@/lib/cli/project';

const FOLDER = projectPath('../shared/sources');

const FILES: Record<string, string> = {
  'propositions-2023': '000_8afe828ae2ee94a5.txt',
  'reperess-2016': '001_6896deeae8272fff.txt',
  plaquette: '002_a51718376f33ea03.txt',
  'contribution-2022': '003_bbd763cb3660af78.txt',
  'actes-2015': '004_2fc3a0adfbd5bc8f.txt',
};

/** Whether the source documents are there: they are no part of the checkout. */
export const hasDocuments = existsSync(FOLDER);

/** What to say of a test that needs them. */
export const WANTED =
  'documents absents : placez les cinq textes dans ../shared/sources, à côté du dossier du projet';

const texts = new Map<string, string[]>();

/** The lines of a passage, in its document. */
export function linesOf({ source, from, to }: Passage): string[] {
  const file = FILES[source];
  if (!file) throw new Error(`no document is known for ${source}`);
  const lines = texts.get(source) ?? readFileSync(`${FOLDER}/${file}`, 'utf8').split(/\r?\n/);
  texts.set(source, lines);
  return lines.slice(from - 1, to);
}

const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, 'quatre-vingt': 80 };

/** French number words, from « une » to « quatre-vingt-dix-neuf », and what is said of rough numbers and shares. */
const WORDS = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...Object.entries(TENS).flatMap(([tens, value]) => [
    [tens, value] as const,
    [`${tens} et un`, value + 1] as const,
    ...UNITS.slice(1).map((unit, index) => [`${tens}-${unit}`, value + index + 1] as const),
  ]),
  ['une', 1],
  ['cent', 100],
  ['mille', 1000],
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
  ['millier', 1000],
  ['moitié', 50],
  ['tiers', 33],
  ['quart', 25],
  ['doublé', 2],
  ['triplé', 3],
]);

const NUMBER = String.raw`(?<![\d,.])(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d+)?`;
const SCALES = { k: 1e3, million: 1e6, m: 1e6, milliard: 1e9, md: 1e9 };
const SCALE = String.raw`(k|millions?|milliards?|md|m) ?(?:€|e|euros?|d’euros)?(?!\p{L})`;

/** Every number that a text says, in digits or in words; what the extraction of the text has spoilt is mended. */
export function numbersIn(text: string): Set<number> {
  const flat = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/(?<=\d)o(?!\p{L})/gu, '0')
    .replace(/(?<=(?<!\d)\d{1,2}), (?=\d ?%)/g, ',');
  const found = new Set<number>();
  const read = (digits: string) => Number(digits.replace(/[ .](?=\d{3})/g, '').replace(',', '.'));
  const add = (value: number) => found.add(Math.round(value * 100) / 100);
  for (const [digits] of flat.matchAll(new RegExp(NUMBER, 'g'))) add(read(digits));
  // « 2015 100 » is no number in thousands: each part counts too.
  for (const [digits] of flat.matchAll(/\d+(?:[,.]\d+)?/g)) add(read(digits));
  for (const [, first = '', last = '', scale = ''] of flat.matchAll(
    new RegExp(`(?:(${NUMBER}) (?:à|et|ou) )?(${NUMBER}) ?${SCALE}`, 'gu'),
  )) {
    const times = SCALES[scale.replace(/s$/, '') as keyof typeof SCALES];
    for (const digits of [first, last].filter(Boolean)) add(read(digits) * times);
  }
  const spoken = ` ${flat.replace(/[^\p{L}\p{N}’-]+/gu, ' ')} `;
  for (const [word, value] of WORDS) {
    const said = new RegExp(`(?<![\\p{L}-])${word}s?(?![\\p{L}-])(?: (cents?|mille|millions?))?`, 'gu');
    for (const [, times] of spoken.matchAll(said)) {
      add(value);
      if (times) add(value * (times.startsWith('cent') ? 100 : times === 'mille' ? 1000 : 1e6));
    }
  }
  return found;
}
