import { listLevers } from '@/lib/catalogue/queries/levers';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { toLeverSummaryJson } from '@/lib/open-data/lever-json';
import { answer } from '@/lib/open-data/problem';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return answer(
    async () => ({ items: (await listLevers(db())).map(toLeverSummaryJson) }),
    (error) => log.error({ error }, 'API: levers'),
  );
}
