import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/** A Prisma schema, file by file: path and content. */
export type SchemaFiles = [path: string, content: string][];

/**
 * Prisma's own schema engine, from its WebAssembly package: the binary that `prisma migrate` downloads is not
 * available everywhere. Works through `connection`; `shadow` is an empty database, for comparisons
 * only. Both come from `openConnection`.
 */
export async function openSchemaEngine(
  schema: SchemaFiles,
  connection: Connection,
  shadow?: Connection,
): Promise<SchemaEngine> {
  const { SchemaEngine: Engine } = await loadEngine();
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => adapterOf(connection),
    connectToShadowDb: () => {
      if (!shadow) throw new Error('Cette opération demande une base vide pour comparer.');
      return adapterOf(shadow);
    },
  };
  return Engine.new({ datamodels: schema }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** `charColumns`: in the last answer, the columns of PostgreSQL's type "char". */
export type Connection = pg.Pool & { charColumns: Set<string> };

/**
 * One connection in the shape of a pool, which is what PrismaPg takes. A true pool throws its connection away
 * after a failed query, and with it the lock and the transaction that the caller holds there.
 */
export async function openConnection(url: string): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => {});
  const client = await pool.connect();
  client.on('error', () => {});
  const charColumns = new Set<string>();
  const run = client.query.bind(client) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const query = async (...args: unknown[]) => {
    const answer = await run(...args);
    charColumns.clear();
    for (const field of answer.fields ?? []) {
      if (field.dataTypeID !== pg.types.builtins.CHAR) continue;
      charColumns.add(field.name);
      field.dataTypeID = pg.types.builtins.TEXT;
    }
    return answer;
  };
  return Object.assign(pool, { query, charColumns, end: () => (client as unknown as pg.Client).end() });
}

/**
 * PrismaPg with two of its faults (7.10) put right. It cuts a script at every « ; », inside comments and
 * function bodies too, and runs the pieces one by one: PostgreSQL cuts it rightly, and runs it whole or not at
 * all. And it refuses "char", which the engine wants as such when it reads the constraints of a table.
 */
async function adapterOf(connection: Connection): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(connection).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.executeScript = async (script) => {
    await connection.query(script);
  };
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    const columnTypes = answer.columnTypes.map((type, index) =>
      connection.charColumns.has(answer.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    );
    return { ...answer, columnTypes };
  };
  return adapter;
}

type EngineModule = typeof import('@prisma/schema-engine-wasm');

let loaded: Promise<EngineModule> | undefined;

/** The package is made for a bundler that knows `import … from '….wasm'`; this does by hand what that would do. */
function loadEngine(): Promise<EngineModule> {
  loaded ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = readFileSync(join(path, '../schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: throwPanic } });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
    return glue as unknown as EngineModule;
  })();
  return loaded;
}

/** The engine calls this when it breaks; without it, all one sees is « unreachable ». */
function throwPanic(message: string): never {
  throw new Error(`Le moteur de schéma de Prisma s'est arrêté : ${message}`);
}
