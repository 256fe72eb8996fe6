import { createHash } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import { type DocumentToRecord, recordImport } from '@/lib/importing/commands/record-import';
import type { TextDocument } from '@/lib/importing/document';
import { getItem } from '@/lib/importing/queries/items';
import type { Recognised, RecognisedLever, RecognisedSheet } from '@/lib/importing/recognise/model';
import { NOW } from '@/tests/support/an-edition';

/** A publication of our own, and what was recognised in it. */
export type Publication = { document: TextDocument; recognised: Recognised };

/** Thirty lines, a sheet of each ten, a term at the end: say only what the test is about. */
export function aPublication({
  sheets = [aRecognisedSheet()],
  ...rest
}: Partial<Recognised> = {}): Publication {
  const lines = Array.from({ length: 30 }, (_, index) => `Phrase ${index + 1} du carnet des essais.`);
  lines[2] = 'Denain (Nord)';
  const document: TextDocument = {
    fileName: 'carnet.txt',
    format: 'txt',
    sha256: createHash('sha256').update(lines.join('\n')).digest('hex'),
    lines: lines.map((text) => ({ text, page: null, furniture: false })),
    images: [],
    warnings: [],
  };
  const nothing = { levers: [], glossary: [], leftOver: [], warnings: [] };
  return { document, recognised: { profile: 'carnet', source: null, ...nothing, sheets, ...rest } };
}

/** A sheet of lines 1 to 10 with one thing of each kind. */
export function aRecognisedSheet(rest: Partial<RecognisedSheet> = {}): RecognisedSheet {
  const { from = 1 } = rest;
  const at = (line: number) => [{ from: from + line, to: from + line }];
  return {
    from,
    to: from + 9,
    title: 'La laverie du port',
    form: 'complete',
    page: 12,
    titleRanges: at(0),
    introduction: { text: 'Laver son linge au pied des tours.', ranges: at(1) },
    place: { text: 'Denain (Nord)', ranges: at(2) },
    sections: [
      {
        heading: 'CONTEXTE',
        headingRange: { from: from + 3, to: from + 3 },
        kind: 'context',
        text: 'Plus de laverie depuis 2009.',
        ranges: at(4),
      },
      {
        heading: 'RÉSULTATS',
        headingRange: { from: from + 5, to: from + 5 },
        kind: 'results',
        text: 'Quatre emplois.',
        ranges: at(6),
      },
    ],
    boxes: [],
    figures: [aFigure({ line: from + 6 })],
    amounts: [],
    funding: [
      { funder: 'Ville de Denain', euros: 18_000, share: null, year: 2014, note: null, line: from + 7 },
    ],
    contact: {
      people: [
        {
          name: 'Alix EXEMPLE',
          role: 'gérante',
          email: 'alix.exemple@laverie.example',
          phone: null,
          line: from + 8,
        },
      ],
      organisation: 'La laverie',
      emails: ['contact@laverie.example'],
      phones: ['03 20 00 00 00'],
      websites: ['www.laverie.example'],
      address: null,
      ranges: at(8),
    },
    warnings: [],
    ...rest,
  };
}

export function aFigure(
  rest: Partial<RecognisedSheet['figures'][number]> = {},
): RecognisedSheet['figures'][number] {
  return {
    label: 'emplois',
    value: 4,
    upTo: null,
    unit: 'emplois',
    qualifier: null,
    year: null,
    line: 7,
    printed: '4',
    ...rest,
  };
}

export function aRecognisedLever(rest: Partial<RecognisedLever> = {}): RecognisedLever {
  return {
    from: 21,
    to: 25,
    title: 'Prêter des locaux vides',
    titleRanges: [{ from: 21, to: 21 }],
    page: null,
    stake: { text: 'Des rez-de-chaussée ferment.', ranges: [{ from: 22, to: 22 }] },
    actions: [{ text: 'Prêter un local', ranges: [{ from: 23, to: 23 }] }],
    examples: [],
    further: [],
    figures: [],
    warnings: [],
    ...rest,
  };
}

export const CARNET = {
  id: 'carnet',
  title: 'Le carnet des essais',
  publisher: 'Essais unis',
  date: '2016-09',
  kind: 'guide',
} as const;

/** Records a publication as the source « carnet », new or known. Answers the import; throws when it is refused. */
export async function record(
  db: Db,
  publication: Publication = aPublication(),
  source: DocumentToRecord['source'] = CARNET,
) {
  const recorded = await recordImport(db, null, { ...publication, source }, NOW);
  if (!recorded.ok) throw new Error(`not recorded: ${JSON.stringify(recorded.error)}`);
  return recorded.value;
}

/** An item as the review shows it. */
export async function readItem(db: Db, importId: number, position = 1) {
  const item = await getItem(db, importId, position);
  if (!item) throw new Error(`no item ${position}`);
  return item;
}

/** The item and its version, as commands want them. */
export const targetOf = ({ id, version }: { id: number; version: number }) => ({ itemId: id, version });
