import { basename } from 'node:path';
import type { TextDocument } from '@/lib/importing/document';
import type { Recognised } from '@/lib/importing/recognise/model';
import { err, type Result } from '@/lib/result';
import { closeFile, openGivenFile } from './apart/open-file';
import { inTurn } from './apart/queue';
import { runApart } from './apart/run-apart';
import type { TaskName, Tasks } from './apart/tasks';
import { BOUNDS, extensionOf, LIMITS, readableExtension } from './limits';
import type { GivenFile } from './read-document';
import type { ReadingFault } from './reading-fault';

/** Bytes that came by the web with the name that was given to them, or the path of a file: of the command line only. */
export type GivenDocument = GivenFile | { path: string };

/** A name longer than what file systems take is cut: its end says what the file is. */
const LONGEST_NAME = 255;

/** A file as a document, parsed in a process apart. `readDocument` says what it gives. */
export function readApart(given: GivenDocument): Promise<Result<TextDocument, ReadingFault>> {
  return askApart(given, 'read', {});
}

/** A file as a document and what the rules recognise in it, both done in a process apart. */
export function analyseApart(
  given: GivenDocument,
): Promise<Result<{ document: TextDocument; recognised: Recognised }, ReadingFault>> {
  return askApart(given, 'analyse', {});
}

/** A page of a PDF as a WebP picture, drawn in a process apart. `drawPage` says how. */
export function drawPageApart(
  given: GivenDocument,
  options: { page: number; width: number },
): Promise<Result<Uint8Array, ReadingFault>> {
  return askApart(given, 'draw-page', options);
}

async function askApart<Name extends TaskName>(
  given: GivenDocument,
  task: Name,
  options: Tasks[Name]['options'],
): Promise<Result<Tasks[Name]['answer'], ReadingFault>> {
  const ask = async (fileName: string, input: Uint8Array | number) => {
    const extension = readableExtension(fileName);
    if (!extension) return err<ReadingFault>({ kind: 'unsupported', extension: extensionOf(fileName) });
    return runApart({ fileName, task, options }, input, BOUNDS[extension]);
  };
  const answer = await inTurn(task === 'draw-page' ? 'drawing' : 'reading', () =>
    'path' in given ? withOpenFile(given.path, ask) : withBytes(given, ask),
  );
  return answer ?? err({ kind: 'busy' });
}

async function withOpenFile<Value>(
  path: string,
  ask: (fileName: string, input: number) => Promise<Result<Value, ReadingFault>>,
): Promise<Result<Value, ReadingFault>> {
  const opened = await openGivenFile(path);
  if (!opened.ok) return opened;
  try {
    return await ask(basename(path), opened.value);
  } finally {
    await closeFile(opened.value);
  }
}

async function withBytes<Value>(
  { name, bytes }: GivenFile,
  ask: (fileName: string, input: Uint8Array) => Promise<Result<Value, ReadingFault>>,
): Promise<Result<Value, ReadingFault>> {
  // A browser gives a bare name; a forged request may give a path, of which only the end is kept.
  const fileName = (name.split(/[\\/]/).at(-1) ?? '').slice(-LONGEST_NAME);
  const extension = readableExtension(fileName);
  const limit = extension && LIMITS.fileBytes[extension];
  if (limit && bytes.length > limit) return err({ kind: 'too-large', bytes: bytes.length, limit });
  return ask(fileName, bytes);
}
