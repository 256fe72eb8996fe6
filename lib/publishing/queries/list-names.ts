import { published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Draft } from '@/lib/publishing/draft';
import type { Names } from '@/lib/publishing/say-row';

type Called = { slug: string; title: string }[];

/** What the identifiers in these contents are called, drafts included, for differences and rows to be read as sentences. */
export function listNames(db: PrismaClient, contents: Draft[]): Promise<Names> {
  const select = { slug: true, title: true };
  return namesIn(db, contents, (slugs) => [
    db.edition.findMany({ where: { kind: 'lever' }, select }),
    db.edition.findMany({ where: { kind: 'initiative', slug: { in: slugs } }, select }),
  ]);
}

/** The same as the public knows them: an edition is called by its draft, which nobody outside the team may read. */
export function listPublicNames(db: PrismaClient, contents: Draft[]): Promise<Names> {
  const select = { slug: true, title: true };
  return namesIn(db, contents, (slugs) => [
    db.lever.findMany({ where: published, select }),
    db.initiative.findMany({ where: { ...published, slug: { in: slugs } }, select }),
  ]);
}

async function namesIn(
  db: PrismaClient,
  contents: Draft[],
  listPages: (sheetSlugs: string[]) => [levers: Promise<Called>, sheets: Promise<Called>],
): Promise<Names> {
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
    ...listPages(sheetSlugs),
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
