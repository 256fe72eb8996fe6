import { published } from '@/lib/catalogue/conditions';
import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { jsonList } from '@/lib/db/json-list';
import { type PlaceView, placeSelect, placeViewer } from './places';

const scalars = {
  id: true,
  slug: true,
  title: true,
  acronym: true,
  subtitle: true,
  summary: true,
  form: true,
  nature: true,
  structureName: true,
  asOf: true,
  verifiedAt: true,
  updatedAt: true,
} as const satisfies Prisma.InitiativeSelect;

export const summarySelect = {
  ...scalars,
  sectors: {
    select: { sector: { select: { slug: true, label: true, hue: true, icon: true } } },
    orderBy: { position: 'asc' },
  },
  types: { select: { type: { select: { slug: true, label: true } } }, orderBy: { position: 'asc' } },
  leverTies: {
    where: { lever: published },
    select: { lever: { select: { slug: true, title: true } } },
    orderBy: { position: 'asc' },
  },
  places: { select: placeSelect, orderBy: { position: 'asc' } },
} as const satisfies Prisma.InitiativeSelect;

type SummaryRow = Prisma.InitiativeGetPayload<{ select: typeof summarySelect }>;

/** A sheet as a list shows it. */
export type InitiativeSummary = Omit<SummaryRow, 'sectors' | 'types' | 'leverTies' | 'places'> & {
  sectors: { slug: string; label: string; hue: number; icon: string }[];
  types: { slug: string; label: string }[];
  levers: { slug: string; title: string }[];
  places: PlaceView[];
};

/** The published sheets among `ids`, in the order of `ids`. */
export async function listInitiativeSummaries(db: PrismaClient, ids: number[]): Promise<InitiativeSummary[]> {
  const [sheets, levers] = await Promise.all([
    db.initiative.findMany({ where: { ...published, id: { in: ids } }, select: scalars }),
    db.lever.findMany({ where: published, select: { id: true } }),
  ]);
  const lists = await readLists(
    db,
    sheets.map(({ id }) => id),
    levers.map(({ id }) => id),
  );
  const summaries = await toSummaries(
    db,
    sheets.flatMap((sheet) => {
      const listed = lists.get(sheet.id);
      return listed ? [{ ...sheet, ...listed }] : [];
    }),
  );
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Lists = Pick<SummaryRow, 'sectors' | 'types' | 'leverTies' | 'places'>;

/** What `summarySelect` reads relation by relation, in one query: a page of results is mostly this. */
async function readLists(db: PrismaClient, ids: number[], leverIds: number[]): Promise<Map<number, Lists>> {
  const rows = await db.$queryRaw<({ id: number } & Lists)[]>`
    SELECT i.id,
      ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('sector', jsonb_build_object(
          'slug', s.slug, 'label', s.label, 'hue', s.hue, 'icon', s.icon)) ORDER BY x.position)
        FROM "InitiativeSector" x JOIN "Sector" s ON s.slug = x."sectorSlug" WHERE x."initiativeId" = i.id`)} AS sectors,
      ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('type', jsonb_build_object('slug', t.slug, 'label', t.label)) ORDER BY x.position)
        FROM "InitiativeType" x JOIN "StructureType" t ON t.slug = x."typeSlug" WHERE x."initiativeId" = i.id`)} AS types,
      ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('lever', jsonb_build_object('slug', l.slug, 'title', l.title)) ORDER BY x.position)
        FROM "LeverTie" x JOIN "Lever" l ON l.id = x."leverId" AND l.id = ANY (${leverIds}::int[]) WHERE x."initiativeId" = i.id`)} AS "leverTies",
      ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('wording', p.wording, 'note', p.note, 'inDistrict', p."inDistrict",
          'territoryId', p."territoryId", 'districtId', p."districtId") ORDER BY p.position)
        FROM "Place" p WHERE p."initiativeId" = i.id`)} AS places
    FROM "Initiative" i WHERE i.id = ANY (${ids}::int[])`;
  return new Map(rows.map(({ id, ...lists }) => [id, lists]));
}

export async function toSummaries(db: PrismaClient, rows: SummaryRow[]): Promise<InitiativeSummary[]> {
  const viewPlace = await placeViewer(
    db,
    rows.flatMap(({ places }) => places),
  );
  return rows.map(({ sectors, types, leverTies, places, ...row }) => ({
    ...row,
    sectors: sectors.map(({ sector }) => sector),
    types: types.map(({ type }) => type),
    levers: leverTies.map(({ lever }) => lever),
    places: places.map(viewPlace),
  }));
}
