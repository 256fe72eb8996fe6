import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { toInitiativeJson } from '@/lib/open-data/initiative-json';
import { answer } from '@/lib/open-data/problem';
import { goneProblem } from '../../gone';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answer(
    async () => {
      if (!slugSchema.safeParse(slug).success) return null;
      const sheet = await getInitiative(db(), slug);
      return sheet ? toInitiativeJson(sheet) : goneProblem('initiative', slug);
    },
    (error) => log.error({ error }, 'API: initiative'),
  );
}
