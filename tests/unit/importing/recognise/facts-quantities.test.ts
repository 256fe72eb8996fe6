import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '@/lib/importing/recognise/facts/quantities';
import { factsVocabulary } from '@/lib/importing/recognise/facts/vocabulary';

const vocabulary = factsVocabulary();
/** « 12 serres », « 4 à 5 serres », « 300 € »: what is read, in one line each. */
const readIn = (text: string) =>
  readQuantities(text, vocabulary).map(
    ({ value, upTo, unit, qualifier }) =>
      `${qualifier ? `${qualifier} ` : ''}${value}${upTo === null ? '' : ` à ${upTo}`} ${unit ?? '€'}`,
  );

describe('montants', () => {
  it.each<[string, string[]]>([
    ['Le four coûte 4 200K€ HT.', ['4200000 €']],
    ['une levée de 250 KE', ['250000 €']],
    ['une aide de 250 k€', ['250000 €']],
    ['une aide de 7 500 euros', ['7500 €']],
    ['une aide de 7 500 €', ['7500 €']],
    ['une aide de 7.500 euros', ['7500 €']],
    ['une aide de 40000 euros', ['40000 €']],
    ['un loyer (30000 euros/an)', ['30000 €']],
    ['un budget de 1,5 millions d’euros', ['1500000 €']],
    ['un budget de 1,6 million d’€', ['1600000 €']],
    ['investir 2 millions par an', ['2000000 €']],
    ['un plan de 1,6 Md€ puis de 3 M€', ['1600000000 €', '3000000 €']],
    ['une enveloppe de 438 millions', ['438000000 €']],
    ['le plat à 2,60€', ['2.6 €']],
    ['un repas (2,60 à 3€)', ['2.6 à 3 €']],
    ['entre 5 000 et 7 000 €', ['5000 à 7000 €']],
    ['- Ville : 3 K€\n- 30 K€ de ventes', ['3000 €', '30000 €']],
    ['17€ par logement', ['17 €']],
    ['268 060 de coûts évités', ['268060 €']],
    ['7 millions d’euros dont 5 décentralisés', ['7000000 €', '5000000 €']],
    ['jusqu’à 350 euros par mètre carré', ['jusqu’à 350 €']],
    ['Six millions d’euros de travaux', ['6000000 €']],
    ['un budget d’un million d’euros', ['1000000 €']],
    ['une enveloppe d’un milliard d’euros', ['1000000000 €']],
    ['une centaine de milliers d’euros', ['environ 100000 €']],
  ])('%s', (text, read) => {
    expect(readIn(text)).toEqual(read);
  });

  it('« 2 millions » sans que rien ne parle d’argent n’est pas une somme', () => {
    expect(readIn('On compte 2 millions de visiteurs.')).toEqual(['2000000 visiteurs']);
  });

  it('« 40 millions » sous un titre qui parle de fonds est une somme, dite déduite', () => {
    const [sum] = readQuantities('40 millions\n\nLES FONDS PUBLICS', vocabulary);
    expect(sum).toMatchObject({ value: 40_000_000, unit: null, doubt: expect.stringContaining('déduit') });
  });

  it('se relisent, quelle que soit leur graphie', () => {
    const group = (value: number, separator: string) =>
      String(value).replace(/\B(?=(\d{3})+(?!\d))/g, separator);
    const spelling = fc.record({
      value: fc.integer({ min: 1, max: 999_999_999 }),
      separator: fc.constantFrom('', ' ', '\u00A0', '\u202F', '.'),
      unit: fc.constantFrom(' €', '€', ' euros', '\u00A0euros', ' € HT', ' EUR'),
      around: fc.constantFrom(['La ville donne ', '.'], ['une aide (', ') utile'], ['Ville : ', ' ; État']),
    });
    fc.assert(
      fc.property(spelling, ({ value, separator, unit, around: [before, after] }) => {
        expect(readIn(`${before}${group(value, separator)}${unit}${after}`)).toEqual([`${value} €`]);
      }),
    );
  });

  it('se relisent en milliers et en millions', () => {
    const scale = fc.constantFrom<[string, number]>(
      [' K€', 1e3],
      ['k€', 1e3],
      [' KE', 1e3],
      [' M€', 1e6],
      [' millions d’euros', 1e6],
      [' milliards d’euros', 1e9],
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), scale, (tenths, [unit, worth]) => {
        const printed = String(tenths / 10).replace('.', ',');
        expect(readIn(`un prêt de ${printed}${unit} en tout`)).toEqual([
          `${Math.round((tenths * worth) / 10)} €`,
        ]);
      }),
    );
  });
});

describe('chiffres', () => {
  it.each<[string, string[]]>([
    ['Elle emploie 12 salariés et 3 bénévoles.', ['12 salariés', '3 bénévoles']],
    ['une trentaine d’ateliers', ['environ 30 ateliers']],
    ['plus d’une centaine de vélos dont plus de 40 sont réparés', ['plus de 100 vélos', 'plus de 40 vélos']],
    ['107 vélos dont une vingtaine en atelier', ['107 vélos', 'environ 20 vélos']],
    ['quatre jardins ; l’un d’eux ferme', ['4 jardins']],
    ['vingt-deux serres', ['22 serres']],
    ['4 à 5 adhérents', ['4 à 5 adhérents']],
    ['des jeunes de 16 à 18 ans', ['16 à 18 ans']],
    ['entre 30 et 40% de sorties', ['30 à 40 %']],
    ['un taux de 11, 7%', ['11.7 %']],
    ['un taux de 99,28%', ['99.28 %']],
    ['un local de 100m2 et une cour de 2 100 m²', ['100 m²', '2100 m²']],
    ['une friche de 9,5 ha', ['9.5 ha']],
    ['2 équivalents temps plein, soit 0,5 ETP par site', ['2 équivalents temps plein', '0.5 ETP']],
    ['26 heures dont 9h de cours', ['26 heures', '9 heures']],
    ['plus de 10.000 passagers', ['plus de 10000 passagers']],
    ['plus de 2000 jeunes', ['plus de 2000 jeunes']],
    ['3 nouvelles serres', ['3 serres']],
    ['le budget a été divisé par 3', ['3 fois']],
    ['un quartier (8000 hab.)', ['8000 habitants']],
    ['plus de 25O jardins', ['plus de 250 jardins']],
    ['au moins 50 000 habitants', ['au moins 50000 habitants']],
    ['4,5 millions de logements', ['4500000 logements']],
    ['trois serres ont ouvert, deux d’entre elles en ville', ['3 serres', '2 serres']],
    ['1 poste et 1 ACI', ['1 poste', '1 ACI']],
    ['chômage des 15-24 ans', ['15 à 24 ans']],
    ['une cinquantaine de jardinier.ère.s', ['environ 50 jardinier.ère.s']],
    ['12 salarié(e)s et 3 élu·e·s', ['12 salarié(e)s', '3 élu·e·s']],
    ['parmi les 9 serres, 3 d’entres elles ferment', ['9 serres', '3 serres']],
    ['sur les soixante-dix serres, trente sont louées', ['70 serres', '30 serres']],
    ['70 projets ébauchés, mais seulement six ont abouti', ['70 projets', '6 projets']],
    ['40 conseils, sur les 90 potentiels', ['40 conseils', '90 conseils']],
    ['une 20aine d’artisans', ['environ 20 artisans']],
    ['Le taux est autour de 12 %.', ['environ 12 %']],
    ['cultivés sur un hectare', ['1 ha']],
    ['3 points de vente', ['3 points']],
    ['Le comité se réunit 3 fois par an.', ['3 fois']],
    ['Le plan s’articule autour de 3 axes.', ['3 axes']],
    ['De nombreux voisins cuisinent (parfois jusqu’à une vingtaine).', ['jusqu’à 20 voisins']],
  ])('%s', (text, read) => {
    expect(readIn(text)).toEqual(read);
  });

  it.each([
    'née le 21 décembre 2010 et ouverte en juin 2015',
    'le contrat de ville 2015 2020, puis 2021-2023',
    'depuis 2002 sous la halle',
    'l’article 30 et l’article L. 301 1 du code',
    'la loi n°2014-366 du 24 mars 2014',
    'voir page 102, puis pp. 12-14',
    'la 1ère fois, le 2ème prix, au 8me étage, les 1ers pas, le 18 ème arrondissement',
    'Tél : 01 00 00 00 00 ou 03.00.00.00.00',
    '15 place du Marché, 94 000 CRETEIL',
    '28 rue des Lilas, 33150 Cenon, ou 14 av. de l’Industrie',
    'Seine-Saint-Denis (93), Île-de-France (93, 94,75)',
    'les Conseils départementaux 75 et 93 réunis',
    'née en 2012 VRAC a grandi, et en 2014 quelques habitants en furent',
    'le quartier QP093028',
    'Atelier 06, à l’origine ; le CIS 52 en région ; Halle 1 a vu le jour',
    'l’Université Paris 13, pour finir',
    'http://exemple.org/2014/guide_12.pdf',
    'ouvert de 10h à 17h, fermé à 12h30',
    'les deux associations et ces trois garages',
    'les années 1960',
    'les 12 de Paris et les 3 de Tours',
    'un club Radio95 et la marque H2H',
    '1 Voir la note du réseau',
    'Fin de la phrase. 1 Jardins et vergers, 2010',
    'Les pertes y sont dix fois moindres.',
    'Le plan suit quatre principes.',
    'Elle a grandi (sans doute une vingtaine).',
  ])('rien à compter : %s', (text) => {
    expect(readIn(text)).toEqual([]);
  });

  it('lit à sa place un nombre seul sur sa ligne, et dit qu’il déduit ce qu’il compte', () => {
    const text = 'élus présents en 2015\n\nUn budget de\n\n138\n\n26 000 euros.';
    const alone = text.indexOf('138');
    const [figure] = readQuantities(text, vocabulary, (offset) => offset === alone);
    expect(figure).toMatchObject({ value: 138, unit: 'élus', doubt: expect.stringContaining('déduit') });
  });

  it('ne tombe ni ne traîne sur aucun texte', () => {
    const piece = fc.constantFrom(
      '12 ',
      '€',
      ' % ',
      'à ',
      'dont ',
      '(',
      ')',
      '2015 ',
      'entre ',
      'et ',
      'deux ',
      'ans ',
      '\n',
      '- ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          for (const { start, end, value } of readQuantities(text, vocabulary, () => true)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(value)).toBe(true);
          }
        },
      ),
    );
  });
});
