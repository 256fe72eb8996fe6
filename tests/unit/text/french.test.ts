import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  formatDate,
  formatEuros,
  formatList,
  formatMoment,
  formatNumber,
  formatPartialDate,
  quoted,
  withFrenchSpaces,
} from '@/lib/text/french';

/** Shows which space is which: _ for U+00A0, ~ for U+202F. */
const visible = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

describe('numbers and amounts', () => {
  it.each([
    [0, '0'],
    [1264, '1~264'],
    [1234567, '1~234~567'],
    [11.7, '11,7'],
    [0.333, '0,33'],
    [-5, '-5'],
  ])('writes %d as « %s »', (value, text) => {
    expect(visible(formatNumber(value))).toBe(text);
  });

  it.each([
    [105000, '105~000_€'],
    [0, '0_€'],
    [2.6, '2,60_€'],
    [1234.56, '1~234,56_€'],
  ])('writes %d euros as « %s »', (value, text) => {
    expect(visible(formatEuros(value))).toBe(text);
  });
});

describe('countOf', () => {
  it.each([
    [0, '0_fiche'],
    [1, '1_fiche'],
    [1.5, '1,5_fiche'],
    [2, '2_fiches'],
    [1264, '1~264_fiches'],
  ])('counts %d', (count, text) => {
    expect(visible(countOf(count, 'fiche'))).toBe(text);
  });

  it('takes the plural that a final s does not make', () => {
    expect(visible(countOf(3, 'lieu', 'lieux'))).toBe('3_lieux');
    expect(visible(countOf(1, 'lieu', 'lieux'))).toBe('1_lieu');
  });
});

describe('dates', () => {
  it.each([
    ['2016', '2016'],
    ['2016-09', 'septembre 2016'],
    ['2015-12-15', '15 décembre 2015'],
    ['2016-02-01', '1er février 2016'],
    ['2024-01-11', '11 janvier 2024'],
  ])('writes %s as « %s »', (date, text) => {
    expect(formatPartialDate(date)).toBe(text);
  });

  it.each(['', 'vers 2016', '2016-13', '2016-00', '2016-septembre', '2016-09-32', '2016-9', 'null'])(
    'leaves « %s » as it is',
    (date) => {
      expect(formatPartialDate(date)).toBe(date);
    },
  );

  it('writes a day', () => {
    expect(formatDate(new Date('2026-11-21T12:00:00Z'))).toBe('21 novembre 2026');
  });
});

describe('formatList', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a et b'],
    [['a', 'b', 'c'], 'a, b et c'],
  ])('joins %j', (items, text) => {
    expect(formatList(items)).toBe(text);
  });
});

describe('withFrenchSpaces', () => {
  it.each([
    ['Quoi ? Rien ! Si ; voilà : tout', 'Quoi~? Rien~! Si~; voilà_: tout'],
    ['« mot » et «mot»', '«_mot_» et «_mot_»'],
    ['10 000 habitants, 1 234 567 €', '10~000 habitants, 1~234~567_€'],
    ['27 % et 50%', '27_% et 50_%'],
    ["l'épicerie d'Anzin", 'l’épicerie d’Anzin'],
    ['en 2016 120 emplois', 'en 2016 120 emplois'],
    ['Pas d’espace? Ni là!', 'Pas d’espace? Ni là!'],
    ['à 9 h 30: voir', 'à 9 h 30: voir'],
    ['https://exemple.fr/a:b?c', 'https://exemple.fr/a:b?c'],
    ['le 5 000e', 'le 5~000e'],
    ['', ''],
  ])('writes « %s »', (text, expected) => {
    expect(visible(withFrenchSpaces(text))).toBe(expected);
  });

  const sentence = fc
    .array(
      fc.constantFrom(
        '«',
        '»',
        ' ',
        '\u00a0',
        '\u202f',
        '\n',
        ';',
        ':',
        '!',
        '?',
        '%',
        '€',
        "'",
        '’',
        'mot',
        '7',
        '120',
        '2016',
        ',',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  it('has nothing more to do the second time', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const once = withFrenchSpaces(text);
        expect(withFrenchSpaces(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('touches nothing but spaces and apostrophes', () => {
    const bare = (text: string) => text.replace(/\s/g, '').replaceAll('’', "'");
    fc.assert(
      fc.property(sentence, (text) => {
        expect(bare(withFrenchSpaces(text))).toBe(bare(text));
      }),
      { numRuns: 500 },
    );
  });

  it('lets no line begin with a closing mark that a space precedes, nor end with an opening one', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(withFrenchSpaces(text)).not.toMatch(/[ \n][;!?»]|«[ \n]|\d[ \n][%€]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatMoment', () => {
  it.each([
    ['2026-11-21T08:05:00Z', '21 novembre 2026 à 9_h_05'],
    ['2026-07-31T22:30:00Z', '1er août 2026 à 0_h_30'],
  ])('writes %s, at the hour of Paris, as « %s »', (instant, text) => {
    expect(visible(formatMoment(new Date(instant)))).toBe(text);
  });
});

describe('quoted', () => {
  it('puts words between guillemets, spaces included', () => {
    expect(visible(quoted('garage'))).toBe('«_garage_»');
  });
});
