import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { answer } from '@/lib/open-data/problem';
import { getTerritory } from '@/lib/territory/queries';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answer(
    () => getTerritory(db(), id),
    (error) => log.error({ error }, 'API: territory'),
  );
}
