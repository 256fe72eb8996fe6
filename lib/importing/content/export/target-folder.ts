import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@/lib/result';
import { readContent } from '../read-content';
import { picturePath } from '../read-pictures';
import { contentFiles } from './content-files';

const FOLDERS = ['initiatives', 'levers', 'pages'];

/** What stands where an export goes. */
export type TargetFolder = {
  /** The text of each content file, by path. */
  texts: Map<string, string>;
  /** What each of them would be, written from what it says; empty when the folder has a fault. */
  canonical: Map<string, string>;
  /** Paths of its pictures. */
  pictures: string[];
};

/**
 * Looks at the folder, without touching it.
 * @returns what it holds of a content; or the sentence that says why nothing is exported there.
 */
export async function readTarget(
  dir: string,
  { force }: { force: boolean },
): Promise<Result<TargetFolder, string>> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) {
    if (names.code === 'ENOENT') return ok({ texts: new Map(), canonical: new Map(), pictures: [] });
    if (names.code === 'ENOTDIR')
      return err(`${dir} n’est pas un dossier : donnez un dossier, ou un nom qui n’existe pas.`);
    throw names;
  }
  const isContent = names.includes('sources.yaml');
  if (!isContent && !force && names.some((name) => !name.startsWith('.')))
    return err(
      `${dir} contient autre chose qu’un export du catalogue : choisissez un autre dossier, ou ajoutez --force pour y écrire quand même.`,
    );
  if (!isContent) return ok({ texts: new Map(), canonical: new Map(), pictures: [] });
  const texts = new Map<string, string>();
  for (const path of await contentPaths(dir, names)) texts.set(path, await readFile(join(dir, path), 'utf8'));
  const content = await readContent(dir);
  return ok({
    texts,
    canonical: content.ok ? contentFiles(content.value) : new Map(),
    pictures: content.ok ? content.value.pictures.map(({ key }) => picturePath(key)) : [],
  });
}

/** Files that an export of some content may have written, and no other: what else lies there is not ours. */
async function contentPaths(dir: string, names: string[]): Promise<string[]> {
  const paths = names.filter((name) => name.endsWith('.yaml'));
  for (const folder of FOLDERS.filter((name) => names.includes(name))) {
    const files = await readdir(join(dir, folder)).catch(() => []);
    paths.push(
      ...files
        .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
        .map((name) => `${folder}/${name}`),
    );
  }
  const isFile = await Promise.all(paths.map(async (path) => (await stat(join(dir, path))).isFile()));
  return paths.filter((_, index) => isFile[index]);
}
