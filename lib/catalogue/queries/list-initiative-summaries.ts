import { published } from '@/lib/catalogue/conditions';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { type PlaceView, placeSelect, placeViewer } from './places';

export const summarySelect = {
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
  const rows = await db.initiative.findMany({
    where: { ...published, id: { in: ids } },
    select: summarySelect,
  });
  const summaries = await toSummaries(db, rows);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return ids.flatMap((id) => byId.get(id) ?? []);
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
