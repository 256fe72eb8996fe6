import { describe, expect, it } from 'vitest';
import { type Measure, tally } from '@/tests/eval/finding';
import type { GivenSheet } from '@/tests/eval/given';
import { scoreSheets } from '@/tests/eval/score';
import { shortfalls } from '@/tests/eval/verdict';
import { anExpectedSheet, aPerfectAnswer } from './an-evaluated-sheet';

const { title, form, startLine, endLine, page, placeText, placeLine } = anExpectedSheet();
const bounds = [{ title, form, startLine, endLine, page, placeText, placeLine }];

function score(change: (sheet: GivenSheet) => unknown = () => {}) {
  const answer = aPerfectAnswer();
  const [sheet] = answer.sheets;
  if (sheet) change(sheet);
  return scoreSheets(bounds, [anExpectedSheet()], answer);
}

describe('la note des fiches reconnues', () => {
  it('est entière pour une réponse juste, aux tolérances près', () => {
    const findings = score();
    expect(findings.filter(({ outcome }) => outcome !== 'right')).toEqual([]);
    expect(shortfalls(findings, null, 'txt')).toEqual([]);
    expect(tally(findings, 'figures')).toMatchObject({ expected: 3, right: 3, given: 3, invented: 0 });
  });

  const faults: [string, Measure, (sheet: GivenSheet) => unknown][] = [
    ['un autre titre', 'sheets', (sheet) => Object.assign(sheet, { title: 'Les Lavandières' })],
    ['un début à quatre lignes', 'sheets', (sheet) => Object.assign(sheet, { startLine: 6 })],
    ['une fin à quatre lignes', 'sheets', (sheet) => Object.assign(sheet, { endLine: 94 })],
    ['une autre forme', 'forms', (sheet) => Object.assign(sheet, { form: 'short' })],
    ['une autre page', 'pages', (sheet) => Object.assign(sheet, { page: 13 })],
    ['un autre lieu', 'places', (sheet) => Object.assign(sheet, { placeText: 'Bourg-Neuf' })],
    ['un lieu tu', 'places', (sheet) => Object.assign(sheet, { placeText: null })],
    ['une section tue', 'sections', (sheet) => sheet.sections.shift()],
    [
      'une autre nature de section',
      'sections',
      ({ sections: [one] }) => Object.assign(one ?? {}, { kind: 'goals' }),
    ],
    [
      'une section plus courte',
      'section-lines',
      ({ sections: [one] }) => Object.assign(one ?? {}, { endLine: 20 }),
    ],
    ['un chiffre tu', 'figures', (sheet) => sheet.figures.shift()],
    ['une autre valeur', 'figures', ({ figures: [one] }) => Object.assign(one ?? {}, { value: 13 })],
    ['une autre unité', 'figures', ({ figures: [one] }) => Object.assign(one ?? {}, { unit: 'laveries' })],
    [
      'un chiffre deux lignes plus bas',
      'figures',
      ({ figures: [one] }) => Object.assign(one ?? {}, { line: 18 }),
    ],
    ['une borne tue', 'figures', ({ figures: [, one] }) => Object.assign(one ?? {}, { upTo: null })],
    ['une autre année', 'years', ({ figures: [one] }) => Object.assign(one ?? {}, { year: 2018 })],
    [
      'un montant mille fois trop petit',
      'amounts',
      ({ amounts: [, one] }) => Object.assign(one ?? {}, { amountEur: 250 }),
    ],
    ['un financeur tu', 'funders', (sheet) => Object.assign(sheet, { funding: [] })],
    [
      'un courriel tu',
      'emails',
      ({ contact: { people } }) => Object.assign(people[0] ?? {}, { email: null }),
    ],
    ['un téléphone de trop', 'contacts', ({ contact }) => contact.phones.push('01 99 11 11 11')],
    ['un autre nom', 'people', ({ contact: { people } }) => Object.assign(people[0] ?? {}, { name: 'Zoé' })],
    ['un site tu', 'websites', ({ contact }) => Object.assign(contact, { websites: [] })],
    [
      'une adresse inventée',
      'contacts',
      ({ contact }) => Object.assign(contact, { address: '1 rue du Lavoir' }),
    ],
  ];

  it.each(faults)('baisse pour %s', (_, measure, change) => {
    const { recall } = tally(score(change), measure);
    expect(recall).toBeLessThan(1);
  });

  it('compte comme inventé un chiffre ou un montant que personne n’attend', () => {
    const findings = score((sheet) => {
      sheet.figures.push({ label: 'moutons', value: 3, unit: 'moutons', year: null, line: 18 });
      sheet.amounts.push({ amountEur: 12, label: 'savon', year: null, line: 18 });
    });
    expect(tally(findings, 'figures')).toMatchObject({ right: 3, given: 4, invented: 1 });
    expect(tally(findings, 'amounts')).toMatchObject({ right: 2, given: 3, invented: 1 });
    expect(shortfalls(findings, null, 'txt')).toHaveLength(2);
  });

  it('laisse donner ou taire ce sur quoi deux lecteurs peuvent différer', () => {
    const findings = score((sheet) => {
      sheet.figures.push({ label: 'délai', value: 2, unit: 'semaines', year: null, line: 25 });
      sheet.sections.push({ heading: 'Le problème', kind: 'context', text: '', startLine: 72, endLine: 75 });
    });
    expect(tally(findings, 'figures')).toMatchObject({ expected: 3, right: 3, given: 4, invented: 0 });
    expect(tally(findings, 'sections')).toMatchObject({ expected: 3, right: 3, given: 4, invented: 0 });
  });

  it('trouve un montant donné par le seul contrat : financement, ou chiffre en euros', () => {
    const findings = score((sheet) => {
      sheet.amounts = [];
      sheet.figures.push({ label: 'travaux', value: 250_000, unit: '€', year: null, line: 66 });
    });
    expect(tally(findings, 'amounts')).toMatchObject({ expected: 2, right: 2, invented: 0 });
    expect(tally(findings, 'figures').invented).toBe(0);
  });

  it('compte manquant tout ce que porte une fiche absente', () => {
    const findings = scoreSheets(bounds, [anExpectedSheet()], { sheets: [], levers: [], glossary: [] });
    for (const measure of ['sheets', 'sections', 'figures', 'amounts', 'places', 'contacts'] as const)
      expect(tally(findings, measure), measure).toMatchObject({ right: 0, recall: 0 });
  });

  it('ne montre jamais de donnée personnelle', () => {
    const findings = score(({ contact }) => {
      contact.people.push({ name: 'Max Imum', email: 'max@exemple.test', phone: '01 99 22 22 22' });
    });
    expect(JSON.stringify(findings)).not.toMatch(/max|01 99/i);
  });
});

describe('le verdict', () => {
  it('accorde trois points de moins à un PDF, et ne juge de la durée que sur le texte', () => {
    const one = { measure: 'figures' as const, subject: '', line: 1, what: '' };
    const findings = Array.from({ length: 100 }, (_, index) => ({
      ...one,
      outcome: index < 93 ? ('right' as const) : ('missed' as const),
    }));
    const slow = { milliseconds: 6000, peakBytes: 400 * 1024 * 1024 };
    expect(shortfalls(findings, slow, 'txt')).toHaveLength(3);
    expect(shortfalls(findings, slow, 'pdf')).toEqual(['mémoire : 400 Mo, 300 Mo au plus']);
  });
});
