import { published, readable } from '@/lib/catalogue/conditions';
import { SECTION_KINDS, SECTION_TITLES } from '@/lib/catalogue/model';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { archivalOf, archivalSelect } from './archival';
import { citationSelect, toCitationView } from './citations';
import { type FigureRow, figureSelect, toFigureViews } from './figures';
import { summarySelect, toSummaries } from './list-initiative-summaries';
import { placeSelect, placeViewer } from './places';

const sheetSelect = {
  ...summarySelect,
  keywords: true,
  publishedAt: true,
  citations: { ...citationSelect, where: { ...ofSheetAsAWhole() } },
  creationYears: {
    select: { year: true, note: true, citations: citationSelect },
    orderBy: { position: 'asc' },
  },
  places: { select: { ...placeSelect, citations: citationSelect }, orderBy: { position: 'asc' } },
  sections: { select: { kind: true, markdown: true, citations: citationSelect } },
  figures: figureSelect,
  fundingLines: {
    select: {
      funder: true,
      amountEur: true,
      share: true,
      nature: true,
      year: true,
      note: true,
      citations: citationSelect,
    },
    orderBy: { position: 'asc' },
  },
  partners: {
    select: { name: true, kind: true, role: true, citations: citationSelect },
    orderBy: { position: 'asc' },
  },
  disagreements: {
    select: {
      about: true,
      statements: { select: { says: true, citations: citationSelect }, orderBy: { position: 'asc' } },
    },
    orderBy: { position: 'asc' },
  },
  leverTies: {
    where: { lever: published },
    select: { because: true, lever: { select: { slug: true, title: true } }, citations: citationSelect },
    orderBy: { position: 'asc' },
  },
  illustrations: {
    select: {
      fileKey: true,
      alt: true,
      credit: true,
      caption: true,
      file: { select: { width: true, height: true } },
      citations: citationSelect,
    },
    orderBy: { position: 'asc' },
  },
  contact: { select: { organisation: true, website: true, email: true, address: true } },
  related: {
    where: { to: published },
    select: { to: { select: summarySelect } },
    orderBy: { position: 'asc' },
  },
  relatedFrom: {
    where: { from: published },
    select: { from: { select: summarySelect } },
    orderBy: { from: { title: 'asc' } },
  },
} as const satisfies Prisma.InitiativeSelect;

/** A sheet whole, as its page and the API show it. */
export type InitiativeSheet = Awaited<ReturnType<typeof toSheet>>;

type Stored = Prisma.InitiativeGetPayload<{ select: typeof sheetSelect }>;

/** All that a sheet's page is made of: what is read of a published one, and what a preview makes of a draft. */
export type SheetRow = Omit<Stored, 'publishedAt' | 'figures' | 'fundingLines'> & {
  figures: FigureRow[];
  fundingLines: (Omit<Stored['fundingLines'][number], 'amountEur' | 'share'> & {
    amountEur: Stored['fundingLines'][number]['amountEur'] | number;
    share: Stored['fundingLines'][number]['share'] | number;
  })[];
};

/** A published sheet, or null. */
export async function getInitiative(db: PrismaClient, slug: string): Promise<InitiativeSheet | null> {
  const row = await db.initiative.findFirst({ where: { ...published, slug }, select: sheetSelect });
  return row && toSheet(db, row);
}

/** What the address of a sheet shows: the sheet, published or archived, and why and when it was archived if it was. */
export async function getReadableInitiative(db: PrismaClient, slug: string) {
  const row = await db.initiative.findFirst({
    where: { ...readable, slug },
    select: { ...sheetSelect, ...archivalSelect },
  });
  return row && { sheet: await toSheet(db, row), archival: archivalOf(row) };
}

/** A sheet as it is shown, from its row: the names of its places and of what surrounds them, its neighbours, its order. */
export async function toSheet(db: PrismaClient, row: SheetRow) {
  const viewPlace = await placeViewer(db, row.places);
  // A link between two sheets is read from both: those this one names, then those that name it.
  const neighbours = [...row.related.map(({ to }) => to), ...row.relatedFrom.map(({ from }) => from)];
  const related = await toSummaries(db, [...new Map(neighbours.map((sheet) => [sheet.id, sheet])).values()]);
  const sections = new Map(row.sections.map((section) => [section.kind, section]));
  return {
    slug: row.slug,
    title: row.title,
    acronym: row.acronym,
    subtitle: row.subtitle,
    summary: row.summary,
    form: row.form,
    nature: row.nature,
    structureName: row.structureName,
    keywords: row.keywords,
    asOf: row.asOf,
    verifiedAt: row.verifiedAt,
    updatedAt: row.updatedAt,
    sectors: row.sectors.map(({ sector }) => sector),
    types: row.types.map(({ type }) => type),
    passages: row.citations.map(toCitationView),
    created: row.creationYears.map(withCitations),
    places: row.places.map((place) => ({
      ...viewPlace(place),
      citations: place.citations.map(toCitationView),
    })),
    sections: SECTION_KINDS.flatMap((kind) => {
      const section = sections.get(kind);
      return section ? [{ ...withCitations(section), title: SECTION_TITLES[kind] }] : [];
    }),
    figures: toFigureViews(row.figures),
    funding: row.fundingLines.map(({ amountEur, share, ...line }) => ({
      ...withCitations(line),
      amountEur: amountEur === null ? null : Number(amountEur),
      share: share === null ? null : Number(share),
    })),
    partners: row.partners.map(withCitations),
    disagreements: row.disagreements.map(({ about, statements }) => ({
      about,
      statements: statements.map(withCitations),
    })),
    illustrations: row.illustrations.map(({ file, ...illustration }) => ({
      ...withCitations(illustration),
      ...file,
    })),
    levers: row.leverTies.map(({ lever, ...tie }) => ({ ...lever, ...withCitations(tie) })),
    contact: row.contact,
    related,
  };
}

/** Citations that name no fact: where the document tells the sheet as a whole. */
function ofSheetAsAWhole() {
  return {
    sectionId: null,
    figureId: null,
    fundingLineId: null,
    partnerId: null,
    placeId: null,
    creationYearId: null,
    statementId: null,
    leverTieId: null,
    illustrationId: null,
  } as const;
}

function withCitations<Row extends { citations: Parameters<typeof toCitationView>[0][] }>({
  citations,
  ...row
}: Row) {
  return { ...row, citations: citations.map(toCitationView) };
}
