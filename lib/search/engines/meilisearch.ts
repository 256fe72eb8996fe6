import type { PrismaClient } from '@/lib/db/generated/client';
import { asking, openClient, readVersion } from '../meilisearch/client';
import { type MeiliConfig, targetOf } from '../meilisearch/config';
import { readIndexState } from '../meilisearch/index-state';
import { readAnswer } from '../meilisearch/read-answer';
import { toMultiSearch } from '../meilisearch/to-request';
import { Unfit } from '../meilisearch/unfit';
import { wordFor } from '../meilisearch/wordings';
import type { Engine, EngineRequest, SearchHits } from '../results';

/** A server is asked its version once a minute: it changes when it restarts. */
const VERSION_MS = 60_000;

/** When the version of each server was last found to be right; shared by the bundles that Next makes of this file. */
const kept = globalThis as typeof globalThis & { catalogueMeiliVersions?: Map<string, number> };

/**
 * The engine of a Meilisearch server. It answers what the database would, or throws `Unfit`: nothing is taken from an index
 * that lacks a change, so that no page, count or cache is ever older than the catalogue.
 */
export function meilisearchEngine(db: PrismaClient, config: MeiliConfig): Engine {
  return { name: 'meilisearch', search: (request) => searchMeilisearch(db, config, request) };
}

async function searchMeilisearch(
  db: PrismaClient,
  config: MeiliConfig,
  request: EngineRequest,
): Promise<SearchHits> {
  const { terms, minimum = terms?.length ?? 0 } = request;
  if (terms && minimum < terms.length)
    throw new Unfit('beyond', 'Meilisearch ne sait pas demander une partie seulement des mots');
  const state = await readIndexState(db, config);
  if (state.unfit) throw state.unfit;
  if (state.pendingSince) throw new Unfit('pending', 'des changements arrivent dans l’index');
  const withAlternatives = (terms ?? []).filter(({ alternatives }) => alternatives.length > 0);
  if (!withAlternatives.every((term) => state.words.has(wordFor(term))))
    throw new Unfit('unknown-synonyms', 'des synonymes arrivent dans l’index');

  const signal = AbortSignal.timeout(config.timeoutMs);
  try {
    await checkVersion(config, signal);
    const { parts, body } = toMultiSearch(request, config.index);
    const answer = await asking(() => openClient(config).multiSearch(body, { signal }));
    return readAnswer(answer, parts);
  } catch (error) {
    // Another server may stand there next time.
    kept.catalogueMeiliVersions?.delete(targetOf(config));
    throw error;
  }
}

async function checkVersion(config: MeiliConfig, signal: AbortSignal): Promise<void> {
  kept.catalogueMeiliVersions ??= new Map();
  const target = targetOf(config);
  if (Date.now() - (kept.catalogueMeiliVersions.get(target) ?? 0) < VERSION_MS) return;
  await readVersion(config, signal);
  kept.catalogueMeiliVersions.set(target, Date.now());
}
