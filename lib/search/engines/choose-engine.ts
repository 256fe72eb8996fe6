import type { PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import { type MeiliConfig, meiliConfig, targetOf } from '../meilisearch/config';
import type { Engine, EngineName } from '../results';
import { Circuit } from './circuit';
import { meilisearchEngine } from './meilisearch';
import { postgresEngine } from './postgres';
import { withFallback } from './with-fallback';

/** One for each server, shared by the bundles that Next makes of this file. */
const kept = globalThis as typeof globalThis & { catalogueCircuits?: Map<string, Circuit> };

/** The engine that answers: Meilisearch when there is one and it is fit, the database otherwise, request by request. */
export function chooseEngine(db: PrismaClient, config: MeiliConfig | null = meiliConfig()): Engine {
  const postgres = postgresEngine(db);
  return config ? withFallback(meilisearchEngine(db, config), postgres, circuitOf(config)) : postgres;
}

/** That engine and no other, to measure or compare: null when it is Meilisearch and there is none. Its searches may throw `Unfit`. */
export function engineNamed(
  db: PrismaClient,
  name: EngineName,
  config: MeiliConfig | null = meiliConfig(),
): Engine | null {
  if (name === 'postgres') return postgresEngine(db);
  return config && meilisearchEngine(db, config);
}

function circuitOf(config: MeiliConfig): Circuit {
  kept.catalogueCircuits ??= new Map();
  const target = targetOf(config);
  const circuit = kept.catalogueCircuits.get(target) ?? new Circuit(log);
  kept.catalogueCircuits.set(target, circuit);
  return circuit;
}
