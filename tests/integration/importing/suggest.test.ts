import { expect } from 'vitest';
import { suggestFor } from '@/lib/importing/commands/suggest';
import { toProposedItems } from '@/lib/importing/plan/to-proposal';
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
async function suggestedFrom(db: Parameters<typeof suggestFor>[0], source: Parameters<typeof suggestFor>[3]) {
  const { lines } = aTextDocument(TEXT);
  const at = (line: number) => [{ from: line, to: line }];
  const section = { heading: 'CONTEXTE', headingRange: { from: 4, to: 4 }, kind: null, text: '' };
  const sheet = aRecognisedSheet({
    introduction: { text: '', ranges: at(2) },
    place: { text: '', ranges: at(3) },
    sections: [{ ...section, ranges: at(4) }],
  });
  const { recognised } = aPublication({ sheets: [sheet] });
  const suggestions = await suggestFor(db, lines, recognised.sheets, source);
  const [item] = toProposedItems(recognised, lines, { id: 'carnet', date: null });
  if (!item) throw new Error('no item');
  return suggestions.of(item);
}

test('le levier vient de ce que le catalogue en dit, avec la phrase du document', async ({ readDb }) => {
  const { levers } = await suggestedFrom(readDb, CARNET);
  expect(levers[0]).toMatchObject({ slug: 'bailleurs-sociaux', line: expect.any(Number) });
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
