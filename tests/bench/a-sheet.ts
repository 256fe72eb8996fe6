import { type Random, randomOf, type Urn, zipfUrn } from '@/tests/bench/random';
import * as french from '@/tests/bench/vocabulary';
import type { DrawnTerritory, World } from '@/tests/bench/world';

/** A sheet as rows, by table: what fill.ts inserts. Rows of facts lack the identifier of their sheet, `initiativeId`. */
export type SheetRows = {
  Initiative: { slug: string; title: string } & Row;
} & Record<FactTable, Row[]>;

export type Row = Record<string, unknown>;

export const FACT_TABLES = [
  'InitiativeSector',
  'InitiativeType',
  'Place',
  'CreationYear',
  'Section',
  'Figure',
  'FundingLine',
  'Partner',
  'LeverTie',
  'Contact',
] as const;
export type FactTable = (typeof FACT_TABLES)[number];

/** In the order that sheets print them. */
const SECTIONS = [
  'context',
  'origin',
  'goals',
  'activities',
  'partners',
  'governance',
  'residents',
  'funding',
  'results',
  'levers',
  'obstacles',
  'spread',
];
const NATURES = zipfUrn(['initiative', 'demarche', 'dispositif'], 1.5);
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 4300;

const subject = zipfUrn(french.SUBJECTS, 0.9);
const subjects = zipfUrn(french.PLURAL_SUBJECTS, 0.9);
const verb = zipfUrn(french.VERBS, 0.9);
const object = zipfUrn(french.OBJECTS, 0.9);
const complement = zipfUrn(french.COMPLEMENTS, 0.9);
const circumstance = zipfUrn(french.CIRCUMSTANCES, 0.8);
const acronym = zipfUrn(french.ACRONYMS);
const funder = zipfUrn(french.FUNDERS, 0.8);
const partner = zipfUrn(french.PARTNERS, 0.8);
const themes = new Map(
  Object.entries(french.THEMES).map(([slug, { names, objects }]) => [
    slug,
    { name: zipfUrn(names), object: zipfUrn(objects) },
  ]),
);
type ThemeUrns = { name: Urn<string>; object: Urn<string> };

/** Makes the sheets of a seed: the one of a number is the same however many are made, and in whatever order. */
export function sheetMaker(world: World, seed: number): (number: number) => SheetRows {
  const sector = zipfUrn(world.sectors, 0.6);
  const type = zipfUrn(world.types, 0.8);
  const lever = zipfUrn(world.levers, 0.5);
  return (number) => {
    const random = randomOf(seed, number);
    const sectors = distinct(random, sector, random.between(1, 2));
    const places = drawPlaces(random, world);
    const place = places[0] as DrawnPlace;
    const name = organisation(random);
    const theme = themeOf(sectors[0] as string, random);
    const second = themeOf(sectors.at(-1) as string, random);
    const thing = theme.name(random);
    const write = (words: number) => paragraph(random, { theme, second, name, place, world }, words);
    const published = new Date(FIRST_DAY + random.between(0, DAYS) * 86_400_000).toISOString();
    const year = Number(published.slice(0, 4));
    const wanted = random.between(3, 8);
    const skipped = random.between(0, SECTIONS.length - wanted);
    return {
      Initiative: {
        slug: `essai-${number}`,
        state: 'published',
        version: 1,
        form: random.chance(0.8) ? 'complete' : 'short',
        nature: NATURES(random),
        title: titleOf(random, { thing, name, place }),
        acronym: random.chance(0.15) ? acronym(random) : null,
        subtitle: random.chance(0.4) ? capital(`${thing} ${complement(random)}`) : null,
        summary: write(random.between(25, 45)),
        structureName: name,
        asOf: random.chance(0.5) ? published.slice(0, 7) : published.slice(0, 4),
        verifiedAt: null,
        keywords: distinct(random, (drawn) => theme.name(drawn), random.between(0, 3)),
        publishedAt: published,
        createdAt: published,
        updatedAt: published,
      },
      InitiativeSector: sectors.map((sectorSlug, position) => ({ sectorSlug, position })),
      InitiativeType: distinct(random, type, random.chance(0.2) ? 2 : 1).map((typeSlug, position) => ({
        typeSlug,
        position,
      })),
      Place: places.map((one, position) => ({
        position,
        wording: one.wording,
        territoryId: one.territory.id,
        districtId: one.district?.id ?? null,
        inDistrict: one.district ? 'yes' : 'unknown',
      })),
      CreationYear: [{ position: 0, year: year - random.between(0, 12) }],
      Section: SECTIONS.slice(skipped, skipped + wanted).map((kind) => ({
        kind,
        markdown: write(random.between(40, 120)),
      })),
      Figure: times(random.between(0, 4), (position) => ({
        position,
        variant: 0,
        label: random.pick(french.FIGURES),
        value: random.between(2, 900),
        unit: 'unités',
        year,
      })),
      FundingLine: times(random.between(0, 4), (position) => ({
        position,
        funder: funder(random).replace('{lieu}', place.name),
        amountEur: random.chance(0.8) ? random.between(1, 200) * 1000 : null,
        year,
        note: random.chance(0.4) ? random.pick(french.FUNDING_NOTES) : null,
      })),
      Partner: times(random.between(1, 6), (position) => ({
        position,
        name: random.chance(0.3) ? organisation(random) : partner(random).replace('{lieu}', place.name),
        kind: 'autre',
        role: random.chance(0.4) ? random.pick(french.ROLES) : null,
      })),
      LeverTie: distinct(random, lever, random.between(1, 3)).map((leverId, position) => ({
        leverId,
        position,
        because: sentence(random, { theme, second, name, place, world }),
      })),
      Contact: [{ organisation: name }],
    };
  };
}

type DrawnPlace = {
  territory: DrawnTerritory;
  district: DrawnTerritory['districts'][number] | null;
  name: string;
  wording: string;
};

function drawPlaces(random: Random, world: World): DrawnPlace[] {
  const one = (): DrawnPlace => {
    const share = random.next();
    const territory = (
      share < 0.84
        ? world.communes
        : share < 0.9
          ? world.epcis
          : share < 0.97
            ? world.departements
            : world.regions
    )(random);
    const district =
      territory.districts.length > 0 && random.chance(0.7) ? random.pick(territory.districts) : null;
    const wording = district ? `${territory.name}, quartier ${district.name}` : territory.name;
    return { territory, district, name: territory.name, wording };
  };
  return times(random.chance(0.12) ? 2 : 1, one);
}

/** « Les Ateliers de Valmonta » */
function organisation(random: Random): string {
  const name = times(random.between(2, 3), () => random.pick(french.SYLLABLES)).join('');
  return `${random.pick(french.ORGANISATIONS)} ${capital(name)}`;
}

function titleOf(
  random: Random,
  { thing, name, place }: { thing: string; name: string; place: DrawnPlace },
): string {
  const last = name.split(' ').at(-1);
  const wordings = [
    () => `${capital(thing)} de ${last}`,
    () => `${capital(thing)} « ${last} »`,
    () => name,
    () => `${capital(thing)} à ${place.name}`,
    () => `${last}, ${thing} pour ${random.pick(french.AUDIENCES)}`,
    () => `Un projet de ${thing} ${complement(random)}`,
  ];
  return random.pick(wordings)();
}

type Telling = { theme: ThemeUrns; second: ThemeUrns; name: string; place: DrawnPlace; world: World };

function paragraph(random: Random, telling: Telling, words: number): string {
  const sentences: string[] = [];
  for (let written = 0; written < words; ) {
    const next = sentence(random, telling);
    sentences.push(next);
    written += next.split(' ').length;
  }
  return sentences.join(' ');
}

function sentence(random: Random, { theme, second, name, place, world }: Telling): string {
  const own = random.chance(0.8) ? theme : second;
  const what = () => (random.chance(0.45) ? own.object : object)(random);
  const clause = () => {
    if (random.chance(0.35)) return `${subjects(random)} ${verb(random)}nt ${what()}`;
    const who = random.chance(0.15)
      ? name
      : random.chance(0.15)
        ? `la structure ${own.name(random)}`
        : subject(random);
    return `${who} ${verb(random)} ${what()}`;
  };
  const wordings = [
    () => `${capital(clause())} ${complement(random)}.`,
    () => `${circumstance(random)}, ${clause()}.`,
    () => `${circumstance(random)}, ${clause()}, et ${clause()}.`,
    () => `${capital(clause())} : ${what()}, ${what()}, ${world.word(random)}, ${world.word(random)}.`,
    () => `À ${place.name}, ${clause()} ${complement(random)}.`,
    () => `On y parle de ${world.word(random)}, de ${world.word(random)} et de ${world.word(random)}.`,
    () => `Avec ${random.pick(french.AUDIENCES)}, ${clause()} (${acronym(random)}).`,
  ];
  return random.pick(wordings)();
}

function themeOf(sector: string, random: Random): ThemeUrns {
  return themes.get(sector) ?? random.pick([...themes.values()]);
}

function distinct<Item>(random: Random, urn: Urn<Item>, count: number): Item[] {
  return [...new Set(times(count, () => urn(random)))];
}

function times<Item>(count: number, make: (position: number) => Item): Item[] {
  return Array.from({ length: count }, (_, position) => make(position));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
