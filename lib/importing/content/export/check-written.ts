import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../content';
import type { ContentFault } from '../fault';
import { readContent } from '../read-content';
import { contentFiles } from './content-files';

/** Reads back what was just written: the faults that an import would find, or the files that say something else than `content`. */
export async function checkWritten(dir: string, content: Content): Promise<ContentFault[]> {
  const read = await readContent(dir);
  if (!read.ok) return read.error;
  if (isDeepStrictEqual(read.value, content)) return [];
  const wanted = contentFiles(content);
  const differing = [...contentFiles(read.value)].filter(([path, text]) => wanted.get(path) !== text);
  return (differing.length > 0 ? differing.map(([path]) => path) : ['']).map((file) => ({
    file,
    line: null,
    field: null,
    message: 'relu, ce fichier ne dit pas la même chose que le catalogue en ligne.',
  }));
}
