import type pg from 'pg';
import { PAGE_SIZE } from '@/lib/search';
import { readWords } from '@/lib/search/analysis/words';
import { type Random, randomOf } from '@/tests/bench/random';

/** Queries of one kind, all different, so that no cache answers for the engine. */
export type QueryKind = { name: string; queries: URLSearchParams[] };

type Query = Partial<
  Record<'q' | 'page' | 'pageSize' | 'tri' | 'territoire' | 'secteur' | 'levier' | 'type' | 'nature', string>
>;

const PER_KIND = 20;
/** Sheets whose words tell which are frequent. */
const SAMPLE = 2000;

/** A sheet that a query may be drawn from: what is asked together is found together. */
type Drawn = {
  words: string[];
  phrases: string[];
  sectors: string[];
  levers: string[];
  types: string[];
  nature: string;
};

/** What people ask of a list, with words and places of the catalogue that fills `client`. The same for the same catalogue. */
export async function makeQueries(client: pg.Client): Promise<QueryKind[]> {
  const random = randomOf(7);
  const { frequent, usual } = await readWordsByUse(client);
  const rare = await readRareWords(client);
  const drawn = await drawSheets(client, new Set([...frequent, ...usual].map((word) => word.toLowerCase())));
  const communes = await territories(client, 'commune');
  const departements = await territories(client, 'departement');
  const regions = await territories(client, 'region');
  const places = communes.flatMap((commune, index) =>
    [commune, departements[index], regions[index]].filter(isGiven),
  );
  const kind = (name: string, make: (index: number) => Query | null): QueryKind => ({
    name,
    queries: distinct(
      Array.from({ length: PER_KIND }, (_, index) => make(index))
        .filter(isGiven)
        .map((query) => new URLSearchParams(Object.entries(query))),
    ),
  });
  const word = (words: string[], index: number) => words[index % words.length] as string;
  const sheet = (index: number) => drawn[index % drawn.length] as Drawn;
  const text = (index: number, count: number) => sheet(index).words.slice(0, count).join(' ');
  const facets = (index: number) => ({
    secteur: sheet(index).sectors[0] as string,
    levier: sheet(index).levers[0] as string,
    type: sheet(index).types[0] as string,
  });
  const { rows: counted } = await client.query('SELECT count(*)::int AS sheets FROM "SearchDocument"');
  const pages = Math.ceil(counted[0].sheets / PAGE_SIZE);
  const pageOf = (index: number) => String(1 + (index % pages));
  // A frequent word is in a sixth of the sheets at least.
  const farPage = String(Math.max(1, Math.min(50, Math.floor(pages / 6))));
  const meanings = await readMeanings(client);
  const typos = await readTypos(client, usual, random);
  return [
    kind('sans critère', (index) => ({ page: pageOf(index) })),
    kind('un mot fréquent', (index) => ({ q: word(frequent, index) })),
    kind('un mot courant', (index) => ({ q: word(usual, index) })),
    kind('un mot rare', (index) => ({ q: word(rare, index) })),
    kind('deux mots', (index) => ({ q: text(index, 2) })),
    kind('trois mots', (index) => ({ q: text(index, 3) })),
    kind('sigle ou synonyme', (index) => (meanings[index] ? { q: meanings[index] } : null)),
    kind('expression entre guillemets', (index) => ({ q: `"${sheet(index).phrases[0]}"` })),
    kind('faute de frappe', (index) => (typos[index] ? { q: typos[index] } : null)),
    kind('mot qui n’existe pas', () => ({ q: nonsense(random) })),
    kind('une facette', (index) => {
      const { secteur, levier, type } = facets(index);
      return [{ secteur }, { levier }, { type }, { nature: sheet(index).nature }][index % 4] ?? null;
    }),
    kind('trois facettes', facets),
    kind('mot et facette', (index) => ({ q: word(usual, index), secteur: facets(index).secteur })),
    kind('mot fréquent et trois facettes', (index) => ({ q: word(frequent, index), ...facets(index) })),
    kind('commune', (index) => ({ territoire: word(communes, index) })),
    kind('département', (index) => ({ territoire: word(departements, index) })),
    kind('région', (index) => ({ territoire: word(regions, index) })),
    kind('mot et territoire', (index) => ({ q: word(usual, index), territoire: word(places, index) })),
    kind('page 50', (index) =>
      index % 2 === 0
        ? { page: farPage, pageSize: String(PAGE_SIZE - index / 2) }
        : { q: word(frequent, index >> 1), page: farPage },
    ),
    kind('tri par nom', (index) =>
      index % 2 === 0 ? { tri: 'nom', page: pageOf(index) } : { tri: 'nom', q: word(frequent, index >> 1) },
    ),
  ];
}

/** Words of a sixth of the sheets or more, from those of nearly all to those of few, and of a fiftieth to a sixth, in no order. */
async function readWordsByUse(client: pg.Client): Promise<{ frequent: string[]; usual: string[] }> {
  const { rows } = await client.query<{ word: string; share: number }>(
    `WITH told AS (SELECT least(count(*), ${SAMPLE})::float AS sheets FROM "SearchDocument")
     SELECT (SELECT min(w.written) FROM "SearchWord" w WHERE w.stem = s.word AND length(w.word) > 4) AS word, s.ndoc / told.sheets AS share
     FROM ts_stat($$SELECT stems FROM "SearchDocument" ORDER BY "initiativeId" DESC LIMIT ${SAMPLE}$$) s, told
     WHERE s.ndoc > told.sheets / 50 ORDER BY s.ndoc DESC, s.word`,
  );
  const known = rows.filter(({ word }) => word !== null);
  const usual = known.filter(({ share }) => share < 1 / 6).map(({ word }) => word);
  const frequent = known.filter(({ share }) => share >= 1 / 6).map(({ word }) => word);
  const step = Math.max(1, frequent.length / PER_KIND);
  return {
    frequent: Array.from({ length: PER_KIND }, (_, index) => frequent[Math.floor(index * step)]).filter(
      isGiven,
    ),
    usual: shuffled(usual, randomOf(11)),
  };
}

/** Words of some sheets in a thousand at most. */
async function readRareWords(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ written: string }>(
    `WITH drawn AS (SELECT * FROM "SearchWord" WHERE length(word) BETWEEN 5 AND 12 ORDER BY md5(word) LIMIT 400)
     SELECT written FROM drawn WHERE (
       SELECT count(*) FROM "SearchDocument" d WHERE d.stems @@ quote_literal(drawn.stem)::tsquery
     ) BETWEEN 1 AND (SELECT greatest(5, count(*) / 1000) FROM "SearchDocument")
     ORDER BY md5(word) LIMIT $1`,
    [PER_KIND],
  );
  return rows.map(({ written }) => written);
}

async function drawSheets(client: pg.Client, telling: Set<string>): Promise<Drawn[]> {
  const { rows } = await client.query(
    `SELECT texts, "sectorSlugs" AS sectors, "leverSlugs" AS levers, "typeSlugs" AS types, nature
     FROM "SearchDocument" WHERE cardinality("leverSlugs") > 0 AND jsonb_array_length(texts -> 'body') > 2
     ORDER BY md5("initiativeId"::text) LIMIT $1`,
    [2 * PER_KIND],
  );
  return rows
    .map(({ texts, ...rest }) => {
      const body = (texts.body as string[]).join('\n');
      const read = readWords(body);
      const written = read.map(({ start, end }) => body.slice(start, end).toLowerCase());
      const phrases = read.flatMap(({ start }, index) => {
        const next = read[index + 1];
        const phrase = next ? body.slice(start, next.end) : '';
        return /^\p{L}{4,} \p{L}{4,}$/u.test(phrase) ? phrase : [];
      });
      return { ...rest, words: [...new Set(written)].filter((word) => telling.has(word)), phrases };
    })
    .filter(({ words, phrases }) => words.length > 2 && phrases.length > 0);
}

/** The territories of a kind that most sheets are found in. */
async function territories(client: pg.Client, kind: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM "SearchDocument", unnest("territoryIds") AS id WHERE starts_with(id, $1)
     GROUP BY id ORDER BY count(*) DESC, id LIMIT $2`,
    [`${kind}:`, PER_KIND],
  );
  return rows.map(({ id }) => id);
}

/** Acronyms of the glossary that sheets use, and everyday words of the synonyms. */
async function readMeanings(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ text: string; rank: number }>(
    `(SELECT acronym AS text, row_number() OVER (ORDER BY md5(acronym)) AS rank FROM "GlossaryTerm"
      WHERE lower(acronym) IN (SELECT word FROM "SearchWord"))
     UNION (SELECT typed[1], row_number() OVER (ORDER BY md5(typed[1])) FROM "Synonym")
     ORDER BY rank, text LIMIT $1`,
    [PER_KIND],
  );
  return rows.map(({ text }) => text);
}

/** Words with one letter changed, that no sheet holds. */
async function readTypos(client: pg.Client, words: string[], random: Random): Promise<string[]> {
  const slips = words
    .filter((word) => /^[a-z]{6,}$/.test(word))
    .slice(0, 2 * PER_KIND)
    .map((word) => {
      const at = random.between(2, word.length - 2);
      return `${word.slice(0, at)}${random.pick([...'bdklmprtv'])}${word.slice(at + 1)}`;
    });
  const { rows } = await client.query<{ slip: string }>(
    `SELECT slip FROM unnest($1::text[]) WITH ORDINALITY AS s (slip, rank)
     WHERE NOT EXISTS (SELECT FROM "SearchWord" WHERE word = slip) ORDER BY rank LIMIT $2`,
    [slips, PER_KIND],
  );
  return rows.map(({ slip }) => slip);
}

function nonsense(random: Random): string {
  return Array.from({ length: random.between(6, 11) }, () => random.pick([...'bcdfghjkqvwxz'])).join('');
}

function shuffled<Item>(items: Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function distinct(queries: URLSearchParams[]): URLSearchParams[] {
  return [...new Map(queries.map((query) => [query.toString(), query])).values()];
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
