import pg from 'pg';

/**
 * Next's cache of rendered pages, in memory, true to the database: a page is served again only while nothing has been
 * published, changed or withdrawn since it was rendered. It reads the mark that every such change leaves (the outbox, in
 * the transaction of the change), so that a change made by another process, or another server, counts as well.
 */
const MARK_MS = 300;
const MAX_BYTES = 64_000_000;

/** @typedef {{ value: any, lastModified: number, mark: string, bytes: number }} Entry */

/** @type {Map<string, Entry>} oldest first: a page read again goes last */
const entries = new Map();
let bytes = 0;

/** @type {Map<string, string>} pages being rendered, with the mark read before: what they show is no older than it */
const renderings = new Map();

/** @type {pg.Pool | undefined} */
let pool;
let mark = { text: '', readAt: 0 };
/** @type {Promise<string> | undefined} */
let reading;

/** What tells one state of the catalogue from another. When the database is out, the last known state goes on. */
async function currentMark() {
  if (Date.now() - mark.readAt < MARK_MS) return mark.text;
  reading ??= readMark().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readMark() {
  pool ??= newPool();
  const text = await pool
    // Messages for the search index come and go: they say nothing that the other marks do not.
    .query(
      'SELECT count(*) || \'/\' || coalesce(max("id"), 0) AS mark FROM "OutboxEntry" WHERE subject <> \'search\'',
    )
    .then(
      ({ rows }) => rows[0].mark,
      () => mark.text,
    );
  mark = { text, readAt: Date.now() };
  return text;
}

function newPool() {
  const created = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: 2000,
  });
  // A connection that falls while idle is opened again at the next reading.
  created.on('error', () => {});
  return created;
}

/** @param {string} key */
function drop(key) {
  bytes -= entries.get(key)?.bytes ?? 0;
  entries.delete(key);
}

/** @param {any} value */
function sizeOf(value) {
  return (value?.html?.length ?? 0) + (value?.rscData?.length ?? 0) + (value?.body?.length ?? 0) + 2000;
}

export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const current = await currentMark();
    const entry = entries.get(key);
    if (entry?.mark === current) {
      entries.delete(key);
      entries.set(key, entry);
      return { value: entry.value, lastModified: entry.lastModified };
    }
    drop(key);
    renderings.set(key, current);
    return null;
  }

  /**
   * @param {string} key
   * @param {any} value
   */
  async set(key, value) {
    const before = renderings.get(key);
    renderings.delete(key);
    drop(key);
    if (!value || before === undefined) return;
    const size = sizeOf(value);
    entries.set(key, { value, lastModified: Date.now(), mark: before, bytes: size });
    bytes += size;
    for (const oldest of entries.keys()) {
      if (bytes <= MAX_BYTES) break;
      drop(oldest);
    }
  }

  async revalidateTag() {}

  resetRequestCache() {}
}
