import { citedInPublic, published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';
import { territoryPath } from '@/lib/territory/model';

/** Addresses worth indexing, with the day they last changed: sheets, levers, sources, pages, and territories with sheets. */
export async function listPublicPages(db: PrismaClient): Promise<{ path: string; updatedAt?: Date }[]> {
  const [initiatives, levers, sources, pages, places] = await Promise.all([
    db.initiative.findMany({
      where: published,
      select: { slug: true, updatedAt: true },
      orderBy: { slug: 'asc' },
    }),
    db.lever.findMany({
      where: published,
      select: { slug: true, updatedAt: true },
      orderBy: { slug: 'asc' },
    }),
    db.source.findMany({ where: citedInPublic, select: { id: true }, orderBy: { id: 'asc' } }),
    db.page.findMany({ select: { slug: true, updatedAt: true }, orderBy: { slug: 'asc' } }),
    db.place.findMany({
      where: { initiative: published },
      select: { territoryId: true, districtId: true },
      distinct: ['territoryId', 'districtId'],
    }),
  ]);
  const territories = new Set(places.flatMap(({ territoryId, districtId }) => [territoryId, districtId]));
  return [
    ...['/', '/initiatives', '/leviers', '/territoires', '/sources', '/glossaire'].map((path) => ({ path })),
    ...initiatives.map(({ slug, updatedAt }) => ({ path: `/initiatives/${slug}`, updatedAt })),
    ...levers.map(({ slug, updatedAt }) => ({ path: `/leviers/${slug}`, updatedAt })),
    ...[...territories]
      .filter((id) => id !== null)
      .sort()
      .map((id) => ({ path: territoryPath(id) })),
    ...sources.map(({ id }) => ({ path: `/sources/${id}` })),
    ...pages.map(({ slug, updatedAt }) => ({ path: `/${slug}`, updatedAt })),
  ];
}
