import type { PrismaClient } from '@/lib/db/generated/client';
import type { Engine } from '../results';
import { postgresEngine } from './postgres';

/** The engine that answers: Meilisearch when there is one and it is fit, the database otherwise. */
export function chooseEngine(db: PrismaClient): Engine {
  return postgresEngine(db);
}
