import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { answer, problem } from '@/lib/open-data/problem';
import { suggest } from '@/lib/search/suggest';
import { MAX_TYPED } from '@/lib/search/suggestion';

export async function GET(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  if (text === '') return problem(400, 'Paramètre manquant', 'Donnez q : le début d’un nom ou d’un sigle.');
  if (text.length > MAX_TYPED)
    return problem(400, 'Paramètre trop long', `q : ${MAX_TYPED} caractères au plus.`);
  return answer(
    async () => ({ items: await suggest(db(), text) }),
    (error) => log.error({ error }, 'API: suggestions'),
  );
}
