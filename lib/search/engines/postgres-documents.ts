import { published } from '@/lib/catalogue/conditions';
import type { Prisma } from '@/lib/db/generated/client';

/**
 * Rewrites the search documents of every published sheet and drops those of the others. It runs in the transaction that
 * changes the sheets, so that no search ever sees one state and a page another.
 */
export async function refreshSearchDocuments(tx: Prisma.TransactionClient): Promise<void> {
  const ids = (await tx.initiative.findMany({ where: published, select: { id: true } })).map(({ id }) => id);
  const leverIds = (await tx.lever.findMany({ where: published, select: { id: true } })).map(({ id }) => id);
  await tx.searchDocument.deleteMany({ where: { initiativeId: { notIn: ids } } });
  await tx.$executeRaw`
    WITH place AS (
      SELECT p."initiativeId", p.wording, unnest(array_remove(ARRAY[p."territoryId", p."districtId"], NULL)) AS base
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
    territory AS (
      SELECT r."initiativeId",
             array_agg(DISTINCT t.id) AS ids,
             string_agg(DISTINCT t.name, ' ') FILTER (WHERE t.kind IN ('qpv', 'commune')) AS near,
             string_agg(DISTINCT t.name, ' ') FILTER (WHERE t.kind NOT IN ('qpv', 'commune')) AS far,
             string_agg(DISTINCT t.code, ' ') AS codes,
             string_agg(DISTINCT n.name, ' ') FILTER (WHERE n.kind = 'former' OR t.kind = 'commune') AS former
      FROM reach r JOIN "Territory" t ON t.id = r.id
      LEFT JOIN "TerritoryName" n ON n."territoryId" = t.id AND n.kind <> 'arrondissement'
      GROUP BY r."initiativeId"
    ),
    part AS (
      SELECT i.id, i.version, i.title, i.nature, i."publishedAt", i."asOf",
        t.ids AS territories,
        concat_ws(' ', i.title, i.acronym) AS a,
        concat_ws(' ', i.subtitle, i.summary, i."structureName", t.near,
          (SELECT string_agg(wording, ' ') FROM "Place" WHERE "initiativeId" = i.id),
          (SELECT string_agg(s.label, ' ') FROM "InitiativeSector" x JOIN "Sector" s ON s.slug = x."sectorSlug" WHERE x."initiativeId" = i.id),
          (SELECT string_agg(concat_ws(' ', y.label, y.acronym), ' ') FROM "InitiativeType" x JOIN "StructureType" y ON y.slug = x."typeSlug" WHERE x."initiativeId" = i.id)) AS b,
        concat_ws(' ', t.far, t.codes, t.former,
          (SELECT string_agg(l.title, ' ') FROM "LeverTie" x JOIN "Lever" l ON l.id = x."leverId"
            WHERE x."initiativeId" = i.id AND l.id = ANY (${leverIds}::int[])),
          (SELECT string_agg(concat_ws(' ', p.name, p.role), ' ') FROM "Partner" p WHERE p."initiativeId" = i.id),
          (SELECT string_agg(f.label, ' ') FROM "Figure" f WHERE f."initiativeId" = i.id)) AS c,
        concat_ws(' ',
          (SELECT string_agg(s.markdown, ' ') FROM "Section" s WHERE s."initiativeId" = i.id),
          (SELECT string_agg(concat_ws(' ', f.funder, f.note), ' ') FROM "FundingLine" f WHERE f."initiativeId" = i.id)) AS d
      FROM "Initiative" i LEFT JOIN territory t ON t."initiativeId" = i.id
      WHERE i.id = ANY (${ids}::int[])
    )
    INSERT INTO "SearchDocument" ("initiativeId", version, title, words, text, "territoryIds", "sectorSlugs", "leverSlugs",
                                  "typeSlugs", nature, "publishedAt", "asOf")
    SELECT id, version, title,
      ARRAY(SELECT DISTINCT w FROM regexp_split_to_table(fold_text(concat_ws(' ', a, b, c)), ' ') w WHERE length(w) >= 4),
      setweight(to_tsvector('french_unaccent', fold_text(a)), 'A') || setweight(to_tsvector('french_unaccent', fold_text(b)), 'B')
        || setweight(to_tsvector('french_unaccent', fold_text(c)), 'C') || setweight(to_tsvector('french_unaccent', fold_text(d)), 'D'),
      coalesce(territories, '{}'),
      ARRAY(SELECT "sectorSlug" FROM "InitiativeSector" WHERE "initiativeId" = part.id),
      ARRAY(SELECT l.slug FROM "LeverTie" x JOIN "Lever" l ON l.id = x."leverId"
            WHERE x."initiativeId" = part.id AND l.id = ANY (${leverIds}::int[])),
      ARRAY(SELECT "typeSlug" FROM "InitiativeType" WHERE "initiativeId" = part.id),
      nature, "publishedAt", "asOf"
    FROM part
    ON CONFLICT ("initiativeId") DO UPDATE SET
      version = excluded.version, title = excluded.title, words = excluded.words, text = excluded.text,
      "territoryIds" = excluded."territoryIds", "sectorSlugs" = excluded."sectorSlugs", "leverSlugs" = excluded."leverSlugs",
      "typeSlugs" = excluded."typeSlugs", nature = excluded.nature, "publishedAt" = excluded."publishedAt", "asOf" = excluded."asOf"`;
}
