import { publisher } from '@/app/api/v1/publisher';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { exportList } from '@/lib/open-data/export-list';
import { jsonldWriter } from '@/lib/open-data/initiatives-jsonld';

export async function GET(request: Request): Promise<Response> {
  return exportList(db(), new URL(request.url).searchParams, jsonldWriter, {
    publisher: publisher(),
    now: new Date(),
    onFailure: (error) => log.error({ error }, 'API: initiatives.jsonld'),
  });
}
