import type { PrismaClient } from '@/lib/db/generated/client';
import { type MeiliConfig, targetOf } from './config';
import { SETTINGS_HASH } from './settings';
import { Unfit } from './unfit';

/** Changes that have waited longer are late: someone should know. */
const LATE_MS = 60_000;

/** What the database knows of the index, without asking Meilisearch. */
export type IndexState = {
  /** Why it cannot be used; null when it can. */
  unfit: Unfit | null;
  /** The words that stand for several wordings, as the index knows them. */
  words: Set<string>;
  /** The oldest change that is not in the index; null when it holds everything. */
  pendingSince: Date | null;
};

/** Settings as they are kept in `SearchSync`: the hash, then the words, apart by a space. */
export function toKeptSettings(synonyms: Record<string, string[]>): string {
  return [SETTINGS_HASH, ...Object.keys(synonyms).sort()].join(' ');
}

export async function readIndexState(db: PrismaClient, config: MeiliConfig): Promise<IndexState> {
  const [row] = await db.$queryRaw<
    { settings: string | null; fault: string | null; since: Date | null; waited: number | null }[]
  >`
    SELECT s.settings, s.fault, w.since, (extract(epoch FROM now()::timestamp(3) - w.since) * 1000)::float8 AS waited
    FROM (SELECT min("createdAt") AS since FROM "OutboxEntry" WHERE subject = 'search') w
    LEFT JOIN "SearchSync" s ON s.target = ${targetOf(config)}`;
  const [hash, ...words] = row?.settings?.split(' ') ?? [];
  const isLate = row?.waited != null && row.waited > LATE_MS;
  const why = row?.fault ? ` : ${row.fault}` : '';
  const unfit =
    hash !== SETTINGS_HASH
      ? new Unfit('unready', `l’index n’est pas encore prêt${why}`)
      : isLate
        ? new Unfit(
            'behind',
            `des changements attendent depuis plus d’une minute d’entrer dans l’index${why}`,
          )
        : null;
  return { unfit, words: new Set(words), pendingSince: row?.since ?? null };
}
