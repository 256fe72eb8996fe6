import type { Db } from '@/lib/db/client';
import { refreshSearchDocuments } from '@/lib/search';
import type { MeiliConfig } from '@/lib/search/meilisearch/config';
import { synchronize } from '@/lib/search/sync/synchronize';
import { anInitiative, putOnline } from '@/tests/support/an-initiative';
import { startDouble } from '@/tests/support/meilisearch-bench';
import type { MeilisearchDouble } from '@/tests/support/meilisearch-double';
import { test as base } from '@/tests/support/places';

/** Three sheets online, and a double that knows nothing yet. */
export type Served = {
  db: Db;
  double: MeilisearchDouble;
  config: MeiliConfig;
  /** Identifiers, by slug. */
  ids: Record<string, number>;
  sync(): Promise<unknown>;
  /** Changes a sheet in a transaction, as a command of the catalogue does; answers its new revision. */
  rename(slug: string, title: string): Promise<number>;
  setState(slug: string, state: 'published' | 'withdrawn'): Promise<void>;
};

/** `served`: those sheets, that double. */
export const test = base.extend<{ served: Served }>({
  served: async ({ placesDb: db }, use) => {
    const slugs = ['une', 'deux', 'trois'];
    const all = await putOnline(
      db,
      slugs.map((slug) => anInitiative({ slug, title: `Dromadaire ${slug}` })),
    );
    const ids = Object.fromEntries(slugs.map((slug, index) => [slug, all[index] as number]));
    const { double, config } = await startDouble();
    const change = (slug: string, data: { title: string } | { state: 'published' | 'withdrawn' }) =>
      db.$transaction(async (tx) => {
        const { id } = await tx.initiative.update({ where: { slug }, data });
        await refreshSearchDocuments(tx, { initiatives: [id] });
        return id;
      });
    await use({
      db,
      double,
      config,
      ids,
      sync: () => synchronize(db, config),
      rename: async (slug, title) => {
        const id = await change(slug, { title });
        const row = await db.searchDocument.findUniqueOrThrow({ where: { initiativeId: id } });
        return row.revision;
      },
      setState: async (slug, state) => {
        await change(slug, { state });
      },
    });
    await double.stop();
  },
});
