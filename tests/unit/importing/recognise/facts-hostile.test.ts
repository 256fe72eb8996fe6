import { describe, expect, it } from 'vitest';
import { recogniseFacts } from '@/lib/importing/recognise/facts/recognise-facts';
import { factsVocabulary } from '@/lib/importing/recognise/facts/vocabulary';
import { aTextDocument } from '@/tests/support/text-documents';

/** Milliseconds of processor that no text may take, however long its lines: what it guards from took 15,000 and more. */
const MOST = 12_000;
/** So many links took minutes where the words of a chain could be read in two ways, and tenths of a second now. */
const LINKED = 30;
const MOST_LINKED = 30_000;
const LENGTH = 200_000;
const LINES = 20_000;

function millisecondsFor(text: string): number {
  const document = aTextDocument(text);
  const whole = { from: 1, to: document.lines.length };
  const section = {
    heading: 'Financement',
    kind: 'funding' as const,
    text: '',
    headingRange: { from: 1, to: 1 },
  };
  const before = process.cpuUsage();
  recogniseFacts(document, {
    ...whole,
    title: '',
    form: 'short',
    page: null,
    titleRanges: [],
    introduction: null,
    place: null,
    sections: [{ ...section, ranges: [whole] }],
    boxes: [],
    warnings: [],
    contactRanges: [whole],
  });
  return process.cpuUsage(before).user / 1000;
}

const { leadsToNumber, opening, trailing } = factsVocabulary().labels;
/** Wordings that only link, and pairs of them: by a chain, a regular expression that reads one in two ways never ends. */
const LINKS = [...leadsToNumber.all, ...opening.all, ...trailing.all].map((wording) =>
  wording.map(({ forms, isGlued }) => (isGlued ? '' : ' ') + (forms[0] ?? '').replace('*', 'e')).join(''),
);
const CHAINS = [
  ...new Set([...LINKS, ' et de', ' qui est', ' au moins', ' par an', ' à partir de', ' de l’ordre de']),
];

describe('un texte hostile ne retient pas la lecture', () => {
  it.each([
    '1',
    ' ',
    '-',
    'A',
    '@',
    '.',
    '(',
    ')',
    'a-',
    '1 ',
    '12 345 ',
    '*',
    'Fondation ',
    'Ville de ',
    'Villes de Ys, ',
    '3 « a » (',
  ])(
    '« %s » sans fin, sur une ligne puis sur vingt mille',
    (unit) => {
      const line = unit.repeat(Math.ceil(LENGTH / unit.length));
      expect(millisecondsFor(`Mot ${line} fin.`)).toBeLessThan(MOST);
      expect(millisecondsFor(Array.from({ length: LINES }, () => unit).join('\n'))).toBeLessThan(MOST);
    },
    60_000,
  );

  it('les mots de liaison enchaînés, avant et après un nombre', () => {
    const sentences = CHAINS.flatMap((link) => {
      const chain = link.repeat(LINKED);
      return [
        `Le mot${chain} zz, qui accueille 12 personnes.`,
        `Un taux${chain} zz, de 5 % ici.`,
        `Le loyer${chain} zz de 300 euros${chain} zz.`,
        `Un four${chain} zz chauffe 6 mois${chain} zz.`,
      ];
    });
    expect(millisecondsFor(sentences.join('\n\n'))).toBeLessThan(MOST_LINKED);
  }, 120_000);
});
