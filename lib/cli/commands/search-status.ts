import { published } from '@/lib/catalogue/conditions';
import type { Db } from '@/lib/db/client';
import { refreshEveryDocument } from '@/lib/search';
import { findOutdatedDocuments } from '@/lib/search/documents/find-outdated-documents';
import { type MeiliConfig, meiliConfig } from '@/lib/search/meilisearch/config';
import { Unfit } from '@/lib/search/meilisearch/unfit';
import { countPending } from '@/lib/search/state';
import { compareIndex, type Drift, sizeOf } from '@/lib/search/sync/compare-index';
import { isThere } from '@/lib/search/sync/rebuild-index';
import { synchronizeInTurn } from '@/lib/search/sync/synchronize-in-turn';
import { countOf } from '@/lib/text/french';

export type SearchStatusOptions = { repair: boolean; json: boolean };

/** What differs at each of the two steps: from the sheets to the documents, from the documents to the index. */
type Look = {
  engine: 'postgres' | 'meilisearch';
  sheets: number;
  documents: Drift;
  /** Null without Meilisearch. */
  index: { pending: number; fault: string | null; drift: Drift } | null;
};

/**
 * Compares the sheets online with the search documents, and these with the Meilisearch index when there is one, and says what
 * differs. `repair` mends it and compares again.
 * @returns the exit code: 1 when something differs in the end, or Meilisearch cannot be asked.
 */
export async function searchStatus(
  { repair, json }: SearchStatusOptions,
  db: Db,
  print: (line: string) => void,
  config: MeiliConfig | null = meiliConfig(),
): Promise<number> {
  const before = await look(db, config);
  const mends = repair && !isSound(before);
  if (!json) for (const line of await linesOf(db, before)) print(line);
  const fault = mends ? await mend(db, before, config) : null;
  const after = mends ? await look(db, config) : before;
  if (json) print(JSON.stringify({ ok: isSound(after), ...after, repaired: mends ? before : null, fault }));
  else if (mends) {
    print(fault ? `La réparation n’a pas abouti : ${fault}.` : 'Réparation faite. Nouvelle comparaison :');
    for (const line of await linesOf(db, after)) print(line);
  }
  return isSound(after) ? 0 : 1;
}

async function look(db: Db, config: MeiliConfig | null): Promise<Look> {
  return {
    engine: config ? 'meilisearch' : 'postgres',
    sheets: await db.initiative.count({ where: published }),
    documents: await findOutdatedDocuments(db),
    index: config && (await lookAtIndex(db, config)),
  };
}

async function lookAtIndex(db: Db, config: MeiliConfig): Promise<Look['index']> {
  const pending = await countPending(db);
  const none = { missing: [], outdated: [], excess: [] };
  try {
    if (!(await isThere(config)))
      return { pending, fault: 'l’index n’existe pas dans Meilisearch', drift: none };
    return { pending, fault: null, drift: await compareIndex(db, config) };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { pending, fault: error.message, drift: none };
  }
}

function isSound({ documents, index }: Look): boolean {
  return sizeOf(documents) === 0 && (index === null || (index.fault === null && sizeOf(index.drift) === 0));
}

/** Documents first, since the index is made of them. Answers why it could not be done. */
async function mend(db: Db, { documents }: Look, config: MeiliConfig | null): Promise<string | null> {
  if (sizeOf(documents) > 0) await refreshEveryDocument(db);
  if (!config) return null;
  try {
    await synchronizeInTurn(db, config, { isComparison: true });
    return null;
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return error.message;
  }
}

async function linesOf(db: Db, { sheets, documents, index }: Look): Promise<string[]> {
  const found = sheets - documents.missing.length;
  return [
    index === null
      ? 'PostgreSQL répond aux recherches.'
      : 'Meilisearch répond aux recherches, PostgreSQL à sa place s’il le faut.',
    `${countOf(sheets, 'fiche')} en ligne, dont ${found} dans la recherche.`,
    ...(await driftLines(db, 'Documents de recherche', documents)),
    ...(index
      ? [
          `${countOf(index.pending, 'fiche')} en attente d’envoi à Meilisearch.`,
          ...(index.fault ? [`Meilisearch : ${index.fault}.`] : []),
          ...(index.fault ? [] : await driftLines(db, 'Index Meilisearch', index.drift)),
        ]
      : []),
  ];
}

/** Sheets named one by one, per kind of difference. */
const NAMED = 10;

async function driftLines(db: Db, title: string, drift: Drift): Promise<string[]> {
  if (sizeOf(drift) === 0) return [`${title} : à jour.`];
  const kinds = [
    ['fiche manquante', 'fiches manquantes', drift.missing],
    ['fiche périmée', 'fiches périmées', drift.outdated],
    ['fiche en trop', 'fiches en trop', drift.excess],
  ] as const;
  const lines = kinds
    .filter(([, , ids]) => ids.length > 0)
    .map(async ([one, several, ids]) => {
      const rows = await db.initiative.findMany({
        where: { id: { in: ids.slice(0, NAMED) } },
        select: { id: true, slug: true },
      });
      const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
      const names = ids.slice(0, NAMED).map((id) => slugs.get(id) ?? `n° ${id}`);
      return `${title} : ${countOf(ids.length, one, several)} (${names.join(', ')}${ids.length > NAMED ? '…' : ''})`;
    });
  return Promise.all(lines);
}
