import { availableParallelism, cpus, totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Where the measures were made. */
export type Machine = {
  cores: number;
  processor: string;
  memoryGigabytes: number;
  node: string;
  postgres: string;
  server: string;
};

export async function describeMachine(serverUrl: string): Promise<Machine> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version,
    current_setting('shared_buffers') AS buffers, current_setting('work_mem') AS memory`);
  await client.end();
  const { hostname, port } = new URL(serverUrl);
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? '?',
    memoryGigabytes: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    postgres: `PostgreSQL ${rows[0].version} (shared_buffers ${rows[0].buffers}, work_mem ${rows[0].memory})`,
    server: `${hostname}:${port}`,
  };
}

/** The share of the processors that others take, while we do nothing for a moment. */
export async function busyShare(): Promise<number> {
  const before = readTimes();
  await wait(1000);
  const after = readTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function readTimes(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.flatMap((one) => Object.values(one)).reduce((sum, value) => sum + value, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}
