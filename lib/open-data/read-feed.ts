import { createHash } from 'node:crypto';
import { published } from '@/lib/catalogue/conditions';
import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';
import { parseQuery } from '@/lib/search/query';
import { readExportedSheets } from './exported-sheets';
import { toAtom } from './initiatives-atom';
import { listInBatches } from './list-in-batches';
import { misunderstoodProblem } from './list-json';
import { answer, OPEN_HEADERS } from './problem';
import type { Publisher } from './publisher';

/** Sheets of a feed, at most. */
const FEED_SIZE = 50;

/**
 * The feed of the list that an address asks for: its sheets that changed last. A reader that names the version it has
 * (If-None-Match) and still is the last gets a 304 without a body.
 */
export async function answerFeed(
  db: PrismaClient,
  request: Request,
  publisher: Publisher,
  onFailure: (error: unknown) => void,
): Promise<Response> {
  const { query, misunderstood } = parseQuery(new URL(request.url).searchParams);
  if (misunderstood.length > 0) return misunderstoodProblem(misunderstood);
  return answer(async () => {
    const { first, batches } = await listInBatches(db, query);
    if (first.unknown.length > 0) return misunderstoodProblem(first.unknown);
    let latest: InitiativeSummary[] = [];
    for await (const batch of batches) latest = [...latest, ...batch].sort(byUpdate).slice(0, FEED_SIZE);
    const { _max } = await db.initiative.aggregate({ where: published, _max: { updatedAt: true } });
    const feed = toAtom(
      {
        query,
        facets: first.facets,
        sheets: await readExportedSheets(db, latest, []),
        updatedAt: _max.updatedAt ?? new Date(0),
      },
      publisher,
    );
    const etag = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 27)}"`;
    const headers = { ...OPEN_HEADERS, ETag: etag };
    if (namesTag(request.headers.get('If-None-Match'), etag))
      return new Response(null, { status: 304, headers });
    return new Response(feed, {
      headers: { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' },
    });
  }, onFailure);
}

/** Most recent first; of one import, all of one moment, always in the same order. */
function byUpdate(a: InitiativeSummary, b: InitiativeSummary): number {
  return b.updatedAt.getTime() - a.updatedAt.getTime() || a.slug.localeCompare(b.slug);
}

/** Weak or not, in a list or alone: a server on the way may have rewritten it. */
function namesTag(header: string | null, etag: string): boolean {
  const given = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes(etag) || given.includes('*');
}
