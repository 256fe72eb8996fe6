import { describe, expect, it } from 'vitest';
import { readWords } from '@/lib/search/analysis/words';
import { sheetMaker } from '@/tests/bench/a-sheet';
import { randomOf, zipfUrn } from '@/tests/bench/random';
import type { World } from '@/tests/bench/world';

const commune = {
  id: 'commune:59172',
  name: 'Denain',
  districts: [{ id: 'qpv:QP059050', name: 'Faubourg du Château' }],
};
const world: World = {
  sectors: ['mobilite', 'alimentation', 'un-secteur-nouveau'],
  types: ['association', 'scic'],
  levers: [1, 2, 3],
  communes: () => commune,
  epcis: () => ({ id: 'epci:200042190', name: 'La Porte du Hainaut', districts: [] }),
  departements: () => ({ id: 'departement:59', name: 'Nord', districts: [] }),
  regions: () => ({ id: 'region:32', name: 'Hauts-de-France', districts: [] }),
  word: zipfUrn(['voirie', 'salle', 'gymnase']),
};

describe('sheetMaker', () => {
  it('makes the same sheet of a number, whatever was made before', () => {
    const [one, other] = [sheetMaker(world, 1), sheetMaker(world, 1)];
    const inOrder = [0, 1, 2, 3, 4].map(one);
    expect([4, 2, 0].map(other)).toEqual([inOrder[4], inOrder[2], inOrder[0]]);
    expect(sheetMaker(world, 2)(0)).not.toEqual(inOrder[0]);
  });

  it('makes sheets of a plausible length, all different', () => {
    const make = sheetMaker(world, 1);
    const sheets = Array.from({ length: 200 }, (_, number) => make(number));
    expect(new Set(sheets.map(({ Initiative }) => Initiative.slug)).size).toBe(200);
    for (const { Section } of sheets) {
      expect(Section.length).toBeGreaterThanOrEqual(3);
      expect(Section.length).toBeLessThanOrEqual(8);
      for (const { markdown } of Section)
        expect(String(markdown).split(' ').length).toSatisfy((words: number) => words >= 40 && words < 170);
    }
    const words = sheets.flatMap(({ Section }) => readWords(String(Section[0]?.markdown)));
    expect(new Set(words.map(({ form }) => form)).size).toBeGreaterThan(300);
  });
});

describe('randomOf', () => {
  it('draws evenly, from 0 and never 1, and otherwise for each seed', () => {
    const random = randomOf(1, 2);
    const drawn = Array.from({ length: 10_000 }, () => random.next());
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
    expect(randomOf(1, 3).next()).not.toBe(randomOf(1, 2).next());
  });
});
