import { publisher } from '@/app/api/v1/publisher';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { answerFeed } from '@/lib/open-data/read-feed';

export async function GET(request: Request): Promise<Response> {
  return answerFeed(db(), request, publisher(), (error) => log.error({ error }, 'feed of initiatives'));
}
