import type { PrismaClient } from '@/lib/db/generated/client';

/** A sector or a lever. */
export type MapValue = { id: string; label: string };

/** A region, and how many sheets online it has. */
export type CoveredRegion = MapValue & { count: number };

/** Where sheets are and where none is: a count for each sector and lever, within a region or everywhere. */
export type Coverage = {
  sectors: MapValue[];
  levers: MapValue[];
  /** Of the whole catalogue, whatever the region. */
  regions: CoveredRegion[];
  /** The region that counts are of; null: everywhere, or there is no such region. */
  region: CoveredRegion | null;
  /** Sheets of a sector that pull a lever. */
  countOf(sector: string, lever: string): number;
  /** Pairs without a sheet. */
  emptyCount: number;
};

type Pair = { sector: string; lever: string; count: number };

/** Reads the map from what the public searches: its counts are those of the public list with the same filters. */
export async function readCoverage(db: PrismaClient, regionId: string | null): Promise<Coverage> {
  const [sectors, levers, regions, pairs] = await Promise.all([
    db.sector.findMany({ select: { slug: true, label: true }, orderBy: { position: 'asc' } }),
    db.lever.findMany({
      where: { state: 'published' },
      select: { slug: true, title: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
    db.$queryRaw<CoveredRegion[]>`
      SELECT t.id, t.name AS label, coalesce(held.count, 0) AS count
      FROM "Territory" t
      LEFT JOIN (
        SELECT id, count(*)::int AS count FROM "SearchDocument", unnest("wideTerritoryIds") id GROUP BY id
      ) held ON held.id = t.id
      WHERE t.kind = 'region' ORDER BY t."foldedName", t.id`,
    db.$queryRaw<Pair[]>`
      SELECT sector, lever, count(*)::int AS count
      FROM "SearchDocument", unnest("sectorSlugs") sector, unnest("leverSlugs") lever
      WHERE ${regionId}::text IS NULL OR ${regionId} = ANY ("wideTerritoryIds")
      GROUP BY sector, lever`,
  ]);
  const counts = new Map(pairs.map(({ sector, lever, count }) => [`${sector} ${lever}`, count]));
  const countOf = (sector: string, lever: string) => counts.get(`${sector} ${lever}`) ?? 0;
  return {
    sectors: sectors.map(({ slug, label }) => ({ id: slug, label })),
    levers: levers.map(({ slug, title }) => ({ id: slug, label: title })),
    regions,
    region: regions.find(({ id }) => id === regionId) ?? null,
    countOf,
    emptyCount: sectors.flatMap(({ slug }) => levers.filter((lever) => countOf(slug, lever.slug) === 0))
      .length,
  };
}
