import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** Whether the service can answer: 503 when Postgres is out. */
export async function GET(): Promise<Response> {
  const database = await db().$queryRaw`SELECT 1`
    .then(() => 'ok')
    .catch((error: unknown) => {
      log.error({ error }, 'health: database out of reach');
      return 'unreachable';
    });
  const status = database === 'ok' ? 'ok' : 'unavailable';
  return Response.json(
    { status, database, search: 'postgres', version },
    { status: status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
