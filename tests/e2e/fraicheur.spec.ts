import { expect } from '@playwright/test';
import type pg from 'pg';
import { type Answer, ask } from '@/tests/support/site';
import { changingCatalogueTest as test } from '@/tests/support/still-catalogue';
import { untilWithinASecond } from '@/tests/support/within-a-second';

test.describe.configure({ mode: 'default' });

/** A short sheet, alone in its commune, that no other test opens. */
const SLUG = 'diagnostic-ess-argentan';
const LINK = `href="/initiatives/${SLUG}"`;

/** Where it is seen, and what tells that it is there. */
const VIEWS: { name: string; path: string; isSeen: (answer: Answer) => boolean; status?: 404 }[] = [
  {
    name: 'sa page',
    path: `/initiatives/${SLUG}`,
    isSeen: ({ body }) => body.includes('Argentan'),
    status: 404,
  },
  { name: 'la liste', path: '/initiatives?q=argentan', isSeen: hasLink },
  { name: 'la liste de sa commune', path: '/initiatives?territoire=commune%3A61006', isSeen: hasLink },
  { name: 'son levier', path: '/leviers/diagnostic-et-cartographie', isSeen: hasLink },
  { name: 'son territoire', path: '/territoires/commune/61006', isSeen: hasLink },
  { name: 'sa source', path: '/sources/actes-2015', isSeen: hasLink },
  {
    name: 'l’API',
    path: `/api/v1/initiatives/${SLUG}`,
    isSeen: ({ body }) => body.includes(`"slug":"${SLUG}"`),
    status: 404,
  },
  {
    name: 'la liste de l’API',
    path: '/api/v1/initiatives?q=argentan',
    isSeen: ({ body }) => body.includes(`"${SLUG}"`),
  },
  {
    name: 'le levier de l’API',
    path: '/api/v1/leviers/diagnostic-et-cartographie',
    isSeen: ({ body }) => body.includes(`"${SLUG}"`),
  },
];

test('retirée, une fiche disparaît de partout en moins d’une seconde ; republiée, elle revient', async ({
  database,
}) => {
  // Twice each: the second time, a page kept in memory is served.
  await expectEverywhere(true);
  await expectEverywhere(true);
  const document = await withdraw(database);
  try {
    await expectWithinASecond(false);
    await expectEverywhere(false);
  } finally {
    await republish(database, document);
  }
  await expectWithinASecond(true);
  await expectEverywhere(true);
});

test('une fiche changée dans la base l’est sur sa page en moins d’une seconde', async ({ database }) => {
  const path = `/initiatives/${SLUG}`;
  const { rows } = await database.query('SELECT subtitle FROM "Initiative" WHERE slug = $1', [SLUG]);
  const rename = (subtitle: string | null) =>
    change(database, 'UPDATE "Initiative" SET subtitle = $2 WHERE slug = $1', [SLUG, subtitle]);
  expect((await ask(path)).body).not.toContain('Un sous-titre d’essai');
  try {
    await rename('Un sous-titre d’essai');
    await untilWithinASecond(path, ({ body }) => body.includes('Un sous-titre d’essai'));
  } finally {
    await rename(rows[0].subtitle);
  }
  await untilWithinASecond(path, ({ body }) => !body.includes('Un sous-titre d’essai'));
});

function hasLink({ body }: Answer): boolean {
  return body.includes(LINK);
}

async function expectEverywhere(isThere: boolean): Promise<void> {
  for (const { name, path, isSeen, status } of VIEWS) {
    const answer = await ask(path);
    expect(answer.status, name).toBe(isThere ? 200 : (status ?? 200));
    expect(isSeen(answer), `${name} ${isThere ? 'la montre' : 'ne la montre pas'}`).toBe(isThere);
  }
}

async function expectWithinASecond(isThere: boolean): Promise<void> {
  const since = performance.now();
  await Promise.all(
    VIEWS.map(({ path, isSeen, status }) =>
      untilWithinASecond(
        path,
        (answer) => answer.status === (isThere ? 200 : (status ?? 200)) && isSeen(answer) === isThere,
        since,
      ),
    ),
  );
}

/** As a withdrawal does: the state, the search document, the mark in the outbox, in one transaction. Answers the document. */
async function withdraw(database: pg.Client): Promise<unknown> {
  const { rows } = await change(
    database,
    `WITH sheet AS (UPDATE "Initiative" SET state = 'withdrawn' WHERE slug = $1 AND state = 'published' RETURNING id),
          gone AS (DELETE FROM "SearchDocument" d USING sheet WHERE d."initiativeId" = sheet.id RETURNING d.*)
     SELECT to_jsonb(gone) AS document FROM gone`,
    [SLUG],
  );
  expect(rows, 'la fiche était publiée et cherchable').toHaveLength(1);
  return rows[0].document;
}

async function republish(database: pg.Client, document: unknown): Promise<void> {
  await change(
    database,
    `WITH sheet AS (UPDATE "Initiative" SET state = 'published' WHERE slug = $1)
     INSERT INTO "SearchDocument" SELECT * FROM jsonb_populate_record(NULL::"SearchDocument", $2)`,
    [SLUG, JSON.stringify(document)],
  );
}

/** A change of a sheet with the row that every change leaves in the outbox. */
async function change(database: pg.Client, sql: string, values: unknown[]): Promise<pg.QueryResult> {
  await database.query('BEGIN');
  const result = await database.query(sql, values);
  await database.query(`INSERT INTO "OutboxEntry" (subject) VALUES ('initiative')`);
  await database.query('COMMIT');
  return result;
}
