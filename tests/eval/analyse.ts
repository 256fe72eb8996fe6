import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '@/lib/importing/formats/read-document';
import { recognise } from '@/lib/importing/recognise/recognise';
import { toDryRunJson } from '@/lib/importing/to-json';

/** Reads and recognises a file; prints what `import document FILE --dry-run --json` prints of it. */
export async function analyse(path: string): Promise<void> {
  const read = await readDocument({ name: basename(path), bytes: readFileSync(path) });
  if (!read.ok) throw new Error(`${basename(path)} : ${read.error.kind}`);
  process.stdout.write(JSON.stringify(toDryRunJson(recognise(read.value))));
}
