import { describe, expect, it } from 'vitest';
import { labelOf } from '@/lib/importing/recognise/facts/labels';
import { readQuantities } from '@/lib/importing/recognise/facts/quantities';
import { factsVocabulary } from '@/lib/importing/recognise/facts/vocabulary';

const vocabulary = factsVocabulary();
const labelsIn = (text: string) => {
  const quantities = readQuantities(text, vocabulary);
  return quantities.map((quantity, index) =>
    labelOf(text, quantity, quantities[index - 1]?.end ?? 0, vocabulary),
  );
};

describe('libellé de ce qui est compté', () => {
  it.each<[string, string[]]>([
    ['Nous avons 24 emplois sur les deux sites.', ['emplois sur les deux sites']],
    ['70 sociétaires du four vous proposent du pain', ['sociétaires du four']],
    ['2 nouveaux « ateliers de quartier » ouvrent', ['nouveaux ateliers de quartier']],
    ['170 personnes ont été accompagnées.', ['personnes ont été accompagnées']],
    ['12 serres représentant 107 emplois', ['serres', 'emplois']],
    ['des jeunes de 16 à 18 ans', ['jeunes']],
    ['107 emplois dont une vingtaine en insertion', ['emplois', 'emplois en insertion']],
    ['six fours, cinq d’entre eux chauffent', ['fours', 'fours chauffent']],
    ['deux jardins qu’elle cultive', ['jardins qu’elle cultive']],
  ])('%s', (text, labels) => {
    expect(labelsIn(text)).toEqual(labels);
  });
});

describe('libellé de ce qui est mesuré', () => {
  it.each<[string, string[]]>([
    ['30 % des cageots sont recyclés.', ['cageots sont recyclés']],
    ['avec un taux de remplissage de 92 %', ['taux de remplissage']],
    ['La ville a un taux de chômage de 14 %.', ['taux de chômage']],
    ['dans un espace de vente de 100 m²', ['espace de vente']],
    ['une halle de 2 100 m² de bureaux', ['bureaux']],
    ['30 % de moins de vingt ans', ['moins de vingt ans', 'ans']],
  ])('%s', (text, labels) => {
    expect(labelsIn(text)).toEqual(labels);
  });
});

describe('libellé d’une somme', () => {
  it.each<[string, string[]]>([
    ['Le loyer s’élève à 1 100 euros.', ['loyer']],
    ['avec un revenu moyen des ménages de 17 300 €', ['revenu moyen des ménages']],
    ['82 000 euros de chiffre d’affaires ont été faits', ['chiffre d’affaires']],
    ['Ville de Trou : 6 000 € fonctionnement', ['Ville de Trou']],
    [
      'La paie n’est pas un but ; les salaires comptent ; ils se situent à 117 euros en moyenne.',
      ['salaires'],
    ],
    ['90 000 €', ['montant']],
  ])('%s', (text, labels) => {
    expect(labelsIn(text)).toEqual(labels);
  });
});
