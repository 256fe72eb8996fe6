import { join } from 'node:path';
import { findUnwritableTexts } from '@/lib/catalogue/section-heading';
import { err, ok, type Result } from '@/lib/result';
import type { Content } from '../content';
import { type ContentFault, faultLine } from '../fault';
import { picturePath } from '../read-pictures';
import { checkWritten } from './check-written';
import { contentFiles } from './content-files';
import { keepParts } from './keep-parts';
import { replaceFiles } from './replace-files';
import { openStage, writeFiles } from './stage';
import { readTarget } from './target-folder';

/** What an export did to its folder: paths of files. */
export type ExportReport = { written: string[]; removed: string[]; unchanged: number };

/**
 * Writes a content into a folder. A file that says the same already is left as it is, layout and comments included; of one that
 * does not, only what changed is written anew. What lies there besides content files stays.
 * Either all of it is written and reads back as `content`, or the folder is as it was.
 * @returns what was done; or sentences that say why nothing was.
 */
export async function exportContent(
  dir: string,
  content: Content,
  { force }: { force: boolean },
): Promise<Result<ExportReport, string[]>> {
  const unwritable = findUnwritable(content);
  if (unwritable.length > 0) return err(unwritable.map(faultLine));
  const target = await readTarget(dir, { force });
  if (!target.ok) return err([target.error]);
  const stage = await openStage(dir);
  if (!stage.ok) return err([stage.error]);
  try {
    const { texts, canonical } = target.value;
    const wanted = contentFiles(content);
    const from = join(stage.value.path, 'after');
    const files = new Map(
      [...wanted].map(([path, text]) => [
        path,
        (canonical.get(path) === text ? texts.get(path) : keepParts(texts.get(path), text)) ?? text,
      ]),
    );
    const faults = await writeAndCheck(from, { files, wanted, content });
    if (faults.length > 0) return err(faults.map(faultLine));
    const pictures = content.pictures.map(({ key }) => picturePath(key));
    const paths = [
      ...[...files].filter(([path, text]) => texts.get(path) !== text).map(([path]) => path),
      // A picture is named by its bytes: one that is there is the same.
      ...pictures.filter((path) => !target.value.pictures.includes(path)),
    ];
    const stale = [
      ...[...texts.keys()].filter((path) => path.endsWith('.md') && !files.has(path)),
      ...target.value.pictures.filter((path) => !pictures.includes(path)),
    ];
    const replaced = await replaceFiles(dir, {
      paths,
      from,
      stale,
      before: join(stage.value.path, 'before'),
    });
    if (!replaced.ok) return err([replaced.error]);
    return ok({ written: paths, removed: stale, unchanged: files.size + pictures.length - paths.length });
  } finally {
    await stage.value.remove();
  }
}

/** Writes files and reads them back; those that come out wrong are written all anew, nothing kept. */
async function writeAndCheck(
  root: string,
  { files, wanted, content }: Record<'files' | 'wanted', Map<string, string>> & { content: Content },
): Promise<ContentFault[]> {
  await writeFiles(root, files);
  await writeFiles(
    root,
    content.pictures.map(({ key, base64 }) => [picturePath(key), Buffer.from(base64, 'base64')]),
  );
  for (;;) {
    const faults = await checkWritten(root, content);
    const anew = [...wanted].filter(
      ([path, text]) => files.get(path) !== text && faults.some(({ file }) => file === path),
    );
    if (anew.length === 0) return faults;
    for (const [path, text] of anew) files.set(path, text);
    await writeFiles(root, anew);
  }
}

function findUnwritable({ initiatives }: Content): ContentFault[] {
  return initiatives.flatMap(({ slug, sections }) =>
    findUnwritableTexts(sections).map((fault) => ({ file: `initiatives/${slug}.md`, line: null, ...fault })),
  );
}
