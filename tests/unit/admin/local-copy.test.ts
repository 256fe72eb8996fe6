import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localCopies, pageCopies } from '@/components/edition-form/local-copy';
import { begunTexts } from '@/components/importing/begun-text';
import { stubBrowserStorage } from '@/tests/support/browser-storage';

let keys: () => string[];

beforeEach(() => {
  keys = stubBrowserStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const copy = (at: number, text = 'x') => ({ at, fields: { title: [text] } });

test('des textes de champs, si nombreux soient-ils, ne font jamais partir la copie d’une fiche', () => {
  pageCopies.write('camille:4', { ...copy(1), baseVersion: 3 });
  for (let rank = 1; rank <= 200; rank++)
    begunTexts.write(`camille:import:7:figures.${rank}`, { ...copy(rank + 1), state: 'a' });
  expect(pageCopies.read('camille:4')).toEqual({ at: 1, baseVersion: 3, fields: { title: ['x'] } });
  expect(begunTexts.read('camille:import:7:figures.200')).not.toBeNull();
  expect(keys().length).toBeLessThan(200);
});

test('le onzième texte d’un champ laisse les dix premiers', () => {
  for (let rank = 1; rank <= 11; rank++) begunTexts.write(`${rank}`, { ...copy(rank), state: 'a' });
  expect(begunTexts.read('1')).not.toBeNull();
});

test('au-delà du nombre, la plus ancienne part, jamais celle qui vient d’être écrite', () => {
  const copies = localCopies({ prefix: 'essai:', most: 2, longest: 100 });
  copies.write('a', copy(20));
  copies.write('b', copy(10));
  copies.write('c', copy(30));
  expect(keys()).toEqual(['essai:a', 'essai:c']);
  // The clock of the page was late.
  expect(copies.write('d', copy(5))).toBe(true);
  expect(keys()).toEqual(['essai:c', 'essai:d']);
});

test('une copie illisible n’est pas une copie, et part la première', () => {
  const copies = localCopies({ prefix: 'essai:', most: 2, longest: 100 });
  localStorage.setItem('essai:abîmée', '{"at":');
  expect(copies.read('abîmée')).toBeNull();
  copies.write('a', copy(1));
  expect(copies.write('b', copy(2))).toBe(true);
  expect(keys()).toEqual(['essai:a', 'essai:b']);
});

test('dit quand rien n’a pu être gardé : trop long, stockage interdit', () => {
  const copies = localCopies({ prefix: 'essai:', most: 2, longest: 100 });
  expect(copies.write('a', copy(1, 'x'.repeat(101)))).toBe(false);
  vi.stubGlobal('localStorage', undefined);
  expect(copies.write('a', copy(1))).toBe(false);
  expect(copies.read('a')).toBeNull();
});
