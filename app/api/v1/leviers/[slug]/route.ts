import { getLever } from '@/lib/catalogue/queries/levers';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { toLeverJson } from '@/lib/open-data/lever-json';
import { answer } from '@/lib/open-data/problem';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answer(
    async () => {
      const lever = slugSchema.safeParse(slug).success ? await getLever(db(), slug) : null;
      return lever && toLeverJson(lever);
    },
    (error) => log.error({ error }, 'API: lever'),
  );
}
