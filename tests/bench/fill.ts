import type pg from 'pg';
import type { Db } from '@/lib/db/client';
import { refreshSearchDocuments } from '@/lib/search';
import { FACT_TABLES, type Row, sheetMaker } from '@/tests/bench/a-sheet';
import { readWorld } from '@/tests/bench/world';

export type Filling = {
  sheets: number;
  insertSeconds: number;
  documentSeconds: number;
  databaseMegabytes: number;
};

const SEED = 20_261_121;
const BATCH = 2000;

/** Adds published sheets to a database where content/ is imported, and the documents that searches read. */
export async function fillCatalogue(
  client: pg.Client,
  db: Db,
  sheets: number,
  tell: (done: number) => void,
): Promise<Filling> {
  const makeSheet = sheetMaker(await readWorld(client), SEED);
  const first = await nextId(client);
  const spent = { insert: 0, documents: 0 };
  for (let start = 0; start < sheets; start += BATCH) {
    const ids = Array.from(
      { length: Math.min(BATCH, sheets - start) },
      (_, offset) => first + start + offset,
    );
    const began = performance.now();
    await insertSheets(client, ids, (id) => makeSheet(id - first));
    const inserted = performance.now();
    await db.$transaction((tx) => refreshSearchDocuments(tx, { initiatives: ids }), { timeout: 600_000 });
    spent.insert += inserted - began;
    spent.documents += performance.now() - inserted;
    tell(start + ids.length);
  }
  await client.query(`SELECT setval(pg_get_serial_sequence('"Initiative"', 'id'), $1)`, [first + sheets]);
  await client.query('VACUUM (ANALYZE)');
  const { rows } = await client.query('SELECT pg_database_size(current_database()) / 1e6 AS megabytes');
  return {
    sheets,
    insertSeconds: spent.insert / 1000,
    documentSeconds: spent.documents / 1000,
    databaseMegabytes: Number(rows[0].megabytes),
  };
}

async function nextId(client: pg.Client): Promise<number> {
  const { rows } = await client.query('SELECT coalesce(max(id), 0) + 1 AS id FROM "Initiative"');
  return rows[0].id;
}

async function insertSheets(
  client: pg.Client,
  ids: number[],
  makeSheet: (id: number) => ReturnType<ReturnType<typeof sheetMaker>>,
): Promise<void> {
  const sheets = ids.map((id) => ({ id, rows: makeSheet(id) }));
  await client.query('BEGIN');
  await insertRows(
    client,
    'Initiative',
    sheets.map(({ id, rows }) => ({ id, ...rows.Initiative })),
  );
  for (const table of FACT_TABLES) {
    await insertRows(
      client,
      table,
      sheets.flatMap(({ id, rows }) => rows[table].map((row) => ({ initiativeId: id, ...row }))),
    );
  }
  await client.query('COMMIT');
}

/** Of the columns that the first row names; the others have their default. */
async function insertRows(client: pg.Client, table: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as Row)
    .map((name) => `"${name}"`)
    .join(', ');
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}
