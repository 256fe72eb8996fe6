import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listProfiles } from '@/lib/importing/recognise/choose-profile';
import type { Recognised, RecognisedSheet } from '@/lib/importing/recognise/model';
import { recognise } from '@/lib/importing/recognise/recognise';
import { toDryRunJson } from '@/lib/importing/to-json';
import { MINUTES } from '@/tests/support/invented-publications';
import { aTextDocument } from '@/tests/support/text-documents';

const line = z.int().min(1);
const text = z.string();
const lines = z.array(z.strictObject({ startLine: line, endLine: line })).min(1);
const passage = z.strictObject({ text, line, ranges: lines });
const warning = z.strictObject({ line: line.nullable(), message: text });
const figure = z.strictObject({
  label: text,
  value: z.number(),
  unit: text,
  year: z.int().nullable(),
  line,
  range: z.tuple([z.number(), z.number()]).nullable(),
  qualifier: text.nullable(),
  printed: text,
});

/** The contract, with our additions, all of it: a key more or less breaks a reader. */
const answerSchema = z.strictObject({
  source: text,
  sheets: z.array(
    z.strictObject({
      title: text,
      form: z.enum(['complete', 'short']),
      startLine: line,
      endLine: line,
      page: z.int().nullable(),
      placeText: text.nullable(),
      sections: z.array(
        z.strictObject({
          heading: text,
          kind: text.nullable(),
          text,
          startLine: line,
          endLine: line,
          headingLine: line,
          kindTitle: text.nullable(),
          ranges: lines,
        }),
      ),
      figures: z.array(figure),
      funding: z.array(
        z.strictObject({
          funder: text.nullable(),
          amountEur: z.number().nullable(),
          note: text.nullable(),
          line,
          share: z.number().nullable(),
          year: z.int().nullable(),
        }),
      ),
      contact: z.strictObject({
        people: z.array(
          z.strictObject({
            name: text,
            role: text.nullable(),
            email: text.nullable(),
            phone: text.nullable(),
            line,
          }),
        ),
        emails: z.array(text),
        phones: z.array(text),
        websites: z.array(text),
        address: text.nullable(),
        organisation: text.nullable(),
        ranges: z.array(z.strictObject({ startLine: line, endLine: line })),
      }),
      warnings: z.array(warning),
      introduction: passage.nullable(),
      place: passage.nullable(),
      amounts: z.array(
        z.strictObject({
          amountEur: z.number(),
          label: text,
          year: z.int().nullable(),
          line,
          range: z.tuple([z.number(), z.number()]).nullable(),
          printed: text,
        }),
      ),
      boxes: z.array(passage.extend({ heading: text.nullable(), reason: text })),
    }),
  ),
  levers: z.array(
    z.strictObject({
      title: text,
      startLine: line,
      endLine: line,
      page: z.int().nullable(),
      stake: passage.nullable(),
      actions: z.array(passage),
      examples: z.array(passage.extend({ title: text.nullable() })),
      further: z.array(passage),
      figures: z.array(figure),
      warnings: z.array(warning),
    }),
  ),
  glossary: z.array(z.strictObject({ acronym: text, expansion: text, line })),
  warnings: z.array(warning),
  leftOver: z.array(z.strictObject({ startLine: line, endLine: line, reason: text })),
  profile: text,
  lineCount: z.int(),
});

/** A sheet as recognised, with one of everything. */
const SHEET: RecognisedSheet = {
  title: 'La serre du Moulin',
  form: 'complete',
  from: 10,
  to: 40,
  page: 12,
  titleRanges: [{ from: 10, to: 10 }],
  introduction: { text: 'Des tomates.', ranges: [{ from: 11, to: 11 }] },
  place: { text: 'Vaurelle', ranges: [{ from: 12, to: 12 }] },
  sections: [
    {
      heading: 'DES FREINS',
      headingRange: { from: 20, to: 20 },
      kind: 'obstacles',
      text: 'Le gel.',
      ranges: [
        { from: 18, to: 19 },
        { from: 24, to: 25 },
      ],
    },
    {
      heading: 'Étrange',
      headingRange: { from: 30, to: 31 },
      kind: null,
      text: 'Rien.',
      ranges: [{ from: 32, to: 32 }],
    },
  ],
  boxes: [{ heading: null, reason: 'encadré', text: 'Un autre sujet.', ranges: [{ from: 33, to: 33 }] }],
  figures: [
    {
      label: 'tomates',
      value: 40,
      upTo: null,
      unit: 'kg',
      qualifier: 'environ',
      year: 2015,
      line: 25,
      printed: '40 kg',
    },
  ],
  amounts: [
    { euros: 5000, upTo: null, label: 'la commune', year: 2014, line: 24, printed: '5 000 €' },
    { euros: 800, upTo: 900, label: 'budget', year: null, line: 19, printed: '800 à 900 €' },
  ],
  funding: [{ funder: 'la commune', euros: 5000, share: null, year: 2014, note: null, line: 24 }],
  contact: {
    people: [],
    organisation: 'La Serre',
    emails: [],
    phones: [],
    websites: ['https://serre.example'],
    address: null,
    ranges: [{ from: 38, to: 40 }],
  },
  warnings: [{ line: 30, message: 'Intertitre inconnu.' }],
};

const RECOGNISED: Recognised = {
  profile: 'essai',
  source: null,
  sheets: [SHEET],
  levers: [],
  glossary: [{ acronym: 'MJ', expansion: 'Maison des Jardins', line: 3, from: 3, to: 4 }],
  leftOver: [{ from: 41, to: 50, reason: 'crédits' }],
  warnings: [{ line: null, message: 'À relire.' }],
};

describe('ce que « import document --dry-run --json » imprime', () => {
  const answer = toDryRunJson(RECOGNISED);
  const [sheet] = answer.sheets;

  test('tient le contrat, clé par clé', () => {
    expect(answerSchema.parse(answer)).toEqual(answer);
  });

  test('les clés viennent dans l’ordre du contrat, les nôtres après', () => {
    expect(Object.keys(answer).slice(0, 5)).toEqual(['source', 'sheets', 'levers', 'glossary', 'warnings']);
    expect(Object.keys(sheet ?? {}).slice(0, 11)).toEqual([
      'title',
      'form',
      'startLine',
      'endLine',
      'page',
      'placeText',
      'sections',
      'figures',
      'funding',
      'contact',
      'warnings',
    ]);
    expect(Object.keys(sheet?.sections[0] ?? {}).slice(0, 5)).toEqual([
      'heading',
      'kind',
      'text',
      'startLine',
      'endLine',
    ]);
    expect(Object.keys(sheet?.figures[0] ?? {}).slice(0, 5)).toEqual([
      'label',
      'value',
      'unit',
      'year',
      'line',
    ]);
    expect(Object.keys(sheet?.funding[0] ?? {}).slice(0, 4)).toEqual(['funder', 'amountEur', 'note', 'line']);
    expect(Object.keys(sheet?.contact ?? {}).slice(0, 5)).toEqual([
      'people',
      'emails',
      'phones',
      'websites',
      'address',
    ]);
  });

  test('sans source connue, le profil dit de quelle publication il s’agit', () => {
    expect(answer.source).toBe('essai');
    expect(toDryRunJson({ ...RECOGNISED, source: 'guide' }).source).toBe('guide');
  });

  test('une section va de sa première ligne, fût-elle avant son intertitre, à la dernière', () => {
    expect(
      sheet?.sections.map(({ startLine, endLine, kindTitle }) => [startLine, endLine, kindTitle]),
    ).toEqual([
      [18, 25, 'Freins'],
      [30, 32, null],
    ]);
  });

  test('un montant que personne ne finance est aussi un chiffre en euros ; un financement ne l’est pas', () => {
    expect(sheet?.figures.map(({ value, unit, line: at }) => [value, unit, at])).toEqual([
      [800, '€', 19],
      [900, '€', 19],
      [40, 'kg', 25],
    ]);
    expect(sheet?.amounts.map(({ amountEur }) => amountEur)).toEqual([5000, 800, 900]);
  });

  test('une fourchette donne ses deux bouts, et chacun dit l’autre', () => {
    expect(sheet?.figures.map(({ range }) => range)).toEqual([[800, 900], [800, 900], null]);
    expect(sheet?.amounts.map(({ range }) => range)).toEqual([null, [800, 900], [800, 900]]);
  });

  test('dit combien de lignes a le document', () => {
    expect(answer.lineCount).toBe(50);
  });

  test('tient le contrat pour un document entier, qui passe par du JSON sans changer', () => {
    const minutes = listProfiles().find(({ id }) => id === 'actes');
    const whole = toDryRunJson(recognise(aTextDocument(MINUTES), minutes));
    expect(answerSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(whole).toMatchObject({ source: 'actes-2015', lineCount: MINUTES.split('\n').length });
    expect(whole.levers).toHaveLength(1);
    expect(whole.sheets.map(({ title }) => title)).toContain('La serre du Moulin');
  });
});
