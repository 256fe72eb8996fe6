import { describe, expect, test } from 'vitest';
import { type Existing, type ItemToMatch, matchItems } from '@/lib/importing/plan/match-items';

const anItem = (rest: Partial<ItemToMatch> = {}): ItemToMatch => ({
  kind: 'initiative',
  title: 'La laverie du port',
  acronym: null,
  source: 'guide',
  from: 100,
  to: 199,
  ...rest,
});

const known = (key: string, rest: Partial<Existing> = {}): Existing => ({
  kind: 'initiative',
  key,
  title: 'Tout autre chose',
  acronym: null,
  passages: [],
  ...rest,
});

const passage = (from: number, to: number, source = 'guide') => ({ source, from, to });
const keysOf = (items: ItemToMatch[], existing: Existing[], earlier: Parameters<typeof matchItems>[2] = []) =>
  matchItems(items, existing, earlier).map(({ match }) => match?.key ?? null);

describe('reconnaître une fiche du catalogue', () => {
  test.each([
    ['le même titre, sans casse ni accents', { title: 'LA LAVERIE DU PORT' }],
    ['presque le même titre', { title: 'Laverie du port' }],
    ['le même sigle', { acronym: 'LDP' }],
    ['les mêmes lignes du même document', { passages: [passage(90, 180)] }],
  ])('par %s', (_, rest) => {
    expect(keysOf([anItem({ acronym: 'LDP' })], [known('a'), known('b', rest)])).toEqual(['b']);
  });

  test.each([
    ['un autre titre', { title: 'La laverie du canal de Roubaix' }],
    ['les mêmes lignes d’un autre document', { passages: [passage(100, 199, 'note')] }],
    ['des passages dont moins de la moitié est là', { passages: [passage(100, 110), passage(300, 330)] }],
    ['un levier de ce titre', { kind: 'lever' as const, title: 'La laverie du port' }],
  ])('mais pas par %s', (_, rest) => {
    expect(keysOf([anItem()], [known('a', rest)])).toEqual([null]);
  });

  test('un import précédent de la publication l’emporte, par le titre ou par les lignes', () => {
    const existing = [known('titre', { title: 'La laverie du port' }), known('avant')];
    const earlier = { kind: 'initiative' as const, key: 'avant', from: 120, to: 190, title: 'Laverie' };
    expect(keysOf([anItem()], existing, [earlier])).toEqual(['avant']);
    expect(keysOf([anItem()], existing, [{ ...earlier, from: 300, to: 390 }])).toEqual(['titre']);
  });

  test('une fiche ne répond que pour une proposition, la plus sûre ; l’autre le dit', () => {
    const items = [anItem({ title: 'Laverie du port', from: 1, to: 9 }), anItem()];
    const [first, second] = matchItems(items, [known('a', { title: 'La laverie du port' })], []);
    expect([first?.match, second?.match?.key]).toEqual([null, 'a']);
    expect(first?.doubt).toContain('La laverie du port');
    expect(second?.doubt).toBeNull();
  });

  test('ce qui cite un peu des mêmes lignes pose la question, sans plus', () => {
    const lever = known('a', { passages: [passage(100, 101), passage(500, 520)], title: 'Le linge' });
    expect(matchItems([anItem()], [lever], [])).toEqual([
      {
        match: null,
        doubt: '«\u00a0Le linge\u00a0» cite aussi ces lignes\u00a0: est-ce la même chose\u00a0?',
      },
    ]);
  });

  test('un terme se reconnaît à son sigle', () => {
    const term = anItem({ kind: 'term', title: 'Q.P.V.' });
    expect(keysOf([term], [known('qpv', { kind: 'term', title: 'QPV' })])).toEqual([null]);
    expect(keysOf([{ ...term, title: 'qpv' }], [known('qpv', { kind: 'term', title: 'QPV' })])).toEqual([
      'qpv',
    ]);
  });
});
