import { describe, expect, it } from 'vitest';
import { withoutEnd, withoutStart, wordings } from '@/lib/importing/recognise/facts/wordings';

const list = (...all: string[]) => wordings.parse(all);

describe('mots qui ne font que lier', () => {
  it('sont retirés au début, le plus long d’abord, jusqu’au premier mot qui n’en est pas', () => {
    const links = list('par', 'par an', 'de', 'l’', 'a|ont un|une');
    expect(withoutStart('par an de l’atelier par an', links, list())).toBe('atelier par an');
    expect(withoutStart('ont une serre', links, list())).toBe('serre');
    expect(withoutStart('ont deux serres', links, list())).toBe('ont deux serres');
    expect(withoutStart('Par', links, list())).toBe('');
  });

  it('restent au début quand ils commencent une locution à garder', () => {
    expect(withoutStart('et au titre du four', list('et', 'au'), list('au titre'))).toBe('au titre du four');
    expect(withoutStart('et au four', list('et', 'au'), list('au titre'))).toBe('four');
  });

  it('sont retirés à la fin, sans défaire un mot élidé', () => {
    const links = list('une', 'd’une', 'de', 'est|sont élevé*', 'au moins');
    expect(withoutEnd('les fours sont élevées de', links)).toBe('les fours');
    expect(withoutEnd('le prix d’une', links)).toBe('le prix');
    expect(withoutEnd('plus qu’une', links)).toBe('plus qu’une');
    expect(withoutEnd('AU MOINS', links)).toBe('');
  });

  it('lisent les deux apostrophes', () => {
    expect(withoutStart("l'atelier", list('l’'), list())).toBe('atelier');
  });
});

describe('une liste de mots de liaison', () => {
  it.each<[string, string[]]>([
    ['une locution que d’autres font déjà', ['et', 'de', 'et de']],
    ['un de ses mots au choix fait déjà de deux autres', ['a', 'un', 'a|ont un']],
    ['deux fois le même', ['et', 'et']],
    ['un mot que sa forme étoilée dit déjà', ['élevée', 'élevé*']],
  ])('est refusée : %s', (_, all) => {
    expect(wordings.safeParse(all).success).toBe(false);
  });

  it('est acceptée quand ses locutions ne se recouvrent pas', () => {
    expect(wordings.safeParse(['par', 'par an', 'une', 'd’', 'd’une']).success).toBe(true);
  });
});
