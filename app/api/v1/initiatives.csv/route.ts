import { publisher } from '@/app/api/v1/publisher';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { exportList } from '@/lib/open-data/export-list';
import { csvWriter } from '@/lib/open-data/initiatives-csv';

export async function GET(request: Request): Promise<Response> {
  return exportList(db(), new URL(request.url).searchParams, csvWriter, {
    publisher: publisher(),
    now: new Date(),
    onFailure: (error) => log.error({ error }, 'API: initiatives.csv'),
  });
}
