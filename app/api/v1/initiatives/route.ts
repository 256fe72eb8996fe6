import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { misunderstoodProblem, pageBeyondLast, readPageSize, toListJson } from '@/lib/open-data/list-json';
import { answer } from '@/lib/open-data/problem';
import { searchInitiatives } from '@/lib/search';
import { parseQuery } from '@/lib/search/query';

export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const { query, misunderstood } = parseQuery(params);
  const size = readPageSize(params);
  const wrong = [...misunderstood, ...size.misunderstood];
  if (wrong.length > 0) return misunderstoodProblem(wrong);
  return answer(
    async () => {
      const results = await searchInitiatives(db(), query, size.pageSize);
      const refused = results.unknown.length > 0 ? results.unknown : pageBeyondLast(results);
      return refused.length > 0 ? misunderstoodProblem(refused) : toListJson(results);
    },
    (error) => log.error({ error }, 'API: list of initiatives'),
  );
}
