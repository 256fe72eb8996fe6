import type { PrismaClient } from '@/lib/db/generated/client';
import type { Draft } from '@/lib/publishing/draft';
import type { Names } from '@/lib/publishing/say-row';

/** What the identifiers in these contents are called, for differences and rows to be read as sentences. */
export async function listNames(db: PrismaClient, contents: Draft[]): Promise<Names> {
  const territoryIds = contents.flatMap((content) =>
    'places' in content
      ? content.places.flatMap(({ territory, qpv }) => [
          ...(territory ? [territory] : []),
          ...(/^Q/.test(qpv) ? [`qpv:${qpv}`] : []),
        ])
      : [],
  );
  const sheetSlugs = contents.flatMap((content) =>
    'related' in content ? content.related : content.highlights,
  );
  const [sectors, types, levers, sheets, territories] = await Promise.all([
    db.sector.findMany({ select: { slug: true, label: true } }),
    db.structureType.findMany({ select: { slug: true, label: true } }),
    db.edition.findMany({ where: { kind: 'lever' }, select: { slug: true, title: true } }),
    db.edition.findMany({
      where: { kind: 'initiative', slug: { in: sheetSlugs } },
      select: { slug: true, title: true },
    }),
    db.territory.findMany({ where: { id: { in: territoryIds } }, select: { id: true, name: true } }),
  ]);
  return {
    sectors: Object.fromEntries(sectors.map(({ slug, label }) => [slug, label])),
    types: Object.fromEntries(types.map(({ slug, label }) => [slug, label])),
    levers: Object.fromEntries(levers.map(({ slug, title }) => [slug, title])),
    sheets: Object.fromEntries(sheets.map(({ slug, title }) => [slug, title])),
    territories: Object.fromEntries(territories.map(({ id, name }) => [id, name])),
  };
}
