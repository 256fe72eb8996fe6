import { describe, expect, test } from 'vitest';
import type { Recognised, RecognisedLever } from '@/lib/importing/recognise/model';
import { recognise } from '@/lib/importing/recognise/recognise';
import { sourceDocument, WITHOUT_SOURCES } from '@/tests/support/text-documents';

const PUBLICATIONS = ['000', '001', '002', '003', '004'] as const;
const documents = new Map(PUBLICATIONS.map((number) => [number, sourceDocument(number)]));
const isWithout = [...documents.values()].some((document) => document === null);

/** Counted by hand in each publication: first and last line, actions, examples. */
const LEVERS: Record<
  (typeof PUBLICATIONS)[number],
  [from: number, to: number, actions: number, examples: number][]
> = {
  '000': [
    [24, 58, 3, 3],
    [62, 102, 3, 3],
    [106, 184, 6, 3],
    [187, 245, 5, 2],
    [249, 331, 4, 3],
    [334, 384, 4, 4],
  ],
  '001': [
    [1087, 1125, 6, 0],
    [1213, 1228, 4, 0],
    [2138, 2143, 2, 0],
    [2269, 2279, 4, 0],
    [2281, 2308, 11, 0],
    [2736, 2749, 4, 0],
    [2872, 2901, 4, 0],
    [6566, 6590, 3, 0],
    [6592, 6620, 3, 0],
    [6622, 6653, 3, 0],
    [6655, 6663, 1, 0],
    [6763, 6797, 12, 0],
  ],
  '002': [72, 73, 74, 75, 76, 77, 78, 79, 80].map((line) => [line, line, 1, 0]),
  '003': [
    [79, 81, 0, 0],
    [83, 90, 2, 1],
    [92, 94, 0, 0],
    [96, 102, 3, 0],
    [104, 106, 0, 0],
    [108, 112, 3, 0],
  ],
  '004': [
    [277, 356, 3, 4],
    [373, 463, 3, 4],
    [480, 550, 3, 4],
    [580, 652, 0, 1],
  ],
};

/** Of the two smallest and the minutes: every short sheet, by its first line. */
const SHORT_SHEETS = {
  '002': [60],
  '003': [],
  '004': [
    154, 160, 186, 204, 220, 234, 244, 263, 271, 288, 312, 344, 346, 360, 367, 382, 409, 417, 419, 471, 477,
    491, 511, 530, 540, 562, 572, 634, 656, 688, 691, 697, 735, 748, 750, 756, 762,
  ],
};

const TERMS = { '000': 7, '002': 4, '003': 0, '004': 8 };

const readings = new Map<string, Recognised>();

/** Each publication is recognised once. */
function reading(number: (typeof PUBLICATIONS)[number]): Recognised {
  const document = documents.get(number);
  if (!document) throw new Error(WITHOUT_SOURCES);
  const recognised = readings.get(number) ?? recognise(document);
  readings.set(number, recognised);
  return recognised;
}

const shape = ({ from, to, actions, examples }: RecognisedLever) => [
  from,
  to,
  actions.length,
  examples.length,
];

describe.skipIf(isWithout)(isWithout ? WITHOUT_SOURCES : 'les publications du RTES', () => {
  test.each(PUBLICATIONS)('%s : leviers, actions et exemples sont ceux qu’on y compte', (number) => {
    expect(reading(number).levers.map(shape)).toEqual(LEVERS[number]);
  });

  test.each(PUBLICATIONS)(
    '%s : toute ligne laissée de côté l’est pour une raison que le profil connaît',
    (number) => {
      const unexplained = reading(number).leftOver.filter(({ reason }) =>
        reason.startsWith('texte que les règles'),
      );
      expect(unexplained).toEqual([]);
    },
  );

  test.each(['002', '003', '004'] as const)(
    '%s : les fiches courtes sont celles des initiatives nommées',
    (number) => {
      expect(reading(number).sheets.map(({ from }) => from)).toEqual(SHORT_SHEETS[number]);
    },
  );

  test.each(['000', '002', '003', '004'] as const)('%s : chaque sigle développé est un terme', (number) => {
    expect(reading(number).glossary).toHaveLength(TERMS[number]);
  });

  test('le guide imprime 45 sigles, que leurs lettres aillent ou non', () => {
    const listed = reading('001').glossary.filter(({ line }) => line > 6832 && line < 6909);
    expect(listed).toHaveLength(45);
    expect(listed.find(({ acronym }) => acronym === 'URBACT')).toMatchObject({ line: 6905, to: 6906 });
  });
});
