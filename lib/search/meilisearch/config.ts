import { env } from '@/lib/env';

/** A Meilisearch server, and the index of this catalogue there. */
export type MeiliConfig = {
  url: string;
  key: string | undefined;
  index: string;
  /** A search that takes longer is answered by the database. */
  timeoutMs: number;
};

const INDEX = 'initiatives';
const TIMEOUT_MS = 800;

/** The server of MEILI_URL; null without one. */
export function meiliConfig(): MeiliConfig | null {
  const { MEILI_URL, MEILI_KEY } = env();
  return MEILI_URL ? { url: MEILI_URL, key: MEILI_KEY, index: INDEX, timeoutMs: TIMEOUT_MS } : null;
}

/** What tells an index from another, all servers together. */
export function targetOf({ url, index }: Pick<MeiliConfig, 'url' | 'index'>): string {
  return `${url} ${index}`;
}
