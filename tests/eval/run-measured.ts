import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command answered, how long it took, and the most memory that it and its children held at one moment. */
export type MeasuredRun = {
  code: number | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
  /** Null where the system does not tell (elsewhere than on Linux). */
  peakBytes: number | null;
};

const EVERY = 20;
const PAGE_BYTES = 4096;

/** Runs a command to its end, or stops it after `limit` milliseconds: `code` is then null. */
export async function runMeasured(command: string, args: string[], limit: number): Promise<MeasuredRun> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: limit });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  let peakBytes: number | null = null;
  const watch = setInterval(() => {
    if (child.pid === undefined) return;
    const held = familyOf(child.pid).reduce((sum, pid) => sum + residentBytes(pid), 0);
    if (held > 0) peakBytes = Math.max(peakBytes ?? 0, held);
  }, EVERY);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return {
      code,
      stdout: Buffer.concat(out).toString('utf8'),
      stderr: Buffer.concat(errors).toString('utf8'),
      milliseconds: performance.now() - started,
      peakBytes,
    };
  } finally {
    clearInterval(watch);
  }
}

/** A process and all that it started, as they are now. */
function familyOf(pid: number): number[] {
  const parents = readOrNothing(() => readdirSync('/proc').join(' '))
    .split(' ')
    .filter((name) => /^\d+$/.test(name))
    .map((child) => ({ child: Number(child), parent: parentOf(child) }));
  const family = [pid];
  for (const member of family)
    family.push(...parents.filter(({ parent }) => parent === member).map(({ child }) => child));
  return family;
}

/** The second field, a name in brackets, may hold spaces. */
const parentOf = (pid: string) =>
  Number(
    readOrNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
      .split(') ')
      .at(-1)
      ?.split(' ')[1],
  );

const residentBytes = (pid: number) =>
  Number(readOrNothing(() => readFileSync(`/proc/${pid}/statm`, 'utf8')).split(' ')[1] ?? 0) * PAGE_BYTES;

/** A process may end while it is looked at. */
function readOrNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
