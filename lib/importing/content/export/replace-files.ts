import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@/lib/result';

/**
 * Moves files into a folder, each in one step, and removes others; when one cannot be, everything is put back as it was.
 * @param paths of the files to move, below `from` and below `dir` alike.
 * @param before a place on the same disk for what is replaced.
 * @returns the sentence that says what stands in the way. Throws what else the disk answered.
 */
export async function replaceFiles(
  dir: string,
  { paths, from, stale, before }: { paths: string[]; from: string; stale: string[]; before: string },
): Promise<Result<null, string>> {
  const undo: (() => Promise<void>)[] = [];
  const keepAside = async (path: string) => {
    const [target, kept] = [join(dir, path), join(before, path)];
    await mkdir(dirname(kept), { recursive: true });
    const existed = await copyFile(target, kept).then(() => true, ignoreAbsence);
    undo.push(() => (existed ? rename(kept, target) : rm(target, { force: true })));
  };
  let current = '';
  try {
    for (const path of paths) {
      current = path;
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await keepAside(path);
      await rename(join(from, path), join(dir, path));
    }
    for (const path of stale) {
      current = path;
      await keepAside(path);
      await rm(join(dir, path));
    }
    return ok(null);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR')
      return err(`${join(dir, current)} est un dossier, là où va un fichier : renommez-le.`);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      return err(`${dirname(join(dir, current))} est un fichier, là où va un dossier : renommez-le.`);
    throw error;
  }
}

function ignoreAbsence(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false;
  throw error;
}
