import { publisher } from '@/app/api/v1/publisher';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { exportList } from '@/lib/open-data/export-list';
import { geojsonWriter } from '@/lib/open-data/initiatives-geojson';

export async function GET(request: Request): Promise<Response> {
  return exportList(db(), new URL(request.url).searchParams, geojsonWriter, {
    publisher: publisher(),
    now: new Date(),
    onFailure: (error) => log.error({ error }, 'API: initiatives.geojson'),
  });
}
