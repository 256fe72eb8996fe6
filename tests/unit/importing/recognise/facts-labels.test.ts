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
    ['12 « couvés » ayant testé leurs produits', ['couvés ayant testé leurs produits']],
    ['Deux fours ouverts à Trou et Ys', ['fours ouverts à Trou et Ys']],
    ['les 4 communes de Trou, Ys et Lune', ['communes de Trou, Ys et Lune']],
    ['12 voisins ont réparé ou prêté leur vélo', ['voisins ont réparé ou prêté leur vélo']],
    ['Chacun des trois sites est doté d’un four.', ['sites']],
    ['plus de 800 voisins - jardiniers, cuisiniers', ['voisins']],
  ])('%s', (text, labels) => {
    expect(labelsIn(text)).toEqual(labels);
  });
});

describe('libellé d’une unité qui ne dit rien par elle-même', () => {
  it.each<[string, string[]]>([
    ['Elle a un conseil d’administration de douze personnes.', ['conseil d’administration']],
    ['avec la forge (6 postes) et la serre (4 postes)', ['forge', 'serre']],
    ['Le quartier du Lac (8000 hab.) s’étend.', ['quartier du Lac']],
    ['Le jardinage mobilise 150 personnes.', ['jardinage']],
    ['un quartier de 8000 habitants classé prioritaire', ['quartier']],
    ['grâce au soutien de trois personnes', ['personnes']],
    ['Elles emploient environ 90 personnes.', ['personnes']],
    ['5 cuisiniers en insertion de 3 ACI', ['cuisiniers en insertion', 'ACI']],
  ])('%s', (text, labels) => {
    expect(labelsIn(text)).toEqual(labels);
  });
});

describe('libellé d’une durée, d’un âge', () => {
  it.each<[string, string[]]>([
    ['Ce dernier loge pendant 6 mois des artisans qui débutent.', ['mois']],
    ['La forge est neuve ; elle accueille pendant 6 mois des artisans.', ['mois']],
    [
      'Les voisins ont coutume de commander et de payer en avance un pain qu’ils ne recevront que deux semaines plus tard.',
      ['semaines'],
    ],
    ['La colère monte encore plus que le prix, qui reste très élevé, pour les moins de 25 ans.', ['ans']],
    ['Le bail est signé pour 99 ans.', ['bail est signé']],
    ['Le bail sera signé pour 99 ans.', ['bail sera signé']],
    [
      'Elle attend, étant donnée la durée très longue des travaux (plus de 48 mois).',
      ['durée très longue des travaux'],
    ],
    ['Il faut être demandeur d’emploi de plus de 12 mois.', ['demandeur d’emploi']],
    ['un atelier et un four ouverts aux jeunes gens de 15 à 20 ans', ['jeunes gens']],
    ['des fours réservés aux petits ateliers de moins de 3 ans', ['petits ateliers']],
    ['une crémerie, qui a vu le jour 5 ans plus tard', ['crémerie qui a vu le jour plus tard']],
    ['12 heures vouées à la cuisine et 7h à la vente', ['vouées à la cuisine', 'vente']],
    ['Les voisins du four disposent de tours à bois depuis 25 ans.', ['tours à bois']],
    ['Un comité des voisins, auquel participe la Ville se réunit 3 fois par an.', ['comité des voisins']],
    ['Deux jours par semaine les voisins sont nombreux.', ['jours']],
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
    ['30 % de moins de vingt ans', ['moins de vingt ans', 'moins de vingt ans']],
    ['Le taux de chômage est haut, encore plus pour les jeunes (dépassant les 50%).', ['taux de chômage']],
    ['Parmi les voisins, 27% d’entre eux affirment cuisiner.', ['voisins affirment cuisiner']],
    ['70 % ont eu une belle récolte.', ['belle récolte']],
    ['La part des dons est passée, grâce à eux, de 4 à 8% sur une année.', ['part des dons']],
    ['30 % de jardins « ouverts » vers la rue', ['jardins ouverts vers la rue']],
    ['Le four est payé à 50 % par la Ville de Trou et 40% par l’Etat.', ['%', '%']],
    ['des jardins 100% cultivés par les gens d’une rue', ['jardins cultivés par les gens d’une rue']],
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
    ['C’est un peu cher : elle a prévu d’investir 30 000 euros.', ['montant']],
    ['1 500 euros au titre des jardins', ['au titre des jardins']],
    ['• Apport de la Ville d’Ys\n\n- 3 777 K€ HT (investissement)', ['investissement']],
    ['Les locaux ont un coût élevé (1100 euros par mois).', ['coût élevé par mois']],
    [
      'Elle permet l’achat du terrain (350 euros par mètre carré bâti).',
      ['achat du terrain par mètre carré bâti'],
    ],
    ['Le loyer est payé 300 € par la Ville.', ['loyer']],
    ['Conseil d’Ys : 15 380 euros (dont 7880 euros en investissement)', ['Conseil d’Ys', 'investissement']],
  ])('%s', (text, labels) => {
    expect(labelsIn(text)).toEqual(labels);
  });
});
