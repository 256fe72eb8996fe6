import { describe, expect, it } from 'vitest';
import { readQuantities } from '@/lib/importing/recognise/facts/quantities';
import { factsVocabulary } from '@/lib/importing/recognise/facts/vocabulary';
import { yearOf } from '@/lib/importing/recognise/facts/years';

const vocabulary = factsVocabulary();
const yearsIn = (text: string, heading: string | null = null) =>
  readQuantities(text, vocabulary).map((quantity) => yearOf(text, quantity, heading, vocabulary));

describe('année d’un chiffre', () => {
  it.each<[string, (number | null)[]]>([
    ['En 2015, elle compte 12 serres.', [2015]],
    ['12 serres au 1er janvier 2018', [2018]],
    ['12 serres (2014) et un four', [2014]],
    ['Depuis 2012, elle compte 12 serres.', [null]],
    ['En 2015 :\n\n- 12 serres\n- 3 fours', [2015, 2015]],
    ['Quelques chiffres clés (2014)\n\n- 12 serres\n- 3 fours en 2016', [2014, 2016]],
    ['Quelques chiffres clés (2014)\n\n12 serres', [2014]],
    ['En 2014, 12 serres ouvrent. En moyenne, une serre emploie 3 salariés.', [2014, 2014]],
    ['Créée en 2012, elle compte :\n\n- 12 serres', [null]],
    ['Ouverture du four en 2012\n\n12 serres', [null]],
    ['En 2012, le four ouvre. Elle compte 12 serres.', [null]],
    ['Chiffres clés 2014 et 2015\n\n12 serres', [null]],
    ['Il y a 12 serres (avec la Ville jusqu’en 2011).', [null]],
    ['Le décret du 3 mai 2015 demande 2 serres.', [null]],
    ['Un verger de 800 arbres, avec un rendement de 14 % en 2013.', [null, 2013]],
    [
      'En 2015, 3 fours ouvrent. Chacun cuit 40 pains. Un prix de 90 € est gagné en 2015.',
      [2015, 2015, 2015],
    ],
    [
      'En 2014, 3 fours ouvrent. Chacun cuit 40 pains. Un prix de 90 € est gagné en 2015.',
      [2014, null, 2015],
    ],
    ['138 voisins en 2015, dont\n\n43 % de cuisiniers.\n\n20 paniers.', [2015, 2015, 2015]],
    ['138 voisins en 2015, dont\n\n43 % de cuisiniers.\n\nAilleurs :\n\n20 paniers.', [2015, 2015, null]],
    ['Une enquête eut lieu en juin 2015.\n\nParmi les répondants, 27 % cuisinent.', [2015]],
    ['Une enquête eut lieu en juin 2015.\n\nLe four cuit 40 pains.', [null]],
    ['Ouverture prévue en septembre\n\n2016\n\n12 serres', [null]],
  ])('%s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });

  it('celle du titre de la section, quand il annonce des chiffres', () => {
    expect(yearsIn('12 serres', 'Chiffres clés 2015')).toEqual([2015]);
    expect(yearsIn('12 serres', 'Une naissance en 2015')).toEqual([null]);
  });
});
