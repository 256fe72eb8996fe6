import { z } from 'zod';
import { asking, openClient } from './client';
import type { MeiliConfig } from './config';
import { Unfit } from './unfit';

/** What an index holds of a sheet. */
export type Held = { rev: number; online: boolean };

const pageSchema = z.object({
  results: z.array(z.object({ id: z.number().int(), rev: z.number().int(), online: z.boolean() })),
  total: z.number().int().nonnegative(),
});

const PAGE = 1000;

/** What the index holds of these sheets, withdrawn ones included. */
export async function readHeld(
  config: MeiliConfig,
  indexUid: string,
  ids: number[],
): Promise<Map<number, Held>> {
  const held = new Map<number, Held>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const some = ids.slice(start, start + PAGE);
    for (const [id, one] of await readPages(config, indexUid, `id IN [${some.join(', ')}]`))
      held.set(id, one);
  }
  return held;
}

/** The sheets that the index finds, all of them. To be read while nobody writes: pages follow no lasting order. */
export function readAllOnline(config: MeiliConfig, indexUid: string): Promise<Map<number, Held>> {
  return readPages(config, indexUid, 'online = true');
}

async function readPages(config: MeiliConfig, indexUid: string, filter: string): Promise<Map<number, Held>> {
  const held = new Map<number, Held>();
  const index = openClient(config).index(indexUid);
  for (let offset = 0; ; offset += PAGE) {
    const answer: unknown = await asking(() =>
      index.getDocuments({ filter, fields: ['id', 'rev', 'online'], limit: PAGE, offset }),
    );
    const page = pageSchema.safeParse(answer);
    if (!page.success)
      throw new Unfit('malformed', 'la réponse de Meilisearch n’a pas la forme attendue', {
        cause: page.error,
      });
    for (const { id, ...one } of page.data.results) held.set(id, one);
    if (offset + PAGE >= page.data.total) return held;
  }
}
