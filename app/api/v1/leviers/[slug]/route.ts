import { getLever } from '@/lib/catalogue/queries/levers';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { toLeverJson } from '@/lib/open-data/lever-json';
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
      const lever = await getLever(db(), slug);
      return lever ? toLeverJson(lever) : goneProblem('lever', slug);
    },
    (error) => log.error({ error }, 'API: lever'),
  );
}
