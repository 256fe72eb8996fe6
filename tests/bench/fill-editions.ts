import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Lines of the journal for each edition. */
const LINES_EACH = 10;
/** Identifiers of copies start beyond those of what they copy. */
const FIRST_ID = 1_000_000;

/**
 * Copies the imported sheets until there are `count` editions more, each with the whole content of one: some online, some
 * drafts, some waiting for review, written by five people, with their journal.
 * @returns one of these people.
 */
export async function fillEditions(client: pg.Client, count: number): Promise<string> {
  const people = Array.from({ length: 5 }, () => randomUUID());
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO "User" (id, name, email, role, "updatedAt")
     SELECT id, 'Personne ' || n, id || '@exemple.fr', 'publication', now() FROM unnest($1::text[]) WITH ORDINALITY p (id, n)`,
    [people],
  );
  await client.query(
    `CREATE TEMP TABLE copy AS
     SELECT n, ${FIRST_ID} + n AS id, e.id AS "editionId", e."initiativeId", e.title || ' ' || n AS title,
       e.slug || '-' || n AS slug, ($2::text[])[1 + n % 5] AS author,
       -- One in three has no page, one in twenty waits for review.
       n % 3 > 0 AS "isOnline", CASE WHEN n % 20 = 0 THEN 'in_review' WHEN n % 3 = 0 THEN 'draft' ELSE 'settled' END AS step
     FROM generate_series(1, $1::int) n
     JOIN (SELECT *, row_number() OVER (ORDER BY id) AS rank, count(*) OVER () AS total FROM "Edition" WHERE kind = 'initiative' AND "initiativeId" IS NOT NULL) e
       ON e.rank = 1 + n % e.total`,
    [count, people],
  );
  await copyRows(client, 'Initiative', 'id', `'slug', c.slug, 'title', c.title`);
  await copyRows(client, 'SearchDocument', 'initiativeId', `'sortTitle', lower(c.title)`);
  await client.query(
    `INSERT INTO "Edition" (id, kind, slug, title, version, step, online, content, "authorId", "onlineVersion", "updatedAt", "initiativeId")
     SELECT c.id, 'initiative', c.slug, c.title, 2, c.step::"EditingStep",
       (CASE WHEN c."isOnline" THEN 'published' ELSE 'never' END)::"OnlineState",
       e.content || jsonb_build_object('slug', c.slug, 'title', c.title), c.author, 2,
       now() - c.n * interval '1 minute', CASE WHEN c."isOnline" THEN c.id END
     FROM copy c JOIN "Edition" e ON e.id = c."editionId"`,
  );
  await client.query(
    `INSERT INTO "JournalEntry" (at, "actorId", action, "editionId", subject, detail)
     SELECT now() - (line * 1000 + c.n) * interval '1 minute', c.author,
       (ARRAY['edition.saved', 'edition.submitted', 'edition.published', 'edition.returned'])[1 + line % 4], c.id, c.title,
       '{"version": 2, "message": "Relu."}'
     FROM copy c, generate_series(1, ${LINES_EACH}) line`,
  );
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE)');
  return people[0] ?? '';
}

/** Copies of the rows of sheets that are online, with other values in some columns. */
async function copyRows(client: pg.Client, table: string, key: string, changes: string): Promise<void> {
  await client.query(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", to_jsonb(r) || jsonb_build_object('${key}', c.id, ${changes}))).*
     FROM copy c JOIN "${table}" r ON r."${key}" = c."initiativeId" WHERE c."isOnline"`,
  );
}
