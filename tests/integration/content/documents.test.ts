import { describe, expect, it } from 'vitest';
import { numbersIn } from './documents';

describe('numbersIn', () => {
  it.each([
    ['32 934 € en achats', 32934],
    ['11.400 TPE', 11400],
    ['4 200K€ HT', 4_200_000],
    ['levée de 250 KE pour', 250_000],
    ['investi 4,4 Md€', 4_400_000_000],
    ['de 4 à 7 millions d’euros', 4_000_000],
    ['de 4 à 7 millions d’euros', 7_000_000],
    ['1,5 million', 1_500_000],
    ['Six millions d’euros', 6_000_000],
    ['soixante-dix logements', 70],
    ['une soixantaine', 60],
    ['vingt et un', 21],
    ['trois cents', 300],
    ['deux mille', 2000],
    ['bordeaux de 11, 7%', 11.7],
    ['plus de 25O CLT', 250],
    ['en 2015 100 emplois', 100],
    ['la moitié', 50],
  ])('reads « %s » as %d', (text, number) => {
    expect(numbersIn(text)).toContain(number);
  });

  it('reads no number where there is none, nor a part of one', () => {
    expect(numbersIn('aucun de ceux-là ; ils sont cités')).toEqual(new Set());
    expect(numbersIn('trente-deux')).toEqual(new Set([32]));
    expect(numbersIn('1264')).toEqual(new Set([1264]));
  });
});
