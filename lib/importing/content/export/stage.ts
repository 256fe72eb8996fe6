import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@/lib/result';

const PREFIX = '.export-';

/** A hidden place inside the folder, on the same disk: files are made there, then moved. `remove` takes it away. */
export type Stage = { path: string; remove(): Promise<void> };

/**
 * Opens the folder for one export at a time, and clears what a killed one left behind.
 * @returns the place to work in; or the sentence that says who is there.
 */
export async function openStage(dir: string): Promise<Result<Stage, string>> {
  const created = await mkdir(dir, { recursive: true });
  const taken = (name: string) =>
    err(
      `Un autre export écrit dans ${dir} : attendez sa fin. S’il n’y en a pas, supprimez ${join(dir, name)}.`,
    );
  for (const name of await readdir(dir)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : 0;
    if (!pid) continue;
    if (isRunning(pid)) return taken(name);
    await rm(join(dir, name), { recursive: true, force: true });
  }
  const own = `${PREFIX}${process.pid}`;
  const path = join(dir, own);
  const isFirst = await mkdir(path).then(() => true, ignorePresence);
  if (!isFirst) return taken(own);
  const remove = async () => {
    await rm(path, { recursive: true, force: true });
    // A folder that was made for nothing goes, with those made above it.
    if (created && (await readdir(dir)).length === 0) await rm(created, { recursive: true });
  };
  return ok({ path, remove });
}

/** Writes files below a folder, by their paths. */
export async function writeFiles(
  root: string,
  files: Iterable<[path: string, content: string | Uint8Array]>,
): Promise<void> {
  for (const [path, content] of files) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

function ignorePresence(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
