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

const aSheet: SheetStructure = {
  from: 1,
  to: 1,
  title: 'Le Potager partagé',
  form: 'short',
  page: null,
  titleRanges: [],
  introduction: null,
  place: null,
  sections: [],
  boxes: [],
  warnings: [],
  contactRanges: [],
};

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

  it('laisse à un encadré qui a son propre titre les nombres dont il parle', () => {
    const box = { text: '', reason: 'encadré', ranges: [{ from: 1, to: 1 }] };
    const count = (heading: string | null) =>
      recogniseFacts(aTextDocument('Le réseau compte 40 fours.'), { ...aSheet, boxes: [{ ...box, heading }] })
        .figures;
    expect([count('Les réseaux de fours').length, count(null).length]).toEqual([0, 1]);
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

  it.each<[string, string[]]>([
    ['Elle est soutenue par la région Auvergne-Rhône-Alpes. Elle vend.', ['région Auvergne-Rhône-Alpes']],
    ['Un soutien du conseil régional P.A.C.A. Il finance.', ['conseil régional P.A.C.A']],
    [
      'Soutenue par la Fondation du Lac. Etat (contrat de ville), Ville d’Ys',
      ['Fondation du Lac', 'Etat', 'Ville d’Ys'],
    ],
    [
      'Aidée par le Ministère de la ville, des sports et de la vie associative ; Macif',
      ['Ministère de la ville, des sports et de la vie associative', 'Macif'],
    ],
    ['Aidée par la Communauté de de communes Val Lac.', ['Communauté de communes Val Lac']],
    ['Financée par l’Etat au titre du contrat de ville.', ['Etat']],
    ['Soutenue par les Villes de Trou, Lune et Ys ;', ['Ville de Trou', 'Ville de Lune', 'Ville d’Ys']],
    ['Soutenue par les villes d’Arles et Ivry.', ['ville d’Arles', 'ville d’Ivry']],
    ['Soutenue par les Villes de Lyon, Emmaüs, Ys', ['Villes de Lyon']],
    [
      'Dons privés (Fondations de France, du Crédit coopératif, Macif)',
      ['Fondation de France', 'Fondation du Crédit coopératif', 'Macif'],
    ],
    ['Soutenue par les Villes de Lyon et la Métropole du Lac.', ['Villes de Lyon', 'Métropole du Lac']],
    ['Financée par Val Métropole, en lien avec les communes de la métropole.', ['Val Métropole']],
    ['Un financement de Nord Actif dans le cadre du FIDESS.', ['Nord Actif']],
    ['Le four suit des règles. 4 Conseils régionaux les ont adoptées.', []],
    ['ATIS, La Fabrique du Lac, la Poste, le MES', ['ATIS', 'La Fabrique du Lac', 'la Poste', 'MES']],
    [
      'Mairie des 8ème et 9ème arrondissements de Lune. Culture Lac 2013. Ville d’Ys, Emmaüs.',
      ['Mairie des 8ème et 9ème arrondissements de Lune', 'Culture Lac 2013', 'Ville d’Ys', 'Emmaüs'],
    ],
  ])('qui paie, dans « %s »', (text, names) => {
    expect(funding(text).map(({ funder }) => funder)).toEqual(names);
  });

  it('lit une colonne de noms, chacun sur sa ligne, comme autant de financeurs', () => {
    const text = '• Participations :\nMétropole\nRRA\nDépartement\nUE, programme Urbain\n• Total : 3 K€';
    expect(funding(text).map(({ funder, line }) => [funder, line])).toEqual([
      ['Métropole', 2],
      ['RRA', 3],
      ['Département', 4],
      ['UE', 5],
    ]);
  });

  it('dit de quelle colonne est une somme, quand le texte de la rubrique le sait', () => {
    const printed = [
      'Surface 40 m² 20 m²',
      '• 12 K€',
      '• Participations :',
      'Ville : 3 K€',
      '• 30 K€',
      '• Participations :',
      'Ville : 5 K€',
      'Région',
    ];
    const laidOut = [
      '**Surface**\u00A0: 40 m² 20 m² (Four A, Four B)',
      '**Financement, Four A**\u00A0:',
      '- 12 K€\n- Participations : Ville : 3 K€',
      '**Financement, Four B**\u00A0:',
      '- 30 K€\n- Participations : Ville : 5 K€ ; Région',
    ].join('\n\n');
    const range = { from: 1, to: printed.length };
    const { figures, funding: lines } = recogniseFacts(aTextDocument(printed.join('\n')), {
      ...aSheet,
      sections: [
        { heading: 'Financement', kind: 'funding', text: laidOut, headingRange: range, ranges: [range] },
      ],
    });
    expect(figures.map(({ value, label }) => [value, label])).toEqual([
      [40, 'Surface, Four A'],
      [20, 'Surface, Four B'],
    ]);
    expect(lines.map(({ funder, euros, note }) => [funder, euros, note])).toEqual([
      ['Ville', 3000, 'Four A'],
      ['Ville', 5000, 'Four B'],
      ['Région', null, 'Four B'],
    ]);
  });

  it('ne compte pas deux fois la part d’une somme', () => {
    const { funding: lines } = factsOf({
      text: 'Conseil régional d’Ys : 15 380 euros (dont 7880 euros en investissement)',
      kind: 'funding',
    });
    expect(lines).toMatchObject([{ euros: 15380, note: 'dont 7880 euros en investissement' }]);
  });

  it('note les années et le rythme d’une somme qui en a plusieurs', () => {
    const { funding: lines } = factsOf({
      text: 'La Région Bretagne apporte 9000 euros par an entre 2015 et 2016.',
      kind: 'funding',
    });
    expect(lines).toMatchObject([{ euros: 9000, year: null, note: 'par an, entre 2015 et 2016' }]);
  });

  it('ne prend ni un prix à l’unité, ni une part des ventes pour un financement', () => {
    const { funding: lines, amounts } = factsOf({
      text: 'La subvention versée au four est de 415 euros / m² bâti. Près de 70 % du chiffre d’affaires hors subvention viennent de la Ville d’Ys.',
      kind: 'funding',
    });
    expect(lines.map(({ funder, euros, share, note }) => [funder, euros, share, note])).toEqual([
      ['Ville d’Ys', null, null, null],
    ]);
    expect(amounts).toMatchObject([{ euros: 415 }]);
  });

  it('garde une somme donnée par personne, et avertit', () => {
    const { funding: lines, warnings } = factsOf({
      text: 'Le four ouvre.\nUne subvention de 500 euros l’a permis.',
      kind: 'funding',
    });
    expect(lines).toMatchObject([{ funder: null, euros: 500, line: 2 }]);
    expect(warnings).toMatchObject([{ line: 2, message: expect.stringContaining('financeur') }]);
  });

  it('lit une part dite « % par » de chacun, même quand rien d’autre ne dit qu’on paie', () => {
    const { funding } = factsOf({
      kind: 'funding',
      heading: 'Financement',
      text: '1 500 euros au titre des jardins (à 60% par la Communauté d’agglomération et 40 % par l’Etat).',
    });
    expect(funding).toMatchObject([
      { funder: 'Communauté d’agglomération', share: 60 },
      { funder: 'Etat', share: 40 },
    ]);
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

  it('avertit quand l’adresse d’un site a perdu sa fin, et n’en dit rien d’une entière', () => {
    const { contact, warnings } = factsOf({
      contact: 'http://www.garage-du-lac\nhttp://four.exemple.org/pain',
    });
    expect(contact.websites).toHaveLength(2);
    expect(warnings).toMatchObject([{ line: 1, message: expect.stringContaining('garage-du-lac') }]);
  });

  it('ne garde pas dans une fonction le point qui finit la phrase', () => {
    const { contact } = factsOf({ contact: 'Ana LIMA, directrice de l’atelier.' });
    expect(contact.people).toMatchObject([{ role: 'directrice de l’atelier' }]);
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
