import type pg from 'pg';
import { readWords } from '@/lib/search/analysis/words';
import { type Urn, urnOf } from '@/tests/bench/random';

/** A place to draw, with the priority districts that lie there. */
export type DrawnTerritory = { id: string; name: string; districts: { id: string; name: string }[] };

/** What sheets are made of beside our sentences: the closed lists of content/, the reference, the words of real sheets. */
export type World = {
  sectors: string[];
  types: string[];
  levers: number[];
  communes: Urn<DrawnTerritory>;
  epcis: Urn<DrawnTerritory>;
  departements: Urn<DrawnTerritory>;
  regions: Urn<DrawnTerritory>;
  /** A word, as often as the imported sheets use it: the long tail that no list of ours has. */
  word: Urn<string>;
};

/** Reads a database where content/ is imported and nothing else is. */
export async function readWorld(client: pg.Client): Promise<World> {
  const column = async <Value>(sql: string) =>
    (await client.query<{ value: Value }>(sql)).rows.map(({ value }) => value);
  const { rows: territories } = await client.query<
    DrawnTerritory & { kind: 'commune' | 'epci' | 'departement' | 'region'; population: number }
  >(`
    SELECT t.id, t.kind, t.name, coalesce(t.population, 1) AS population, coalesce((
      SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.id)
      FROM "TerritoryEdge" e JOIN "Territory" d ON d.id = e."descendantId" AND d.kind = 'qpv'
      WHERE e."ancestorId" = t.id AND t.kind = 'commune'
    ), '[]') AS districts
    FROM "Territory" t WHERE t.kind IN ('commune', 'epci', 'departement', 'region') ORDER BY t.id`);
  const urn = (
    kind: (typeof territories)[number]['kind'],
    weightOf: (one: (typeof territories)[number]) => number,
  ) =>
    urnOf(
      territories.filter((one) => one.kind === kind),
      weightOf,
    );
  return {
    sectors: await column('SELECT slug AS value FROM "Sector" ORDER BY position'),
    types: await column('SELECT slug AS value FROM "StructureType" ORDER BY position'),
    levers: await column(`SELECT id AS value FROM "Lever" WHERE state = 'published' ORDER BY position`),
    communes: urn(
      'commune',
      ({ population, districts }) => population ** 0.9 * (districts.length > 0 ? 4 : 1),
    ),
    epcis: urn('epci', ({ population }) => population),
    departements: urn('departement', ({ population }) => population),
    regions: urn('region', ({ population }) => population),
    word: wordUrn(
      await column<string>('SELECT markdown AS value FROM "Section" ORDER BY "initiativeId", id'),
    ),
  };
}

function wordUrn(texts: string[]): Urn<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { form, start, end } of readWords(text)) {
      const word = text.slice(start, end).toLowerCase();
      if (form.length > 2 && !/\d/.test(form)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const urn = urnOf([...counts], ([, count]) => count);
  return (random) => urn(random)[0];
}
