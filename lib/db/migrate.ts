import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { type Connection, openConnection, openSchemaEngine, type SchemaFiles } from '@/lib/db/schema-engine';
import { err, ok, type Result } from '@/lib/result';

/** What `prisma/migrations` and a database know of each other: names of migrations. */
export type MigrationStatus = {
  pending: string[];
  /** Applied, then changed in the folder. */
  edited: string[];
  /** Applied by a more recent version of the code. */
  unknown: string[];
  /** Left half done by another tool. */
  failed: string[];
};

/** The lock of `prisma migrate`, so that it and this file never work on one database at the same time. */
const PRISMA_LOCK = 72_707_369;
const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Applies what is pending in `prisma/migrations`, each migration with its line of `_prisma_migrations` in one
 * transaction: killed at any moment, it has happened whole or not at all. Safe from two processes at once.
 *
 * Answers the names applied, or a sentence: the history diverges, or a migration fails (nothing of it stays).
 */
export async function migrate(url: string): Promise<Result<string[], string>> {
  return withEngine(url, async (engine, connection) => {
    await connection.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    const status = await readStatus(engine);
    const fault = explain(status);
    if (fault) return err(fault);
    for (const name of status.pending) {
      const upTo = readMigrations((each) => each <= name);
      await connection.query('BEGIN');
      try {
        await engine.applyMigrations({ migrationsList: upTo, filters: FILTERS });
        await connection.query('COMMIT');
      } catch (error) {
        await connection.query('ROLLBACK');
        return err(explainFailure(name, error));
      }
    }
    return ok(status.pending);
  });
}

/** Compares the folder with the database at `url`, which is only read. */
export function migrationStatus(url: string): Promise<MigrationStatus> {
  return withEngine(url, readStatus);
}

/**
 * What would have to be added to `prisma/migrations` for it to say the same as `schema`, as SQL; '' when both
 * agree. Makes a database beside the one at `url`, and drops it.
 */
export async function diffMigrationsAndSchema(
  url: string,
  schema: SchemaFiles = readSchema(),
): Promise<string> {
  const name = `catalogue_ombre_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const shadow = await openConnection(withDatabaseName(url, name));
  try {
    return await withEngine(
      url,
      async (engine) => {
        const { stdout, exitCode } = await engine.diff({
          from: { tag: 'migrations', ...readMigrations() },
          to: { tag: 'schemaDatamodel', files: schema.map(([path, content]) => ({ path, content })) },
          script: true,
          exitCode: true,
          filters: FILTERS,
        });
        return exitCode === 0 ? '' : (stdout ?? 'différence');
      },
      shadow,
    );
  } finally {
    await shadow.end();
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.end();
  }
}

/** The files of prisma/schema. */
export function readSchema(): SchemaFiles {
  const folder = projectPath('prisma/schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]);
}

/** The same server and role, another database. */
export function withDatabaseName(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function withEngine<Answer>(
  url: string,
  work: (engine: SchemaEngine, connection: Connection) => Promise<Answer>,
  shadow?: Connection,
): Promise<Answer> {
  const connection = await openConnection(url);
  try {
    const engine = await openSchemaEngine(readSchema(), connection, shadow);
    return await work(engine, connection);
  } finally {
    await connection.end();
  }
}

async function readStatus(engine: SchemaEngine): Promise<MigrationStatus> {
  const migrationsList = readMigrations();
  const { editedMigrationNames, failedMigrationNames, hasMigrationsTable, history } =
    await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: FILTERS });
  const everything = migrationsList.migrationDirectories.map(({ path }) => path);
  const behind = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
  return {
    pending: hasMigrationsTable ? behind : everything,
    edited: editedMigrationNames,
    unknown: history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [],
    failed: failedMigrationNames,
  };
}

function explain({ edited, unknown, failed }: MigrationStatus): string {
  if (unknown.length > 0) {
    return `La base vient d'une version plus récente du catalogue (${unknown.join(', ')}) : mettez le code à jour.`;
  }
  if (edited.length > 0) {
    return `Une migration a été modifiée après avoir été appliquée (${edited.join(', ')}) : remettez son fichier d'origine, ou repartez d'une base vide (supprimer .data/, si elle ne contient rien à garder).`;
  }
  if (failed.length > 0) {
    return `Une migration est restée à moitié faite (${failed.join(', ')}) : voir « prisma migrate resolve ».`;
  }
  return '';
}

function readMigrations(isWanted: (name: string) => boolean = () => true): MigrationList {
  const baseDir = projectPath('prisma/migrations');
  const lockfile = join(baseDir, 'migration_lock.toml');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter(isWanted)
    .sort();
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

function projectPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

function explainFailure(name: string, error: unknown): string {
  if ((error as { code?: string }).code === 'P3005') {
    return "La base contient déjà des tables qui ne sont pas celles du catalogue : rien n'y a été changé. Donnez une base vide dans DATABASE_URL.";
  }
  return `La migration ${name} a échoué, rien n'en est resté : ${firstLines(error)}`;
}

function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').slice(0, 6).join(' ').replace(/\s+/g, ' ');
}
