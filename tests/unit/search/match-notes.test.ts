import { describe, expect, it } from 'vitest';
import { matchNotes } from '@/components/search/match-notes';
import { type DocumentTexts, FIELD_NAMES } from '@/lib/search/documents/document';
import { explain } from '@/lib/search/explain';
import { toMeanings } from '@/lib/search/typed/meanings';
import { toTerms } from '@/tests/support/to-terms';

const MEANINGS = toMeanings([
  { typed: ['CJS'], means: ['coopérative jeunesse de services'] },
  { typed: ['bailleur'], means: ['bailleurs sociaux'] },
]);

const CARD: Parameters<typeof matchNotes>[0] = {
  title: 'Le garage',
  acronym: null,
  subtitle: null,
  summary: 'Des habitants réparent.',
  structureName: null,
  places: [],
  sectors: [{ slug: 'mobilite', label: 'Mobilité', hue: 0, icon: 'bike' }],
};

/** What the card of a sheet adds when this text is searched; `hidden` is what the card does not show. */
function notesOf(
  text: string,
  hidden: Partial<DocumentTexts> = {},
  card: Partial<typeof CARD> = {},
  corrections: { typed: string; used: string }[] = [],
) {
  const sheet = { ...CARD, ...card };
  const terms = toTerms(text, MEANINGS);
  const reading = { terms, minimum: terms.length, corrections, unknown: [], setAside: [] };
  const texts: DocumentTexts = {
    ...(Object.fromEntries(FIELD_NAMES.map((field) => [field, []])) as unknown as DocumentTexts),
    title: [sheet.title, sheet.acronym ?? ''],
    lead: [sheet.subtitle ?? '', sheet.summary],
    theme: sheet.sectors.map(({ label }) => label),
    ...hidden,
  };
  return matchNotes(sheet, explain(texts, reading), reading);
}

const NOTHING = { extract: null, synonyms: [], missing: [] };

describe('matchNotes', () => {
  it('adds nothing to what the card shows by itself', () => {
    expect(notesOf('garage habitants')).toEqual(NOTHING);
    expect(notesOf('mobilité')).toEqual(NOTHING);
    expect(notesOf('garage', {}, {}, [{ typed: 'garrage', used: 'garage' }])).toEqual(NOTHING);
  });

  it('quotes the text where the card does not show the word', () => {
    expect(notesOf('garage vélo', { body: ['On répare des vélos ;'] }).extract).toEqual({
      label: 'Dans le texte',
      text: 'On répare des vélos',
      answers: [],
    });
    expect(notesOf('vélo', { facts: ['La ville, prête des vélos'] }).extract?.label).toBe(
      'Partenaires, financements et chiffres',
    );
  });

  it('shows the acronym and the subtitle when they alone hold the word', () => {
    expect(notesOf('lcp', {}, { acronym: 'LCP' }).extract).toMatchObject({ label: 'Sigle', text: 'LCP' });
    expect(notesOf('entraide', {}, { subtitle: 'Un lieu d’entraide' }).extract).toMatchObject({
      label: 'Sous-titre',
      text: 'Un lieu d’entraide',
    });
  });

  it('says what stands for the typed words', () => {
    const title = 'Une coopérative jeunesse de services';
    expect(notesOf('CJS', {}, { title })).toEqual({
      extract: null,
      synonyms: [{ typed: 'CJS', found: 'coopérative jeunesse de services' }],
      missing: [],
    });
  });

  it('says it with the extract that shows it, once', () => {
    expect(notesOf('CJS', { body: ['La coopérative jeunesse de services ouvre.'] })).toEqual({
      extract: {
        label: 'Dans le texte',
        text: 'La coopérative jeunesse de services ouvre.',
        answers: ['CJS'],
      },
      synonyms: [],
      missing: [],
    });
  });

  it('says which of the typed words the sheet lacks', () => {
    expect(notesOf('garage Lille habitants').missing).toEqual(['Lille']);
    const corrections = [{ typed: 'garrage', used: 'garage' }];
    expect(notesOf('garage Lille', {}, {}, corrections).missing).toEqual(['Lille']);
  });

  it('says nothing of a wording that holds the typed word', () => {
    expect(notesOf('bailleur', {}, { summary: 'Avec les bailleurs sociaux.' })).toEqual(NOTHING);
  });

  it('tells the word searched, not the slip', () => {
    const corrections = [{ typed: 'CJZ', used: 'CJS' }];
    const title = 'Une coopérative jeunesse de services';
    expect(notesOf('CJS', {}, { title }, corrections).synonyms).toMatchObject([{ typed: 'CJS' }]);
  });
});
