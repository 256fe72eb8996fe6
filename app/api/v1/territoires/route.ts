import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { answer, problem } from '@/lib/open-data/problem';
import { searchTerritories } from '@/lib/territory/search-territories';

const SHOWN = 12;

export async function GET(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  if (text === '')
    return problem(400, 'Paramètre manquant', 'Donnez q : un nom, un code postal ou un code de territoire.');
  return answer(
    async () => ({ items: await searchTerritories(db(), text, SHOWN) }),
    (error) => log.error({ error }, 'API: territories'),
  );
}
