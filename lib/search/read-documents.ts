import { published } from '@/lib/catalogue/conditions';
import type { Prisma } from '@/lib/db/generated/client';
import { toPlainText } from '@/lib/text/markdown';
import { type SearchDocument, toSortTitle } from './document';

const select = {
  id: true,
  title: true,
  acronym: true,
  subtitle: true,
  summary: true,
  structureName: true,
  nature: true,
  publishedAt: true,
  asOf: true,
  sectors: { select: { sector: { select: { slug: true, label: true } } }, orderBy: { position: 'asc' } },
  types: {
    select: { type: { select: { slug: true, label: true, acronym: true } } },
    orderBy: { position: 'asc' },
  },
  leverTies: {
    where: { lever: published },
    select: { lever: { select: { slug: true, title: true } } },
    orderBy: { position: 'asc' },
  },
  places: { select: { wording: true }, orderBy: { position: 'asc' } },
  sections: { select: { markdown: true }, orderBy: { id: 'asc' } },
  figures: { select: { label: true }, orderBy: { position: 'asc' } },
  fundingLines: { select: { funder: true, note: true }, orderBy: { position: 'asc' } },
  partners: { select: { name: true, role: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.InitiativeSelect;

/** The search documents of the published sheets among `ids`. */
export async function readDocuments(tx: Prisma.TransactionClient, ids: number[]): Promise<SearchDocument[]> {
  const sheets = await tx.initiative.findMany({
    where: { ...published, id: { in: ids } },
    select,
    orderBy: { id: 'asc' },
  });
  const reaches = await readReaches(tx, ids);
  return sheets.map((sheet) => {
    const reach = reaches.get(sheet.id);
    const texts = (...given: (string | null | undefined)[]) => [
      ...new Set(given.flatMap((text) => text?.trim() || [])),
    ];
    const levers = sheet.leverTies.map(({ lever }) => lever);
    const sectors = sheet.sectors.map(({ sector }) => sector);
    const types = sheet.types.map(({ type }) => type);
    return {
      initiativeId: sheet.id,
      texts: {
        title: texts(sheet.title, sheet.acronym),
        lead: texts(sheet.subtitle, sheet.summary, sheet.structureName),
        place: texts(...sheet.places.map(({ wording }) => wording), ...(reach?.near ?? [])),
        theme: texts(
          ...sectors.map(({ label }) => label),
          ...types.flatMap(({ label, acronym }) => [label, acronym]),
        ),
        around: texts(...(reach?.far ?? [])),
        facts: texts(
          ...levers.map(({ title }) => title),
          ...sheet.partners.map(({ name, role }) => [name, role].filter(Boolean).join(', ')),
          ...sheet.fundingLines.map(({ funder, note }) => [funder, note].filter(Boolean).join(', ')),
          ...sheet.figures.map(({ label }) => label),
        ),
        body: texts(...sheet.sections.map(({ markdown }) => toPlainText(markdown))),
      },
      sortTitle: toSortTitle(sheet.title),
      territoryIds: reach?.ids ?? [],
      wideTerritoryIds: reach?.wide ?? [],
      sectorSlugs: sectors.map(({ slug }) => slug),
      leverSlugs: levers.map(({ slug }) => slug),
      typeSlugs: types.map(({ slug }) => slug),
      nature: sheet.nature,
      publishedAt: sheet.publishedAt as Date,
      asOf: sheet.asOf,
    };
  });
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
      coalesce(array_agg(DISTINCT id ORDER BY id) FILTER (WHERE kind IN ('departement', 'region', 'pays')), '{}') AS wide,
      coalesce(array_agg(array_to_string(names, ', ') ORDER BY kind, id) FILTER (WHERE is_near), '{}') AS near,
      coalesce(array_agg(array_to_string(names, ', ') ORDER BY kind, id) FILTER (WHERE NOT is_near), '{}') AS far
    FROM named GROUP BY "initiativeId"`;
  return new Map(rows.map(({ initiativeId, ...reach }) => [initiativeId, reach]));
}
