import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { readDraft } from '@/lib/publishing/draft';
import { putFile } from '@/lib/storage/files';
import { aColumn, aPdf } from '@/tests/support/a-pdf';

/** A page of a guide that never was: a blank line and a page number among its lines. */
const LINES = [
  'LA BUANDERIE DU CANAL',
  'Laver son linge à moindre prix, au pied des tours.',
  'Lieu : Tournel (99), quartier du Canal',
  '',
  'CONTEXTE',
  'Le quartier n’avait plus de laverie depuis 2009.',
  'Les machines du bailleur étaient en panne un jour sur deux.',
  '12',
  'RÉSULTATS',
  'La buanderie emploie 4 salariés et reçoit 230 foyers par mois.',
  'La ville de Tournel a versé 18 000 euros en 2014.',
  '',
  'CONTACT',
  'Alix EXEMPLE, coordinatrice – alix@buanderie.example',
];

const PDF = aPdf([{ texts: aColumn(LINES, { x: 60, y: 80 }) }]);

/**
 * A publication as it is once imported: one sheet whose every kind of field is proposed, one term, a page number left over.
 * Answers its identifier.
 */
export async function anImport(db: Db, title = 'La buanderie du Canal'): Promise<number> {
  const source = `guide-essai-${randomUUID().slice(0, 8)}`;
  await db.source.create({
    data: {
      id: source,
      // Two documents of one title would have buttons of one name.
      title: `Guide des essais ${randomUUID().slice(0, 8)}`,
      publishers: ['Essais unis'],
      date: '2015',
      kind: 'guide',
      lineCount: LINES.length,
      description: '',
      position: 900,
    },
  });
  const { id } = await db.documentImport.create({
    data: {
      sourceId: source,
      fileName: 'guide-des-essais.pdf',
      format: 'pdf',
      pageCount: 1,
      fileKey: await putFile(db, { bytes: PDF, mediaType: 'application/pdf' }),
      sha256: randomUUID(),
      outcomeHash: randomUUID(),
      lines: LINES.map((text, index) => ({ text, page: 1, furniture: index === 7 })),
      leftOver: [{ from: 8, to: 8, reason: 'numéro de page' }],
      warnings: [{ line: 8, message: 'Un nombre seul sur sa ligne : numéro de page ?' }],
      items: {
        create: [
          { ...sheetItem(source, title), position: 1 },
          { ...TERM_ITEM, position: 2 },
        ],
      },
    },
  });
  return id;
}

type Item = Omit<Prisma.ImportItemCreateWithoutImportInput, 'position'>;

function sheetItem(source: string, title: string): Item {
  const cite = (from: number, to = from) => [{ source, from, to }];
  const content = readDraft('initiative', {
    title,
    summary: 'Laver son linge à moindre prix, au pied des tours.',
    form: 'complete',
    asOf: '2015',
    passages: cite(1, 14),
    places: [{ wording: 'Tournel (99), quartier du Canal', cite: cite(3) }],
    sections: [
      {
        kind: 'context',
        markdown:
          'Le quartier n’avait plus de laverie depuis 2009. Les machines du bailleur étaient en panne un jour sur deux.',
        cite: cite(6, 7),
      },
    ],
    figures: [
      { label: 'salariés', value: 4, unit: 'emplois', cite: cite(10) },
      { label: 'foyers reçus par mois', value: 230, unit: 'foyers', cite: cite(10) },
    ],
    funding: [{ funder: 'Ville de Tournel', amount: 18_000, year: 2014, cite: cite(11) }],
  });
  const at = (from: number, to = from) => [{ from, to }];
  return {
    kind: 'initiative',
    title,
    lineFrom: 1,
    lineTo: 14,
    page: 11,
    proposed: {
      content,
      passages: {
        title: at(1),
        summary: at(2),
        asOf: [],
        'passages.0': at(1, 14),
        'places.0': at(3),
        'sections.context': at(6, 7),
        'figures.0': at(10),
        'figures.1': at(10),
        'funding.0': at(11),
      },
    } as unknown as Prisma.InputJsonValue,
    suggested: {
      territories: [
        {
          territory: 'commune:59172',
          name: 'Denain (Nord)',
          sentence: 'Lieu : Tournel (99), quartier du Canal',
          line: 3,
          confidence: 0.4,
          why: 'nom approchant',
        },
      ],
      levers: [
        {
          slug: 'bailleurs-sociaux',
          title: 'S’appuyer sur les bailleurs sociaux',
          sentence: 'Les machines du bailleur étaient en panne un jour sur deux.',
          line: 7,
          score: 0.6,
        },
      ],
    },
    warnings: [{ line: 3, message: 'Lieu absent du référentiel des territoires.' }],
    people: [
      {
        name: 'Alix EXEMPLE',
        role: 'coordinatrice',
        email: 'alix@buanderie.example',
        phone: null,
        line: 14,
      },
    ],
  };
}

const TERM_ITEM: Item = {
  kind: 'term',
  title: 'BDC',
  lineFrom: 1,
  lineTo: 1,
  proposed: {
    content: { acronym: 'BDC', expansion: 'Buanderie du Canal' },
    passages: { acronym: [{ from: 1, to: 1 }], expansion: [{ from: 1, to: 1 }] },
  },
  warnings: [],
};
