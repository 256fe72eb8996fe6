import type { Build } from '@/lib/cli/build';
import { freePort } from '@/lib/cli/port';
import { print, showStep } from '@/lib/cli/progress';
import { serveSite, siteAddress } from '@/lib/cli/serve';
import {
  type MeiliServer,
  type Recorder,
  recordSearches,
  reindex,
  removeIndex,
} from '@/tests/bench/meilisearch';

/** The built site on a catalogue, in one process as `npm start` serves it. `recorder` stands before Meilisearch. */
export type BenchSite = { address: string; recorder: Recorder | null; stop(): Promise<void> };

/** With `meili`, its index is filled first: it is removed when the site stops. */
export async function openSite(
  build: Build,
  databaseUrl: string,
  meili: MeiliServer | null,
): Promise<BenchSite> {
  const [host, port] = ['127.0.0.1', await freePort()];
  const recorder = meili && (await recordSearches(meili));
  // The index is known by the address that the site reads it at.
  const seen = meili && recorder ? { url: recorder.url, key: meili.key } : null;
  if (seen) await showStep('Index de Meilisearch', () => reindex(databaseUrl, seen));
  // Empty rather than absent: Next reads `.env` for what is absent.
  const variables = {
    SITE_URL: '',
    MEILI_URL: seen?.url ?? '',
    MEILI_KEY: seen?.key ?? '',
    SMTP_URL: '',
    AUTH_SECRET: '',
    LOG_LEVEL: 'warn',
  };
  const site = await serveSite({ build, host, port, databaseUrl, variables });
  return {
    address: siteAddress(host, port),
    recorder,
    stop: async () => {
      await site.stop();
      await recorder?.close();
      if (meili)
        await removeIndex(meili).catch((error: Error) => print(`Index non supprimé : ${error.message}`));
    },
  };
}
