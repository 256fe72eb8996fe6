import { describe, expect, it } from 'vitest';
import type { SectionKind } from '@/lib/catalogue/model';
import { recogniseFacts } from '@/lib/importing/recognise/facts/recognise-facts';
import type { SheetStructure } from '@/lib/importing/recognise/sheets/structure';
import { aTextDocument } from '@/tests/support/text-documents';

/** A sheet of one section, then its contact block. */
function factsOf({
  text = '',
  kind = 'activities',
  heading = 'Activités',
  contact = '',
  place = '',
  placeWithinText = false,
}: {
  text?: string;
  kind?: SectionKind;
  heading?: string;
  contact?: string;
  place?: string;
  placeWithinText?: boolean;
}) {
  const parts = [place, text, contact].map((part) => (part === '' ? [] : part.split('\n')));
  const [[, placeTo], [textFrom, textTo], [contactFrom, contactTo]] = spans(
    parts.map(({ length }) => length),
  );
  const sections =
    text === ''
      ? []
      : [
          {
            heading,
            kind,
            text,
            headingRange: { from: textFrom, to: textFrom },
            ranges: [{ from: textFrom, to: textTo }],
          },
        ];
  const structure: SheetStructure = {
    from: 1,
    to: Math.max(contactTo, textTo, placeTo, 1),
    title: 'Le Potager partagé',
    form: 'short',
    page: null,
    titleRanges: [],
    introduction: null,
    place: placeWithinText
      ? { text: 'Lilas', ranges: [{ from: textFrom, to: textFrom }] }
      : place === ''
        ? null
        : { text: place, ranges: [{ from: 1, to: placeTo }] },
    sections,
    boxes: [],
    warnings: [],
    contactRanges: contact === '' ? [] : [{ from: contactFrom, to: contactTo }],
  };
  return recogniseFacts(aTextDocument(parts.flat().join('\n')), structure);
}

function spans([first = 0, second = 0, third = 0]: number[]): [
  [number, number],
  [number, number],
  [number, number],
] {
  return [
    [1, first],
    [first + 1, first + second],
    [first + second + 1, first + second + third],
  ];
}

const funding = (text: string) =>
  factsOf({ text, kind: 'funding', heading: 'Financement' }).funding.map(
    ({ funder, euros, share, line }) => ({
      funder,
      ...(euros === null ? {} : { euros }),
      ...(share === null ? {} : { share }),
      line,
    }),
  );

describe('ce qui est compté, et où', () => {
  it('un lieu dit dans une section ne fait pas compter deux fois', () => {
    const { figures } = factsOf({ text: 'Aux Lilas, deux serres ouvrent.', placeWithinText: true });
    expect(figures).toHaveLength(1);
  });

  it('un nombre coupé par la fin de la ligne est à la ligne où il commence', () => {
    const { amounts } = factsOf({ text: 'La commune\ndonne 7\n500 euros pour le four.' });
    expect(amounts).toMatchObject([{ euros: 7500, line: 2, printed: '7 500 euros' }]);
  });

  it.each<[string, string]>([
    ['Elle offre 10 postes en insertion, et un four.', 'postes en insertion'],
    ['La part des repas chauds, supérieure à 12 %, baisse.', 'part des repas chauds'],
    ['Parmi eux, 27% des voisins cuisinent.', 'voisins cuisinent'],
    ['Le centre s’étend sur 9,5 ha.', 'centre'],
  ])('« %s » parle de « %s »', (text, label) => {
    expect(factsOf({ text }).figures).toMatchObject([{ label }]);
  });

  it.each<[string, string]>([
    ['Prix moyen d’un vélo 1200 €.', 'Prix moyen d’un vélo'],
    ['• 11 000 € de mutualisation', 'mutualisation'],
    ['268 060 de coûts évités pour la ville.', 'coûts évités'],
  ])('« %s » paie « %s »', (text, label) => {
    expect(factsOf({ text }).amounts).toMatchObject([{ label }]);
  });

  it.each<[string, number | null]>([
    ['En 2015, 30 repas ont été servis.', 2015],
    ['L’association, née en 2011, sert 30 repas.', null],
    ['Ouverte depuis 2009, elle sert 30 repas.', null],
    ['Elle ouvre en juin 2014. Elle sert 30 repas.', null],
    ['Elle sert 30 repas durant l’été 2016.', 2016],
  ])('« %s » est de %s', (text, year) => {
    expect(factsOf({ text }).figures.find(({ unit }) => unit === 'repas')).toMatchObject({ year });
  });

  it('avertit, avec sa ligne, quand il déduit ce que compte un nombre', () => {
    const { figures, warnings } = factsOf({
      text: 'Chiffres clés\n\n637\nBien plus aujourd’hui\u00A0:\n\nconseils fonctionnent',
    });
    expect(figures).toMatchObject([{ value: 637, unit: 'conseils', line: 3 }]);
    expect(warnings).toMatchObject([{ line: 3, message: expect.stringContaining('637') }]);
  });

  it('ne compte pas dans les lignes de contact', () => {
    const facts = factsOf({ text: 'Un four ouvre.', contact: 'Ana LIMA, 3 salariés, 12 euros' });
    expect([facts.figures, facts.amounts]).toEqual([[], []]);
  });
});

describe('qui paie', () => {
  it('dit chaque financeur avec sa part, et le total n’en est pas un', () => {
    const lines = [
      'Un budget global de 60 000 euros, dont :',
      '• 20 000 euros de recettes propres,',
      '• 18 000 euros du Conseil régional d’Aquitaine,',
      '• 12 000 euros de la Communauté d’agglomération du Val,',
      '• 10 000 euros de l’État',
    ];
    expect(funding(lines.join('\n'))).toEqual([
      { funder: 'Conseil régional d’Aquitaine', euros: 18000, line: 3 },
      { funder: 'Communauté d’agglomération du Val', euros: 12000, line: 4 },
      { funder: 'État', euros: 10000, line: 5 },
    ]);
  });

  it('lit celui qui donne avant la somme', () => {
    const text =
      'En 2015, la Fondation du Lac a apporté 4000 euros, et la Fondation Verte 1500 euros. La région Bretagne verse 900 euros.';
    expect(funding(text)).toEqual([
      { funder: 'Fondation du Lac', euros: 4000, line: 1 },
      { funder: 'Fondation Verte', euros: 1500, line: 1 },
      { funder: 'région Bretagne', euros: 900, line: 1 },
    ]);
  });

  it('lit une liste dont chaque ligne est un nom et une somme', () => {
    const text = '• État : 106 000 euros\n• Val-Communauté : 45 000 euros\n• Ville d’Ys : 7\n500 euros';
    expect(funding(text)).toEqual([
      { funder: 'État', euros: 106000, line: 1 },
      { funder: 'Val-Communauté', euros: 45000, line: 2 },
      { funder: 'Ville d’Ys', euros: 7500, line: 3 },
    ]);
  });

  it('lit une liste de noms, et laisse les partenaires qui ne paient pas', () => {
    const text =
      '• Partenaires associatifs : Les Paniers ; Voisins Solidaires\n• Financeurs : Ville d’Ys ; Cigales du Lac ; Fondations (Rive, Dune)';
    expect(funding(text).map(({ funder }) => funder)).toEqual([
      'Ville d’Ys',
      'Cigales du Lac',
      'Rive',
      'Dune',
    ]);
  });

  it('garde une somme donnée par personne, et avertit', () => {
    const { funding: lines, warnings } = factsOf({
      text: 'Le four ouvre.\nUne subvention de 500 euros l’a permis.',
      kind: 'funding',
    });
    expect(lines).toMatchObject([{ funder: null, euros: 500, line: 2 }]);
    expect(warnings).toMatchObject([{ line: 2, message: expect.stringContaining('financeur') }]);
  });

  it('lit une part', () => {
    expect(funding('Les bailleurs sociaux ont financé 25% du four.')).toEqual([
      { funder: 'bailleurs sociaux', share: 25, line: 1 },
    ]);
  });

  it('hors des sections de financement, ne lit que les phrases qui disent qu’on finance', () => {
    const { funding: lines } = factsOf({
      text: 'La Ville d’Ys prête un four. Une étude a été financée par la Région Bretagne.',
    });
    expect(lines.map(({ funder }) => funder)).toEqual(['Région Bretagne']);
  });
});

describe('qui appeler', () => {
  it('lit une personne, sa fonction, son courriel et son téléphone', () => {
    const { contact } = factsOf({
      contact:
        'Ana LIMA, directrice du potager - ana.lima@exemple.org –\n01 00 00 00 00\nwww.exemple.org.\nCONTACT',
    });
    expect(contact).toMatchObject({
      people: [
        {
          name: 'Ana LIMA',
          role: 'directrice du potager',
          email: 'ana.lima@exemple.org',
          phone: '01 00 00 00 00',
          line: 1,
        },
      ],
      emails: [],
      phones: [],
      websites: ['http://www.exemple.org'],
    });
  });

  it('sépare deux personnes, et rend à chacune ce qui porte son nom', () => {
    const { contact } = factsOf({
      contact:
        'Ana LIMA et Jo de Vries, cofondateurs\njo.devries@exemple.org - contact@exemple.org\nPaul Durand, Mairie d’Ys,\npaul.durand@exemple.org',
    });
    expect(contact.people.map(({ name, email }) => [name, email])).toEqual([
      ['Ana LIMA', null],
      ['Jo de Vries', 'jo.devries@exemple.org'],
      ['Paul Durand', 'paul.durand@exemple.org'],
    ]);
    expect(contact.emails).toEqual(['contact@exemple.org']);
  });

  it('ne prend ni une organisation, ni un lieu, ni une direction pour une personne', () => {
    const { contact } = factsOf({
      contact:
        'Association Les Paniers - Ana LIMA,\nprésidente\nDirection du développement\nCentre Social du Lac\nSite Nord : nord@exemple.org',
    });
    expect(contact.people.map(({ name }) => name)).toEqual(['Ana LIMA']);
    expect(contact).toMatchObject({ organisation: 'Association Les Paniers', emails: ['nord@exemple.org'] });
  });

  it('recolle un courriel coupé par la fin de la ligne', () => {
    const { contact } = factsOf({
      contact: 'Tél : 01 00 00 00 00, mail : bonjour@exemple.\norg\nhttp://exemple.org',
    });
    expect(contact).toMatchObject({
      emails: ['bonjour@exemple.org'],
      phones: ['01 00 00 00 00'],
      websites: ['http://exemple.org'],
    });
  });

  it.each([
    ['28 rue des Lilas, 33150 Cenon', '28 rue des Lilas, 33150 Cenon'],
    ['Ana LIMA\n56, rue du Lac - Strasbourg 67200\na@exemple.org', '56, rue du Lac - Strasbourg 67200'],
    ['11 Boulevard\nJean Mer 13016 Marseille\nMail : a@exemple.org', '11 Boulevard Jean Mer 13016 Marseille'],
  ])('lit l’adresse postale de « %s »', (contact, address) => {
    expect(factsOf({ contact }).contact.address).toBe(address);
  });

  it('prend l’adresse de la ligne de lieu quand le contact n’en donne pas', () => {
    const { contact } = factsOf({
      place: 'Les Paniers, 15 place du Lac, 94 000 CRETEIL.',
      contact: 'a@exemple.org',
    });
    expect(contact.address).toBe('15 place du Lac, 94 000 CRETEIL');
  });
});

describe('un contact coupé par une colonne étroite', () => {
  it('ne prend ni un quartier ni un réseau pour quelqu’un', () => {
    const { contact } = factsOf({
      contact: [
        'Ana Lima - directrice de la régie',
        'Bassin Sud -',
        'direction@regie.test',
        'Liaison des Régies de Quartier (LRQ): www.lrq.test',
      ].join('\n'),
    });
    expect(contact.people.map(({ name }) => name)).toEqual(['Ana Lima']);
    expect(contact.emails).toEqual(['direction@regie.test']);
  });

  it('garde entière une adresse coupée à son trait d’union', () => {
    const { contact } = factsOf({ contact: 'Ana Lima - directrice http://www.garage-\nsolidaire.fr' });
    expect(contact.websites).toEqual(['http://www.garage-solidaire.fr']);
  });
});
