import { expect } from 'vitest';
import { suggestFor } from '@/lib/importing/commands/suggest';
import { readDocumentWords } from '@/lib/importing/plan/document-words';
import { toProposedItems } from '@/lib/importing/plan/to-proposal';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import { aPublication, aRecognisedSheet, CARNET } from '@/tests/support/a-publication';
import { test } from '@/tests/support/read-catalogue';
import { aTextDocument } from '@/tests/support/text-documents';

const TEXT = [
  'La laverie du port',
  'Le bailleur social prête gratuitement un pied d’immeuble aux locataires.',
  'Rennes - quartier de Maurepas',
  'Les bailleurs paient le poste d’animation et relaient le projet auprès des locataires.',
].join('\n');

/** What is suggested for a sheet of our own, by the catalogue of content/. */
async function suggestedFrom(
  db: Parameters<typeof suggestFor>[0],
  source: Parameters<typeof suggestFor>[3],
  { text = TEXT, ...rest }: { text?: string } & Partial<RecognisedSheet> = {},
) {
  const { lines } = aTextDocument(text);
  const at = (line: number) => [{ from: line, to: line }];
  const section = { heading: 'CONTEXTE', headingRange: { from: 4, to: 4 }, kind: null, text: '' };
  const sheet = aRecognisedSheet({
    introduction: { text: '', ranges: at(2) },
    place: { text: '', ranges: at(3) },
    sections: [{ ...section, ranges: at(4) }],
    ...rest,
  });
  const { recognised } = aPublication({ sheets: [sheet] });
  const suggestions = await suggestFor(db, lines, recognised.sheets, source);
  const words = readDocumentWords(recognised, lines);
  const [item] = toProposedItems(recognised, lines, { id: 'carnet', date: null }, words);
  if (!item) throw new Error('no item');
  return suggestions.of(item);
}

test('le levier vient de ce que le catalogue en dit, avec la phrase du document', async ({ readDb }) => {
  const { levers } = await suggestedFrom(readDb, CARNET);
  expect(levers[0]).toMatchObject({ slug: 'bailleurs-sociaux', line: expect.any(Number) });
});

test('une fiche que le catalogue a déjà n’apprend rien de ses propres rattachements', async ({ readDb }) => {
  const { because, lever, initiative } = await readDb.leverTie.findFirstOrThrow({
    where: { initiative: { citations: { some: {} } } },
    include: { lever: true, initiative: { include: { citations: { orderBy: { id: 'asc' } } } } },
    orderBy: { id: 'asc' },
  });
  const text = Array<string>(4).fill(because).join('\n');
  const scoreFor = async (source: Parameters<typeof suggestFor>[3], rest: Partial<RecognisedSheet> = {}) => {
    const { levers } = await suggestedFrom(readDb, source, { text, ...rest });
    return levers.find(({ slug }) => slug === lever.slug)?.score ?? 0;
  };
  const ofAnother = await scoreFor(CARNET);
  expect(await scoreFor(CARNET, { title: initiative.title.toUpperCase() })).toBeLessThan(ofAnother);
  const [cited] = initiative.citations;
  if (!cited) throw new Error('no citation');
  const lines = { from: cited.lineFrom, to: cited.lineTo };
  expect(await scoreFor({ id: cited.sourceId }, lines)).toBeLessThan(ofAnother);
  expect(await scoreFor(CARNET, lines)).toBe(ofAnother);
});

test('les quartiers sont ceux de la date du document, connu ou nouveau', async ({ readDb }) => {
  const districtsFor = async (source: Parameters<typeof suggestFor>[3]) =>
    (await suggestedFrom(readDb, source)).territories
      .map(({ territory }) => territory)
      .filter((id) => id.startsWith('qpv:'));
  expect(await districtsFor({ id: 'reperess-2016' })).toEqual(['qpv:QP035004']);
  expect(await districtsFor(CARNET)).toEqual(['qpv:QP035004']);
  expect(await districtsFor({ ...CARNET, date: '2025' })).toEqual(['qpv:QN03504M']);
});
