import { type Files, rewritten, VALID_FILES } from '@/tests/support/a-content-folder';

/** Something wrong in a content folder, and what must be said of it: where, and enough words to mend it. */
export type ContentFaultCase = {
  what: string;
  changes: Files;
  file: string;
  /** 1-based; null where the reader cannot know. */
  line: number | null;
  field: string | null;
  says: RegExp;
};

const GARAGE = 'initiatives/garage.md';
const LEVER = 'levers/bailleurs.md';

/** Where a passage of a text stands. */
function lineOf(text: string, passage: string): number {
  const at = text.indexOf(passage);
  if (at < 0) throw new Error(`« ${passage} » is not there`);
  return text.slice(0, at).split('\n').length;
}

/** The garage sheet written otherwise: the fault is told at the line of `at`, by default of the new passage. */
function inGarage(
  what: string,
  [passage, by, at = by]: [passage: string, by: string, at?: string],
  field: string | null,
  says: RegExp,
): ContentFaultCase {
  const text = rewritten(GARAGE, passage, by);
  return { what, changes: { [GARAGE]: text }, file: GARAGE, line: lineOf(text, at), field, says };
}

/** The same, for what only the whole folder tells: the line is not known. */
function acrossFiles(
  what: string,
  path: keyof typeof VALID_FILES,
  [passage, by]: [passage: string, by: string],
  field: string,
  says: RegExp,
): ContentFaultCase {
  return { what, changes: { [path]: rewritten(path, passage, by) }, file: path, line: null, field, says };
}

function rubbish(what: string, content: string | Uint8Array, says: RegExp, line: number | null = null) {
  return { what, changes: { [GARAGE]: content }, file: GARAGE, line, field: null, says };
}

const CITATION = /attendu : source:ligne ou source:première-dernière/;
const BEYOND = /dépasse la fin du document : il compte \d+ lignes/;
const ABSENT = (name: string, where: string) => new RegExp(`« ${name} » n’est pas dans ${where}`);

/** Faults that are seen before the database is touched. */
export const CONTENT_FAULTS: ContentFaultCase[] = [
  // YAML
  inGarage(
    'a colon in a bare text',
    ['Réparer sa voiture', 'Réparer : sa : voiture'],
    null,
    /entre guillemets/,
  ),
  inGarage(
    'a field written twice',
    ['form: complete\n', 'form: complete\nform: short\n', 'form: short'],
    null,
    /écrit deux fois/,
  ),
  inGarage('a tab as indentation', ['    qpv: QP059050', '\tqpv: QP059050', '\tqpv'], null, /tabulation/),
  inGarage(
    'a text that begins as a YAML reference',
    ['subtitle: Réparer sa voiture', 'subtitle: *reparer'],
    null,
    /entre guillemets/,
  ),
  inGarage(
    'an unclosed bracket',
    ['sectors: [mobilite]', 'sectors: [mobilite', 'keywords'],
    null,
    /YAML illisible/,
  ),
  inGarage(
    'a bomb of YAML references',
    ['keywords: [filiere]', `keywords: [&a [x], ${'*a, '.repeat(200)}]`],
    null,
    /renvoi de YAML/,
  ),
  // Shape of a sheet
  inGarage(
    'an unknown field',
    ['nature: initiative', 'couleur: rouge\nnature: initiative', 'couleur'],
    'couleur',
    /non reconnue.*couleur/,
  ),
  inGarage(
    'an unknown field inside another',
    ['wording: Denain', 'wording: Denain\n    ville: Denain', 'ville'],
    'places.0.ville',
    /non reconnue.*ville/,
  ),
  inGarage(
    'a number where a text is wanted',
    ['title: Garage des habitants', 'title: 12'],
    'title',
    /chaîne de caractères attendu/,
  ),
  inGarage(
    'a text where a number is wanted',
    ['value: 24', 'value: "24"'],
    'figures.0.value',
    /attendu : un nombre/,
  ),
  inGarage(
    'an amount with a space',
    ['amount: 30000', 'amount: 30 000'],
    'funding.0.amount',
    /attendu : un montant en euros/,
  ),
  inGarage(
    'a date that is a number',
    ['asOf: "2016-09"', 'asOf: 2016'],
    'asOf',
    /chaîne de caractères attendu/,
  ),
  inGarage('a date in letters', ['asOf: "2016-09"', 'asOf: septembre 2016'], 'asOf', /une année ou un mois/),
  inGarage('a thirteenth month', ['asOf: "2016-09"', 'asOf: "2016-13"'], 'asOf', /une année ou un mois/),
  inGarage(
    'a value outside a closed list',
    ['form: complete', 'form: longue'],
    'form',
    /"complete"\|"short"/,
  ),
  inGarage(
    'an unknown kind of partner',
    ['kind: financeur-solidaire', 'kind: banque'],
    'partners.0.kind',
    /"collectivite"/,
  ),
  inGarage(
    'a summary over 400 characters',
    ['Des habitants réparent leurs voitures.', 'a'.repeat(401), 'summary:'],
    'summary',
    /400 caractères au plus/,
  ),
  inGarage(
    'four sectors',
    ['sectors: [mobilite]', 'sectors: [mobilite, a, b, c]'],
    'sectors',
    /trois secteurs au plus/,
  ),
  inGarage('no sector', ['sectors: [mobilite]', 'sectors: []'], 'sectors', /au moins un secteur/),
  inGarage(
    'an e-mail that is none',
    ['contact@exemple.fr', 'écrire au siège', 'contact: {'],
    'contact.email',
    /adresse électronique/,
  ),
  inGarage(
    'a website that runs a script',
    ['"https://exemple.fr"', '"javascript:alert(1)"', 'contact: {'],
    'contact.website',
    /http:\/\/ ou https:\/\//,
  ),
  inGarage(
    'a territory that is a name',
    ['territory: commune:59172', 'territory: Denain'],
    'places.0.territory',
    /\{genre\}:\{code\}/,
  ),
  inGarage(
    'a malformed commune code',
    ['territory: commune:59172', 'territory: commune:591'],
    'places.0.territory',
    /\{genre\}:\{code\}/,
  ),
  inGarage('a malformed district code', ['qpv: QP059050', 'qpv: QP59'], 'places.0.qpv', /QP059050/),
  inGarage('neither a district nor unknown', ['qpv: QP059050', 'qpv: peut-être'], 'places.0.qpv', /unknown/),
  {
    ...inGarage(
      'no title',
      ['title: Garage des habitants\n', '', '---'],
      'title',
      /chaîne de caractères attendu/,
    ),
    line: null,
  },
  // Citations
  inGarage(
    'a figure without citation',
    ['    cite: "guide:14"\n', '', '- label: emplois'],
    'figures.0.cite',
    /attendu : une citation/,
  ),
  inGarage(
    'an amount without citation',
    [', cite: "guide:15"', '', '- { funder'],
    'funding.0.cite',
    /attendu : une citation/,
  ),
  inGarage(
    'a lever tie without citation',
    ['    cite: "guide:13"\n', '', '- id: bailleurs'],
    'levers.0.cite',
    /attendu : une citation/,
  ),
  inGarage('a citation in words', ['cite: "guide:12"', 'cite: guide page 12'], 'places.0.cite', CITATION),
  inGarage(
    'a malformed citation in a list',
    ['cite: "guide:12"', 'cite: ["guide:12", "guide"]'],
    'places.0.cite.1',
    CITATION,
  ),
  inGarage(
    'an empty list of citations',
    ['cite: "guide:12"', 'cite: []'],
    'places.0.cite',
    /aucun passage n’est cité/,
  ),
  inGarage(
    'lines that run backwards',
    ['cite: "guide:12"', 'cite: "guide:12-11"'],
    'places.0.cite',
    /de la première à la dernière/,
  ),
  inGarage('line zero', ['cite: "guide:12"', 'cite: "guide:0"'], 'places.0.cite', /à partir de 1/),
  inGarage(
    'a year of creation without citation',
    ['- { year: 2013, cite: "guide:11" }', '- { year: 2013 }'],
    'created.0.cite',
    /attendu : une citation/,
  ),
  // Sections
  inGarage(
    'an unknown section',
    ['## Résultats {', '## Bilan {'],
    'sections',
    /« Bilan » n’est pas un titre de section. Titres admis : Quartier et contexte/,
  ),
  inGarage(
    'a section out of order',
    ['## Résultats {', '## Gouvernance {cite=guide:9}\n\nX.\n\n## Origine du projet {', '## Origine'],
    'sections',
    /« Origine du projet » doit venir avant « Gouvernance »/,
  ),
  inGarage(
    'a section written twice',
    ['## Résultats {cite=guide:21}', '## Activités {cite=guide:22}', '{cite=guide:22}'],
    'sections',
    /« Activités » est écrite deux fois/,
  ),
  inGarage(
    'a section without citation',
    ['## Résultats {cite=guide:21}', '## Résultats'],
    'sections',
    /ajoutez \{cite=source:lignes\}/,
  ),
  inGarage(
    'an empty section',
    ['Vingt-quatre emplois.\n', '', '## Résultats'],
    'sections',
    /« Résultats » est vide/,
  ),
  inGarage(
    'text before the first section',
    ['## Activités', 'Avant tout.\n\n## Activités', 'Avant tout.'],
    'sections',
    /sous un titre/,
  ),
  // What only the whole folder tells
  acrossFiles(
    'an unknown sector',
    GARAGE,
    ['[mobilite]', '[mobilites]'],
    'sectors',
    ABSENT('mobilites', 'sectors.yaml'),
  ),
  acrossFiles(
    'a sector given twice',
    GARAGE,
    ['[mobilite]', '[mobilite, mobilite]'],
    'sectors',
    /donné deux fois/,
  ),
  acrossFiles(
    'an unknown structure type',
    GARAGE,
    ['[association]', '[scop]'],
    'structure.types',
    ABSENT('scop', 'structure-types.yaml'),
  ),
  acrossFiles(
    'an unknown lever',
    GARAGE,
    ['id: bailleurs', 'id: bailleur'],
    'levers',
    ABSENT('bailleur', 'levers/'),
  ),
  acrossFiles(
    'an unknown sheet',
    GARAGE,
    ['related: [epicerie]', 'related: [epiceries]'],
    'related',
    ABSENT('epiceries', 'initiatives/'),
  ),
  acrossFiles(
    'a sheet related to itself',
    GARAGE,
    ['related: [epicerie]', 'related: [garage]'],
    'related',
    /à elle-même/,
  ),
  acrossFiles(
    'a district that no list gives',
    GARAGE,
    ['QP059050', 'QP059051'],
    'places.qpv',
    ABSENT('QP059051', 'territories.yaml'),
  ),
  acrossFiles(
    'an unknown source',
    GARAGE,
    ['"guide:14"', '"guides:14"'],
    'figures.0.cite',
    ABSENT('guides', 'sources.yaml'),
  ),
  ...(
    [
      ['"guide:10-40"', '"guide:10-101"', 'passages'],
      ['"guide:11"', '"guide:101"', 'created.0.cite'],
      ['"guide:12"', '"guide:101"', 'places.0.cite'],
      ['"guide:13"', '"guide:101"', 'levers.0.cite'],
      ['"guide:14"', '"guide:101"', 'figures.0.cite'],
      ['"actes:4"', '"actes:11"', 'figures.0.differs.0.cite'],
      ['"guide:15"', '"guide:101"', 'funding.0.cite'],
      ['"guide:16"', '"guide:101"', 'partners.0.cite'],
      ['"actes:5"', '"actes:11"', 'disagreements.0.statements.1.cite'],
      ['actes:6}', 'actes:6-11}', 'sections.activities'],
    ] as const
  ).map(([passage, by, field]) =>
    acrossFiles(`a line beyond the document (${field})`, GARAGE, [passage, by], field, BEYOND),
  ),
  acrossFiles(
    'a lever action beyond the document',
    LEVER,
    ['"actes:7"', '"actes:11"'],
    'actions.0.cite',
    BEYOND,
  ),
  acrossFiles(
    'a lever figure beyond the document',
    LEVER,
    ['"guide:31"', '"guide:101"'],
    'figures.0.cite',
    BEYOND,
  ),
  acrossFiles(
    'a point of attention beyond the document',
    LEVER,
    ['"guide:32"', '"guide:101"'],
    'attention.0.cite',
    BEYOND,
  ),
  acrossFiles(
    'a glossary term beyond the document',
    'glossary.yaml',
    ['"guide:1"', '"guide:101"'],
    'QPV.cite',
    BEYOND,
  ),
  acrossFiles(
    'an unknown sheet to print first',
    LEVER,
    ['[garage]', '[garages]'],
    'highlights',
    ABSENT('garages', 'initiatives/'),
  ),
  acrossFiles(
    'two terms under one address',
    'glossary.yaml',
    ['- { acronym: QPV', '- { acronym: qpv, expansion: x, explanation: x }\n- { acronym: QPV'],
    'acronym',
    /donné deux fois/,
  ),
  acrossFiles(
    'a source given twice',
    'sources.yaml',
    [
      '- id: actes',
      '- { id: guide, title: x, publisher: [x], date: null, kind: note, pageCount: null, lineCount: 100, description: x }\n- id: actes',
    ],
    'id',
    /donné deux fois/,
  ),
  acrossFiles(
    'a sector declared twice',
    'sectors.yaml',
    ['- { slug: alimentation', '- { slug: mobilite, label: x, hue: 1, icon: bike }\n- { slug: alimentation'],
    'slug',
    /donné deux fois/,
  ),
  acrossFiles(
    'a district declared twice',
    'territories.yaml',
    ['code: QN05950M', 'code: QP059050'],
    'qpv.code',
    /donné deux fois/,
  ),
  acrossFiles(
    'an unknown predecessor',
    'territories.yaml',
    ['[QP059050]', '[QP059051]'],
    'qpv.QN05950M.predecessors',
    ABSENT('QP059051', 'territories.yaml'),
  ),
  // Other files
  {
    what: 'a lever without action',
    changes: {
      [LEVER]: rewritten(
        LEVER,
        '  - { do: Ouvrir les rez-de-chaussée., for: [bailleur], cite: ["guide:30", "actes:7"] }',
        '  []',
      ),
    },
    file: LEVER,
    line: 6,
    field: 'actions',
    says: /au moins une action/,
  },
  {
    what: 'an action without source',
    changes: { [LEVER]: rewritten(LEVER, ', cite: ["guide:30", "actes:7"]', '') },
    file: LEVER,
    line: 7,
    field: 'actions.0.cite',
    says: /attendu : une citation/,
  },
  {
    what: 'a text below a lever, which would be lost',
    changes: { [LEVER]: `${VALID_FILES[LEVER]}\nEncore un mot.\n` },
    file: LEVER,
    line: VALID_FILES[LEVER].split('\n').length + 1,
    field: null,
    says: /dans son en-tête/,
  },
  {
    what: 'a missing file',
    changes: { 'sources.yaml': null },
    file: 'sources.yaml',
    line: null,
    field: null,
    says: /manque/,
  },
  {
    what: 'an empty list file',
    changes: { 'sectors.yaml': '' },
    file: 'sectors.yaml',
    line: null,
    field: null,
    says: /tableau attendu/,
  },
  {
    what: 'a malformed district in the list',
    changes: { 'territories.yaml': rewritten('territories.yaml', 'code: QN05950M', 'code: QN059') },
    file: 'territories.yaml',
    line: 3,
    field: 'qpv.1.code',
    says: /mal formé/,
  },
  // Rubbish
  rubbish('an empty file', '', /ne commence pas par un en-tête YAML/, 1),
  rubbish('a file of spaces', ' \n\n', /ne commence pas par un en-tête YAML/, 1),
  rubbish(
    'a file without front matter',
    '# Garage\n\nUn garage.\n',
    /ne commence pas par un en-tête YAML/,
    1,
  ),
  rubbish(
    'a front matter that never ends',
    VALID_FILES[GARAGE].replace('\n---\n\n', '\n\n'),
    /ne commence pas par un en-tête YAML/,
    1,
  ),
  rubbish('a NUL', rewritten(GARAGE, 'Des habitants', 'Des\0habitants'), /caractère de contrôle/, 7),
  rubbish('a bell', rewritten(GARAGE, 'Vingt-quatre', '\u0007Vingt-quatre'), /caractère de contrôle/, 52),
  rubbish('UTF-16', Buffer.from(`\ufeff${VALID_FILES[GARAGE]}`, 'utf16le'), /enregistrez-le en UTF-8/),
  rubbish(
    'UTF-16 without a mark',
    Buffer.from('---\ntitle: x\n---\n', 'utf16le'),
    /caractère de contrôle/,
    1,
  ),
  rubbish(
    'Windows-1252',
    Buffer.from(VALID_FILES[GARAGE].replaceAll('’', "'"), 'latin1'),
    /enregistrez-le en UTF-8/,
  ),
  rubbish('an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /enregistrez-le en UTF-8/),
  rubbish(
    'random bytes',
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 197 + 91) % 256),
    /UTF-8/,
  ),
  rubbish('a file of 2 MB', `${VALID_FILES[GARAGE]}${'Encore. '.repeat(250_000)}`, /pèse plus de 1 Mo/),
  ...(
    [
      ['a picture', 'initiatives/photo.jpg', Buffer.from('ffd8ffe0', 'hex')],
      ['a word processor file', 'initiatives/garage.docx', 'PK'],
      ['a copy left by an editor', 'initiatives/garage.md~', VALID_FILES[GARAGE]],
      ['a capital extension', 'initiatives/GARAGE.MD', VALID_FILES[GARAGE]],
      ['a folder', 'initiatives/brouillons/garage.md', VALID_FILES[GARAGE]],
      ['a stranger among the levers', 'levers/notes.txt', 'à faire'],
    ] as const
  ).map(([what, path, content]) => ({
    what: `${what} dropped in the folder`,
    changes: { [path]: content },
    file: path.split('/').slice(0, 2).join('/'),
    line: null,
    field: null,
    says: /seuls des fichiers \.md/,
  })),
  {
    what: 'a folder named as a sheet',
    changes: { 'initiatives/dossier.md/x.md': 'x' },
    file: 'initiatives/dossier.md',
    line: null,
    field: null,
    says: /ne peut pas être lu/,
  },
  {
    what: 'a file name that makes no address',
    changes: { 'initiatives/Garage Été.md': VALID_FILES['initiatives/epicerie.md'] },
    file: 'initiatives/Garage Été.md',
    line: null,
    field: 'slug',
    says: /minuscules, chiffres et tirets/,
  },
];
