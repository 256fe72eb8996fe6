import { published } from '@/lib/catalogue/conditions';
import { sectionPassages } from '@/lib/catalogue/inline-citations';
import { type InitiativeSheet, type SheetRow, toSheet } from '@/lib/catalogue/queries/get-initiative';
import { summarySelect } from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import { type Cite, citer } from './cited';
import { toFigureRows } from './figure-rows';
import { webAddress } from './web-address';

/** What a draft names that the public cannot open yet. */
export type AwaitedTies = { levers: { title: string; because: string }[]; sheets: string[] };

export type InitiativePreview = { sheet: InitiativeSheet; awaited: AwaitedTies };

/**
 * A draft as its public page would show it, however incomplete. Its ties lead to what is online; the others are named apart.
 * @param rowId the row through which the sheet is online, or was: those that point at it are found by it.
 */
export async function previewInitiative(
  db: PrismaClient,
  draft: InitiativeDraft,
  { rowId, updatedAt }: { rowId: number | null; updatedAt: Date },
): Promise<InitiativePreview> {
  const cite = await citer(db);
  const [lists, illustrations, ties, related, relatedFrom] = await Promise.all([
    readLists(db, draft),
    readIllustrations(db, draft, cite),
    readTies(db, draft, cite),
    readRelated(db, draft),
    rowId === null
      ? []
      : db.relatedInitiative.findMany({
          where: { toId: rowId, from: published },
          select: { from: { select: summarySelect } },
          orderBy: { from: { title: 'asc' } },
        }),
  ]);
  const row = {
    ...toFacts(draft, cite),
    ...lists,
    illustrations,
    id: rowId ?? 0,
    updatedAt,
    leverTies: ties.online,
    related: related.online,
    relatedFrom,
  };
  return {
    sheet: await toSheet(db, row),
    awaited: { levers: ties.awaited, sheets: related.awaited },
  };
}

type Facts = Omit<
  SheetRow,
  'id' | 'updatedAt' | 'sectors' | 'types' | 'illustrations' | 'leverTies' | 'related' | 'relatedFrom'
>;

/** What a draft says by itself. */
function toFacts(draft: InitiativeDraft, cite: Cite): Facts {
  const { slug, acronym, subtitle, form, nature, summary, asOf, keywords, contact } = draft;
  return {
    slug,
    title: draft.title || 'Sans titre',
    acronym,
    subtitle,
    form,
    nature,
    summary,
    asOf,
    keywords,
    structureName: draft.structure.name,
    verifiedAt: toDay(draft.verified),
    contact: contact && { ...contact, website: webAddress(contact.website) },
    citations: cite(draft.passages),
    creationYears: draft.created.flatMap(({ year, note, cite: passages }) =>
      year === null ? [] : [{ year, note, citations: cite(passages) }],
    ),
    places: draft.places.map(({ territory, qpv, wording, note, cite: passages }) => ({
      wording,
      note,
      territoryId: territory,
      districtId: qpv === 'unknown' || qpv === 'none' ? null : `qpv:${qpv}`,
      inDistrict: qpv === 'unknown' ? 'unknown' : qpv === 'none' ? 'no' : 'yes',
      citations: cite(passages),
    })),
    sections: draft.sections.map((section) => ({
      kind: section.kind,
      markdown: section.markdown,
      citations: cite(sectionPassages(section)),
    })),
    figures: toFigureRows(draft.figures, cite),
    fundingLines: draft.funding.map(({ amount, cite: passages, ...line }) => ({
      ...line,
      amountEur: amount,
      citations: cite(passages),
    })),
    partners: draft.partners.map(({ cite: passages, ...partner }) => ({
      ...partner,
      citations: cite(passages),
    })),
    disagreements: draft.disagreements.map(({ about, statements }) => ({
      about,
      statements: statements.map(({ says, cite: passages }) => ({ says, citations: cite(passages) })),
    })),
  };
}

/** Sectors and types of structure by their names; one that is no longer there shows what the draft calls it. */
async function readLists(
  db: PrismaClient,
  { sectors, structure }: InitiativeDraft,
): Promise<Pick<SheetRow, 'sectors' | 'types'>> {
  const [knownSectors, knownTypes] = await Promise.all([
    db.sector.findMany({
      where: { slug: { in: sectors } },
      select: { slug: true, label: true, hue: true, icon: true },
    }),
    db.structureType.findMany({
      where: { slug: { in: structure.types } },
      select: { slug: true, label: true },
    }),
  ]);
  return {
    sectors: distinct(sectors).map((slug) => ({
      sector: knownSectors.find((sector) => sector.slug === slug) ?? { slug, label: slug, hue: 0, icon: '' },
    })),
    types: distinct(structure.types).map((slug) => ({
      type: knownTypes.find((type) => type.slug === slug) ?? { slug, label: slug },
    })),
  };
}

/** Pictures whose file is kept; a draft may name one that was never there. */
async function readIllustrations(
  db: PrismaClient,
  { illustrations }: InitiativeDraft,
  cite: Cite,
): Promise<SheetRow['illustrations']> {
  const files = await db.storedFile.findMany({
    where: { key: { in: illustrations.map(({ file }) => file) } },
    select: { key: true, width: true, height: true },
  });
  return illustrations.flatMap(({ file: key, cite: passages, ...illustration }) => {
    const file = files.find((kept) => kept.key === key);
    return file ? [{ ...illustration, fileKey: key, file, citations: cite(passages) }] : [];
  });
}

async function readTies(db: PrismaClient, { levers }: InitiativeDraft, cite: Cite) {
  const slugs = levers.map(({ id }) => id);
  const online = await db.lever.findMany({
    where: { ...published, slug: { in: slugs } },
    select: { slug: true, title: true },
  });
  const ties = levers.map(({ id, because, cite: passages }) => ({
    because,
    lever: online.find(({ slug }) => slug === id),
    // Its draft's title is not for whoever holds a link to this preview.
    title: id,
    citations: cite(passages),
  }));
  return {
    online: ties.flatMap(({ because, lever, citations }) => (lever ? [{ because, lever, citations }] : [])),
    awaited: ties.flatMap(({ because, lever, title }) => (lever ? [] : [{ title, because }])),
  };
}

async function readRelated(db: PrismaClient, { related }: InitiativeDraft) {
  const online = await db.initiative.findMany({
    where: { ...published, slug: { in: related } },
    select: summarySelect,
  });
  return {
    online: distinct(related).flatMap((slug) => {
      const to = online.find((sheet) => sheet.slug === slug);
      return to ? [{ to }] : [];
    }),
    awaited: distinct(related).filter((slug) => !online.some((sheet) => sheet.slug === slug)),
  };
}

const distinct = (slugs: string[]) => [...new Set(slugs)];

/** « 2016-09-15 » as a day; null for what is none yet. */
function toDay(text: string | null): Date | null {
  const day = text ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? day : null;
}
