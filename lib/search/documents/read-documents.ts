import { published } from '@/lib/catalogue/conditions';
import type { SheetNature } from '@/lib/catalogue/model';
import { Prisma } from '@/lib/db/generated/client';
import { jsonList } from '@/lib/db/json-list';
import { toPlainText } from '@/lib/text/markdown';
import { type SearchDocument, toSortTitle, WIDE_KINDS } from './document';

/** What a sheet says, each list in its order. */
type Sheet = {
  id: number;
  title: string;
  acronym: string | null;
  subtitle: string | null;
  summary: string;
  structureName: string | null;
  nature: SheetNature;
  publishedAt: Date;
  asOf: string;
  sectors: { slug: string; label: string }[];
  types: { slug: string; label: string; acronym: string | null }[];
  levers: { slug: string; title: string }[];
  wordings: string[];
  sections: string[];
  figures: string[];
  funding: string[];
  partners: string[];
};

/** The search documents of the published sheets among `ids`. */
export async function readDocuments(tx: Prisma.TransactionClient, ids: number[]): Promise<SearchDocument[]> {
  const online = await tx.initiative.findMany({
    where: { ...published, id: { in: ids } },
    select: { id: true },
  });
  const levers = await tx.lever.findMany({ where: published, select: { id: true } });
  const onlineIds = online.map(({ id }) => id);
  const sheets = await readSheets(
    tx,
    onlineIds,
    levers.map(({ id }) => id),
  );
  const reaches = await readReaches(tx, onlineIds);
  return sheets.map((sheet) => toDocument(sheet, reaches.get(sheet.id)));
}

/** One query for all: relation by relation, a catalogue of a hundred thousand sheets takes hours. */
function readSheets(tx: Prisma.TransactionClient, ids: number[], leverIds: number[]): Promise<Sheet[]> {
  return tx.$queryRaw<Sheet[]>`
    SELECT i.id, i.title, i.acronym, i.subtitle, i.summary, i."structureName", i.nature, i."publishedAt", i."asOf",
      ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('slug', s.slug, 'label', s.label) ORDER BY x.position)
        FROM "InitiativeSector" x JOIN "Sector" s ON s.slug = x."sectorSlug" WHERE x."initiativeId" = i.id`)} AS sectors,
      ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('slug', t.slug, 'label', t.label, 'acronym', t.acronym) ORDER BY x.position)
        FROM "InitiativeType" x JOIN "StructureType" t ON t.slug = x."typeSlug" WHERE x."initiativeId" = i.id`)} AS types,
      ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('slug', l.slug, 'title', l.title) ORDER BY x.position)
        FROM "LeverTie" x JOIN "Lever" l ON l.id = x."leverId" AND l.id = ANY (${leverIds}::int[]) WHERE x."initiativeId" = i.id`)} AS levers,
      ${jsonList(Prisma.sql`jsonb_agg(p.wording ORDER BY p.position) FROM "Place" p WHERE p."initiativeId" = i.id AND p.wording IS NOT NULL`)} AS wordings,
      ${jsonList(Prisma.sql`jsonb_agg(s.markdown ORDER BY s.id) FROM "Section" s WHERE s."initiativeId" = i.id`)} AS sections,
      ${jsonList(Prisma.sql`jsonb_agg(f.label ORDER BY f.position, f.id) FROM "Figure" f WHERE f."initiativeId" = i.id`)} AS figures,
      ${jsonList(Prisma.sql`jsonb_agg(concat_ws(', ', f.funder, f.note) ORDER BY f.position) FROM "FundingLine" f WHERE f."initiativeId" = i.id`)} AS funding,
      ${jsonList(Prisma.sql`jsonb_agg(concat_ws(', ', p.name, p.role) ORDER BY p.position) FROM "Partner" p WHERE p."initiativeId" = i.id`)} AS partners
    FROM "Initiative" i WHERE i.id = ANY (${ids}::int[]) ORDER BY i.id`;
}

function toDocument(sheet: Sheet, reach: Reach | undefined): SearchDocument {
  const texts = (...given: (string | null)[]) => [...new Set(given.flatMap((text) => text?.trim() || []))];
  const { sectors, types, levers } = sheet;
  return {
    initiativeId: sheet.id,
    texts: {
      title: texts(sheet.title, sheet.acronym),
      lead: texts(sheet.subtitle, sheet.summary, sheet.structureName),
      place: texts(...sheet.wordings, ...(reach?.near ?? [])),
      theme: texts(
        ...sectors.map(({ label }) => label),
        ...types.flatMap(({ label, acronym }) => [label, acronym]),
      ),
      around: texts(...(reach?.far ?? [])),
      facts: texts(
        ...levers.map(({ title }) => title),
        ...sheet.partners,
        ...sheet.funding,
        ...sheet.figures,
      ),
      body: texts(...sheet.sections.map(toPlainText)),
    },
    sortTitle: toSortTitle(sheet.title),
    territoryIds: reach?.ids ?? [],
    wideTerritoryIds: reach?.wide ?? [],
    sectorSlugs: sectors.map(({ slug }) => slug),
    leverSlugs: levers.map(({ slug }) => slug),
    typeSlugs: types.map(({ slug }) => slug),
    nature: sheet.nature,
    publishedAt: sheet.publishedAt,
    asOf: sheet.asOf,
  };
}

/** Where a sheet is found: identifiers, and names and codes to be typed, old and new, of the places and of what is around. */
type Reach = { ids: string[]; wide: string[]; near: string[]; far: string[] };

async function readReaches(tx: Prisma.TransactionClient, ids: number[]): Promise<Map<number, Reach>> {
  const rows = await tx.$queryRaw<({ initiativeId: number } & Reach)[]>`
    WITH place AS (
      SELECT p."initiativeId", unnest(array_remove(ARRAY[p."territoryId", p."districtId"], NULL)) AS base
      FROM "Place" p WHERE p."initiativeId" = ANY (${ids}::int[])
    ),
    -- A district of one generation is found under the other too.
    district AS (
      SELECT "initiativeId", base FROM place
      UNION SELECT place."initiativeId", s."successorId" FROM place JOIN "TerritorySuccession" s ON s."predecessorId" = base
      UNION SELECT place."initiativeId", s."predecessorId" FROM place JOIN "TerritorySuccession" s ON s."successorId" = base
    ),
    reach AS (
      SELECT "initiativeId", base AS id FROM district
      UNION SELECT d."initiativeId", e."ancestorId" FROM district d JOIN "TerritoryEdge" e ON e."descendantId" = d.base
    ),
    named AS (
      SELECT r."initiativeId", t.id, t.kind, t.kind IN ('qpv', 'commune') AS is_near,
        ARRAY[t.name] || t."postalCodes" || CASE WHEN t.kind IN ('qpv', 'commune', 'departement', 'epci') THEN ARRAY[t.code] ELSE '{}' END || ARRAY(
          SELECT unnest(array_remove(ARRAY[n.name, CASE WHEN t.kind = 'commune' THEN n.code END], NULL)) FROM "TerritoryName" n
          WHERE n."territoryId" = t.id AND n.kind <> 'arrondissement' AND (n.kind = 'former' OR t.kind = 'commune')
          ORDER BY 1
        ) AS names
      FROM reach r JOIN "Territory" t ON t.id = r.id
    )
    SELECT "initiativeId",
      array_agg(DISTINCT id ORDER BY id) AS ids,
      coalesce(array_agg(DISTINCT id ORDER BY id) FILTER (WHERE kind::text = ANY (${WIDE_KINDS}::text[])), '{}') AS wide,
      coalesce(array_agg(array_to_string(names, ', ') ORDER BY kind, id) FILTER (WHERE is_near), '{}') AS near,
      coalesce(array_agg(array_to_string(names, ', ') ORDER BY kind, id) FILTER (WHERE NOT is_near), '{}') AS far
    FROM named GROUP BY "initiativeId"`;
  return new Map(rows.map(({ initiativeId, ...reach }) => [initiativeId, reach]));
}
