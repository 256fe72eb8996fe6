import { Meilisearch } from 'meilisearch';
import type { MeiliConfig } from './config';
import { toUnfit, Unfit } from './unfit';

/** Settings as they are sent and the answers that they give are those of this version on. */
const OLDEST = [1, 15] as const;

/** Of a request that writes: a batch of documents takes a while to be received. */
const WRITING_MS = 30_000;

/** A client for what is not a search; searches give their own limit of time. */
export function openClient({ url, key, timeoutMs }: MeiliConfig, limitMs = Math.max(WRITING_MS, timeoutMs)) {
  return new Meilisearch({ host: url, apiKey: key, timeout: limitMs });
}

/** Runs requests; what they stumble on is thrown as `Unfit`. */
export async function asking<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    throw toUnfit(error);
  }
}

/** The version of the server. Throws `Unfit` when it is too old or does not say. */
export async function readVersion(config: MeiliConfig, signal?: AbortSignal): Promise<string> {
  const client = openClient(config);
  const answer: unknown = await asking(() =>
    client.httpRequest.get({ path: 'version', extraRequestInit: { signal } }),
  );
  const version = (answer as { pkgVersion?: unknown } | undefined)?.pkgVersion;
  const [, major, minor] = (typeof version === 'string' && /^(\d+)\.(\d+)/.exec(version)) || [];
  if (major === undefined || minor === undefined)
    throw new Unfit('malformed', 'le serveur de MEILI_URL ne dit pas sa version de Meilisearch');
  if (Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]))
    throw new Unfit(
      'version',
      `Meilisearch ${version} est trop ancien : il faut ${OLDEST.join('.')} ou plus`,
    );
  return version as string;
}
