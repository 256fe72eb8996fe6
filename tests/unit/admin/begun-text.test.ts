import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { begunTexts, forgetKept } from '@/components/importing/begun-text';
import { typedFields } from '@/lib/importing/review/edited-field';
import { stubBrowserStorage } from '@/tests/support/browser-storage';

beforeEach(() => {
  stubBrowserStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const NAME = 'camille:import:7:summary';

/** Whether the text begun is still there once the server has kept that value. */
function isLeft(field: string, value: unknown, typed: Record<string, string[]>, at = 1): boolean {
  // What a form sends besides counts for nothing.
  begunTexts.write(NAME, { at, state: 'a', fields: { importation: ['7'], version: ['3'], ...typed } });
  forgetKept(NAME, typedFields('initiative', field, value));
  return begunTexts.read(NAME) !== null;
}

test('le texte que le serveur a gardé s’oublie, même si l’horloge de la page le croit plus récent', () => {
  expect(isLeft('summary', 'Un lavoir.', { summary: ['Un lavoir.'] }, Date.now() + 3_600_000)).toBe(false);
});

test('un autre texte, tapé depuis, reste, même si l’horloge de la page le croit plus ancien', () => {
  expect(isLeft('summary', 'Un lavoir.', { summary: ['Un lavoir, au pied des tours.'] }, 1)).toBe(true);
  expect(isLeft('summary', 'Un.\n\nDeux.', { summary: ['Un. Deux.'] })).toBe(true);
});

test('ce que le serveur change en gardant n’en fait pas un autre texte', () => {
  expect(isLeft('summary', 'Un.\n\nDeux.', { summary: ['  Un.\r\n\r\nDeux.\n'] })).toBe(false);
});

const FIGURE = {
  label: 'foyers',
  value: 1250,
  upTo: null,
  unit: 'foyers',
  qualifier: null,
  year: 2014,
  note: null,
  cite: [],
  differs: [],
};
const TYPED = { 'figures.0.label': ['foyers'], 'figures.0.unit': ['foyers'], 'figures.0.year': ['2014'] };

test.each(['1250', '1 250', '1\u202f250'])('un nombre gardé est celui qui fut tapé : « %s »', (typed) => {
  expect(isLeft('figures.4', FIGURE, { ...TYPED, 'figures.0.value': [typed] })).toBe(false);
});

test('une seule case changée depuis suffit pour que la ligne reste', () => {
  const typed = { ...TYPED, 'figures.0.value': ['1250'], 'figures.0.note': ['à vérifier'] };
  expect(isLeft('figures.4', FIGURE, typed)).toBe(true);
});

test('où il n’y a pas de texte, il n’y a rien à oublier', () => {
  expect(() => forgetKept('personne', { summary: ['Un lavoir.'] })).not.toThrow();
});
