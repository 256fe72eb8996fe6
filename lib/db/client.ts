import { PrismaClient } from '@/lib/db/generated/client';
import { env } from '@/lib/env';
import { StorablePg } from './storable-text';

export type Db = PrismaClient;

/** Next loads this file once per bundle and again at each hot reload: the process keeps its one client here. */
const kept = globalThis as typeof globalThis & { catalogueDb?: PrismaClient };

/**
 * The database client of this process. Made at the first call, not when the file is loaded: the build runs
 * without a database. Throws when DATABASE_URL is absent.
 */
export function db(): Db {
  if (!kept.catalogueDb) {
    const { DATABASE_URL } = env();
    if (!DATABASE_URL) throw new Error('DATABASE_URL est absent : lancez le site par « npm start ».');
    kept.catalogueDb = connect(DATABASE_URL);
  }
  return kept.catalogueDb;
}

/** A client of its own for the database at `url`; whoever asks for it calls `$disconnect()`. */
export function connect(url: string): Db {
  return new PrismaClient({ adapter: new StorablePg({ connectionString: url, max: 10 }) });
}

/** Makes `client` the one that `db()` answers: the command line learns its address only once Postgres runs. */
export function useClient(client: Db | undefined): void {
  kept.catalogueDb = client;
}
