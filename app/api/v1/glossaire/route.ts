import { listGlossaryTerms } from '@/lib/catalogue/queries/glossary';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { answer } from '@/lib/open-data/problem';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return answer(
    async () => ({ items: await listGlossaryTerms(db()) }),
    (error) => log.error({ error }, 'API: glossary'),
  );
}
