import { published } from '@/lib/catalogue/conditions';
import {
  type InitiativeSummary,
  listInitiativeSummaries,
} from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { TerritoryRef } from '@/lib/territory/model';
import type { TerritoryRecord } from '@/lib/territory/queries';
import { postgresEngine } from './engines/postgres';
import { EMPTY_QUERY } from './query';

/** What a wider territory adds to what the narrower ones showed. */
type Ring = { territory: TerritoryRef; total: number; items: InitiativeSummary[] };

/** What a reader finds from a territory: what is there, then around, then in other districts, and the levers at work. */
export type Around = {
  here: { total: number; items: InitiativeSummary[] };
  rings: Ring[];
  /** Told of other priority districts, when little exists nearby. */
  elsewhere: InitiativeSummary[];
  levers: { slug: string; title: string; count: number }[];
};

const SHOWN_HERE = 50;
const SHOWN_IN_RING = 4;
const SHOWN_ELSEWHERE = 6;
const SHOWN_LEVERS = 5;
/** Enough nearby that far examples need not be shown. */
const ENOUGH = 6;

/** Looks around a territory, climbing the hierarchy: most districts have no sheet of their own. */
export async function aroundTerritory(db: PrismaClient, territory: TerritoryRecord): Promise<Around> {
  const engine = postgresEngine(db);
  const hits = (id: string) =>
    engine.search({ terms: null, query: { ...EMPTY_QUERY, territories: [id] }, pageSize: SHOWN_HERE });
  const here = await hits(territory.id);
  const seen = new Set(here.ids);
  const rings: { territory: TerritoryRef; total: number; ids: number[] }[] = [];
  for (const wider of [...territory.breadcrumb].reverse()) {
    const found = await hits(wider.id);
    const fresh = found.ids.filter((id) => !seen.has(id));
    if (fresh.length === 0) continue;
    for (const id of fresh) seen.add(id);
    rings.push({ territory: wider, total: found.total, ids: fresh.slice(0, SHOWN_IN_RING) });
  }
  const elsewhere = seen.size >= ENOUGH ? [] : await otherDistricts(db, seen);
  const ids = [...here.ids, ...rings.flatMap((ring) => ring.ids), ...elsewhere];
  const summaries = new Map((await listInitiativeSummaries(db, ids)).map((summary) => [summary.id, summary]));
  const toItems = (wanted: number[]) => wanted.flatMap((id) => summaries.get(id) ?? []);
  return {
    here: { total: here.total, items: toItems(here.ids) },
    rings: rings.map(({ ids: wanted, ...ring }) => ({ ...ring, items: toItems(wanted) })),
    elsewhere: toItems(elsewhere),
    levers: await leversOf(db, seen.size > 0 ? [...seen] : elsewhere),
  };
}

/** Complete sheets told of a priority district, the best documented first. */
async function otherDistricts(db: PrismaClient, seen: Set<number>): Promise<number[]> {
  const rows = await db.initiative.findMany({
    where: {
      ...published,
      form: 'complete',
      id: { notIn: [...seen] },
      places: { some: { inDistrict: 'yes' } },
    },
    select: { id: true },
    orderBy: [{ figures: { _count: 'desc' } }, { title: 'asc' }],
    take: SHOWN_ELSEWHERE,
  });
  return rows.map(({ id }) => id);
}

async function leversOf(db: PrismaClient, initiativeIds: number[]) {
  const levers = await db.lever.findMany({
    where: { ...published, ties: { some: { initiativeId: { in: initiativeIds } } } },
    select: {
      slug: true,
      title: true,
      position: true,
      _count: { select: { ties: { where: { initiativeId: { in: initiativeIds } } } } },
    },
  });
  return levers
    .map(({ slug, title, position, _count }) => ({ slug, title, position, count: _count.ties }))
    .sort((a, b) => b.count - a.count || a.position - b.position)
    .slice(0, SHOWN_LEVERS)
    .map(({ position: _position, ...lever }) => lever);
}
