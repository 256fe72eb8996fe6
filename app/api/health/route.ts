import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { readHealth } from '@/lib/search/health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/**
 * Whether the service can answer: 503 when Postgres is out. With Meilisearch unfit, the database answers searches: degraded,
 * and why.
 */
export async function GET(): Promise<Response> {
  const search = await readHealth(db()).catch((error: unknown) => {
    log.error({ error }, 'health: database out of reach');
    return null;
  });
  const health = search
    ? { status: search.reason ? 'degraded' : 'ok', database: 'ok', ...search }
    : { status: 'unavailable', database: 'unreachable', search: 'postgres' };
  return Response.json(
    { ...health, version },
    { status: search ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
