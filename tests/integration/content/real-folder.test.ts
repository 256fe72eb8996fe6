import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SECTION_KINDS } from '@/lib/catalogue/model';
import type { InitiativeContent, LeverContent, Passage } from '@/lib/catalogue/schemas';
import { projectPath } from '@/lib/cli/project';
import { checkEditorial } from '@/lib/importing/content/check-editorial';
import type { Content } from '@/lib/importing/content/content';
import { faultLine } from '@/lib/importing/content/fault';
import { readContent } from '@/lib/importing/content/read-content';
import { hasDocuments, linesOf, numbersIn, WANTED } from './documents';

const FOLDER = projectPath('content');

let content: Content;
beforeAll(async () => {
  const read = await readContent(FOLDER);
  if (!read.ok) throw new Error(read.error.map(faultLine).join('\n'));
  content = read.value;
});

/** Every fact of a sheet or a lever with the passages it cites. */
type Fact = { where: string; cite: Passage[] };

function factsOfSheet(sheet: InitiativeContent): Fact[] {
  const each = (field: string, facts: { cite: Passage[] }[]) =>
    facts.map(({ cite }, index) => ({ where: `${sheet.slug} ${field}.${index}`, cite }));
  return [
    { where: `${sheet.slug} passages`, cite: sheet.passages },
    ...each('created', sheet.created),
    ...each('places', sheet.places),
    ...each('levers', sheet.levers),
    ...each('figures', sheet.figures),
    ...each(
      'differs',
      sheet.figures.flatMap(({ differs }) => differs),
    ),
    ...each('funding', sheet.funding),
    ...each('partners', sheet.partners),
    ...each(
      'statements',
      sheet.disagreements.flatMap(({ statements }) => statements),
    ),
    ...each('sections', sheet.sections),
  ];
}

function factsOfLever(lever: LeverContent): Fact[] {
  const each = (field: string, facts: { cite: Passage[] }[]) =>
    facts.map(({ cite }, index) => ({ where: `${lever.slug} ${field}.${index}`, cite }));
  return [
    ...each('actions', lever.actions),
    ...each('figures', lever.figures),
    ...each('attention', lever.attention),
  ];
}

const allFacts = () => [
  ...content.initiatives.flatMap(factsOfSheet),
  ...content.levers.flatMap(factsOfLever),
];

/** Everything of `items` of which `isWrong`, so that a failure names them all. */
const wrong = <Item>(items: Item[], isWrong: (item: Item) => boolean, name: (item: Item) => string) =>
  items.filter(isWrong).map(name);

describe('the content folder', () => {
  it('has the sheets and levers that the catalogue opens with', () => {
    const complete = content.initiatives.filter(({ form }) => form === 'complete').map(({ slug }) => slug);
    expect(complete).toEqual(
      expect.arrayContaining([
        ...[
          'vrac',
          'garage-solidaire-du-hainaut',
          'artis',
          'ptce-resto-passerelle',
          'coop-alpha',
          'l-autre-boutique',
        ],
        ...['la-coursive-boutaric', 'ressourcerie-de-cenon'],
      ]),
    );
    expect(content.levers.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['bailleurs-sociaux', 'commande-publique', 'economie-informelle']),
    );
  });

  it('cites, for every fact, lines that exist in a document that exists', () => {
    const lineCount = new Map(content.sources.map((source) => [source.id, source.lineCount]));
    const faulty = wrong(
      allFacts(),
      ({ cite }) =>
        cite.length === 0 ||
        cite.some(({ source, from, to }) => from < 1 || to < from || to > (lineCount.get(source) ?? 0)),
      ({ where }) => where,
    );
    expect(faulty).toEqual([]);
    expect(allFacts().length).toBeGreaterThan(1000);
  });

  it('says where each sheet is, or that it is not known', () => {
    const faulty = wrong(
      content.initiatives.flatMap(({ slug, places }) => places.map((place) => ({ slug, place }))),
      ({ place }) => place.territory === null && !place.qpv.startsWith('Q') && place.wording.trim() === '',
      ({ slug }) => slug,
    );
    expect(faulty).toEqual([]);
    expect(
      wrong(
        content.initiatives,
        ({ places }) => places.length === 0,
        ({ slug }) => slug,
      ),
    ).toEqual([]);
    // No territory at all is the exception.
    const nowhere = content.initiatives.filter(({ places }) =>
      places.every(({ territory, qpv }) => territory === null && !qpv.startsWith('Q')),
    );
    expect(nowhere.length).toBeLessThan(content.initiatives.length / 10);
  });

  it('ties a district only to a sheet of its commune', () => {
    const communes = new Map(content.territories.qpv.map((district) => [district.code, district.communes]));
    const faulty = content.initiatives.flatMap(({ slug, places }) =>
      places
        .filter(({ qpv, territory }) => qpv.startsWith('Q') && territory?.startsWith('commune:'))
        .filter(({ qpv, territory }) => !communes.get(qpv)?.includes(territory?.split(':')[1] ?? ''))
        .map(({ qpv, territory }) => `${slug} : ${qpv} n'est pas dans ${territory}`),
    );
    expect(faulty).toEqual([]);
  });

  it('gives each sheet one to three sectors and a lever, each lever two sheets and sourced actions', () => {
    expect(
      wrong(
        content.initiatives,
        ({ sectors, levers }) => sectors.length < 1 || sectors.length > 3 || levers.length < 1,
        ({ slug }) => slug,
      ),
    ).toEqual([]);
    const tied = (slug: string) =>
      content.initiatives.filter(({ levers }) => levers.some(({ id }) => id === slug)).length;
    expect(
      wrong(
        content.levers,
        ({ slug }) => tied(slug) < 2,
        ({ slug }) => slug,
      ),
    ).toEqual([]);
    expect(
      wrong(
        content.levers,
        ({ actions }) => actions.length === 0,
        ({ slug }) => slug,
      ),
    ).toEqual([]);
  });

  it('points at sheets that exist, from sheets and from levers', () => {
    const slugs = new Set(content.initiatives.map(({ slug }) => slug));
    const pointed = [
      ...content.initiatives.flatMap(({ slug, related }) => related.map((to) => `${slug} → ${to}`)),
      ...content.levers.flatMap(({ slug, highlights }) => highlights.map((to) => `${slug} → ${to}`)),
    ];
    expect(pointed.length).toBeGreaterThan(0);
    expect(pointed.filter((link) => !slugs.has(link.split(' → ')[1] ?? ''))).toEqual([]);
    // A sheet that a lever prints first is tied to it.
    const untied = content.levers.flatMap(({ slug, highlights }) =>
      highlights.filter(
        (to) =>
          !content.initiatives.some(
            (sheet) => sheet.slug === to && sheet.levers.some(({ id }) => id === slug),
          ),
      ),
    );
    expect(untied).toEqual([]);
  });

  it('keeps the sections of a sheet in canonical order', () => {
    const ranks = (sheet: InitiativeContent) => sheet.sections.map(({ kind }) => SECTION_KINDS.indexOf(kind));
    expect(
      wrong(
        content.initiatives,
        (sheet) => ranks(sheet).some((rank, index, all) => index > 0 && rank <= (all[index - 1] ?? -1)),
        ({ slug }) => slug,
      ),
    ).toEqual([]);
  });

  it('keeps what the editorial check promises', () => {
    expect(checkEditorial(content).map(faultLine)).toEqual([]);
  });

  it('explains every acronym that it uses', () => {
    const words = (text: string) => text.normalize('NFC').split(/[^\p{L}\p{N}]+/u);
    const explained = new Set(
      content.glossary
        .flatMap(({ acronym, variants }) => [acronym, ...variants])
        .flatMap((name) => [name.toUpperCase(), ...words(name.toUpperCase())]),
    );
    const unexplained = new Map<string, string[]>();
    for (const { slug, title, acronym, summary, sections } of content.initiatives) {
      const text = [title, acronym ?? '', summary, ...sections.map(({ markdown }) => markdown)]
        .join('\n')
        .replace(/https?:\S+/g, ' ');
      for (const word of new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{2,}(?![\p{L}\p{N}])/gu)))
        if (!explained.has(word) && !NAMES.has(word) && !/^(?:[IVX]+|Q[PN]\d.*)$/.test(word))
          unexplained.set(word, [...(unexplained.get(word) ?? []), slug]);
    }
    expect(Object.fromEntries(unexplained)).toEqual({});
  });
});

/** Names written in capitals: nobody looks for what they stand for in a glossary of the field. */
const NAMES = new Set(
  // Companies, landlords, funds and associations that no document spells out.
  (
    'AG2R AGDS APPUI ARESS ASPP BNP D2H ENGIE FIDESS FINORPA IREV LTO NOVESS PSA SIA SOGINORPA VINCI ' +
    // Names of initiatives, and words of names: PAR Enchantement, CAP emploi, FEDER-URBAN, CIS 52.
    'BOL EPICEA PHARES PAR CAP URBAN CIS'
  ).split(' '),
);

describe('personal data', () => {
  const files = readdirSync(FOLDER, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(FOLDER, file)).isFile());
  const texts = files.map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

  it('holds no telephone number', () => {
    const number = /(?<![\d:.-])(?:(?:\+|00)33[\s.()0]*|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;
    expect('Appelez le 04 78 12 34 56 ou le +33 6 12 34 56 78.'.match(number)).toHaveLength(2);
    expect(
      texts.flatMap(({ file, text }) => (text.match(number) ?? []).map((found) => `${file} : ${found}`)),
    ).toEqual([]);
  });

  it('holds no e-mail address of a person', () => {
    const generic =
      /^(?:contact|info|infos|accueil|bonjour|secretariat|administration|communication|presse|association|asso|coordination|direction|siege|mairie|dpd|dpo|rgpd|cnil)(?:[._-]?[a-z0-9]*)?@/i;
    const addresses = texts.flatMap(({ file, text }) =>
      (text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []).map((found) => `${found} (${file})`),
    );
    expect(
      addresses.filter(
        (found) => !generic.test(found) && !ORGANISATIONS.some((address) => found.startsWith(`${address} `)),
      ),
    ).toEqual([]);
  });
});

/** Boxes of organisations whose name before the @ is that of the organisation, not of someone. */
const ORGANISATIONS = [
  'asso.apres.abs@gmail.com', // Association A.P.R.E.S
  'cjs@cooperer.coop', // the CJS of Coopérer pour entreprendre
  'Elles-aussi@hotmail.fr', // Association Elles Aussi
  'conseil@premierconseil.fr', // Premier Conseil
  'regie.impulsion@gmail.com', // Régie de quartier Impulsion
  'arqcenon@orange.fr', // ARQ Cenon
];

/** Numbers that are no one's words: what a list of the document comes to, as the note of the figure says. */
const COUNTED = ['vrac : quartiers où VRAC est présent = 6'];

describe('the documents', () => {
  it('say something at every line cited', ({ skip }) => {
    skip(!hasDocuments, WANTED);
    const faulty = allFacts().flatMap(({ where, cite }) =>
      cite
        .filter((passage) => !linesOf(passage).some((line) => /[\p{L}\p{N}]/u.test(line)))
        .map(({ source, from, to }) => `${where} ${source}:${from}-${to}`),
    );
    expect(faulty).toEqual([]);
  });

  it('say every number that sheets and levers take from them', ({ skip }) => {
    skip(!hasDocuments, WANTED);
    const numbers = [
      ...[...content.initiatives, ...content.levers].flatMap(({ slug, figures }) =>
        figures.flatMap(({ label, differs, ...figure }) =>
          [figure, ...differs].flatMap(({ value, upTo, cite }) =>
            [value, upTo]
              .filter((number) => number !== null)
              .map((number) => ({ what: `${slug} : ${label}`, number, cite })),
          ),
        ),
      ),
      ...content.initiatives.flatMap(({ slug, funding, created }) => [
        ...funding.flatMap(({ funder, amount, share, cite }) =>
          [amount, share]
            .filter((number) => number !== null)
            .map((number) => ({ what: `${slug} : ${funder}`, number, cite })),
        ),
        ...created.map(({ year, cite }) => ({ what: `${slug} : création`, number: year, cite })),
      ]),
    ];
    expect(numbers.length).toBeGreaterThan(100);
    const absent = numbers.filter(
      ({ what, number, cite }) =>
        !COUNTED.includes(`${what} = ${number}`) && !numbersIn(cite.flatMap(linesOf).join('\n')).has(number),
    );
    expect(
      absent.map(
        ({ what, number, cite }) =>
          `${what} = ${number} (${cite.map(({ source, from, to }) => `${source}:${from}-${to}`).join(', ')})`,
      ),
    ).toEqual([]);
  });

  it('are never copied', ({ skip }) => {
    skip(!hasDocuments, WANTED);
    const { stdout, status } = spawnSync(projectPath('../shared/tools/own-words'), [FOLDER], {
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: expect.not.stringMatching(/^content\//m), status: 0 });
  });
});
