import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { toInitiativeJson } from '@/lib/open-data/initiative-json';
import { answer } from '@/lib/open-data/problem';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answer(
    async () => {
      const sheet = slugSchema.safeParse(slug).success ? await getInitiative(db(), slug) : null;
      return sheet && toInitiativeJson(sheet);
    },
    (error) => log.error({ error }, 'API: initiative'),
  );
}
