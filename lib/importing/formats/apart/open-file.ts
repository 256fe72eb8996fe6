import { close, constants, fstat, open, readFile } from 'node:fs';
import { promisify } from 'node:util';
import { extensionOf, LIMITS, readableExtension } from '@/lib/importing/formats/limits';
import type { ReadingFault } from '@/lib/importing/formats/reading-fault';
import { err, ok, type Result } from '@/lib/result';

const openFile = promisify(open);
const statFile = promisify(fstat);
const readOpenFile = promisify(readFile);
export const closeFile = promisify(close);

const BY_CODE: Record<string, ReadingFault> = {
  ENOENT: { kind: 'missing' },
  ENOTDIR: { kind: 'missing' },
  EISDIR: { kind: 'folder' },
  ENXIO: { kind: 'not-a-file' },
};

/**
 * Opens a file that the person at the terminal may read; whoever calls closes the descriptor. Its kind and its size are asked of
 * the open file, not of its name, which may lead elsewhere a moment later.
 */
export async function openGivenFile(path: string): Promise<Result<number, ReadingFault>> {
  let descriptor: number;
  try {
    // Without O_NONBLOCK, opening a pipe waits for someone to write in it.
    descriptor = await openFile(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code = '?' } = error as NodeJS.ErrnoException;
    return err(BY_CODE[code] ?? { kind: 'unreadable', code });
  }
  const fault = await faultOf(descriptor, path);
  if (!fault) return ok(descriptor);
  await closeFile(descriptor);
  return err(fault);
}

/** The bytes of a file that the person at the terminal may read: no more than a document may have, and never of a pipe. */
export async function readGivenFile(path: string): Promise<Result<Uint8Array, ReadingFault>> {
  const opened = await openGivenFile(path);
  if (!opened.ok) return opened;
  try {
    return ok(await readOpenFile(opened.value));
  } finally {
    await closeFile(opened.value);
  }
}

async function faultOf(descriptor: number, path: string): Promise<ReadingFault | null> {
  const stat = await statFile(descriptor);
  if (stat.isDirectory()) return { kind: 'folder' };
  if (!stat.isFile()) return { kind: 'not-a-file' };
  const extension = readableExtension(path);
  if (!extension) return { kind: 'unsupported', extension: extensionOf(path) };
  if (stat.size === 0) return { kind: 'empty' };
  const limit = LIMITS.fileBytes[extension];
  return stat.size > limit ? { kind: 'too-large', bytes: stat.size, limit } : null;
}
