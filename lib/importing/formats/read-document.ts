import { createHash } from 'node:crypto';
import type { TextDocument } from '@/lib/importing/document';
import { err, ok, type Result } from '@/lib/result';
import { extensionOf, LIMITS, readableExtension } from './limits';
import type { ReadingFault } from './reading-fault';
import { readText } from './text';

/** `name` without its folder. */
export type GivenFile = { name: string; bytes: Uint8Array };

/**
 * A file as a document. Its name says what it should be and its bytes must agree. A PDF is parsed in this very process: whoever
 * holds a file that comes from outside calls `readApart` (apart.ts) instead.
 */
export async function readDocument({ name, bytes }: GivenFile): Promise<Result<TextDocument, ReadingFault>> {
  const extension = readableExtension(name);
  if (!extension) return err({ kind: 'unsupported', extension: extensionOf(name) });
  if (bytes.length === 0) return err({ kind: 'empty' });
  const limit = LIMITS.fileBytes[extension];
  if (bytes.length > limit) return err({ kind: 'too-large', bytes: bytes.length, limit });

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = extension === '.txt' ? readText(bytes) : await readPdfFile(bytes);
  if (!read.ok) return read;
  return ok({ fileName: name, format: extension === '.txt' ? 'txt' : 'pdf', sha256, ...read.value });
}

/** Loaded for a PDF only: a text must not pay for a parser of half a megabyte. */
async function readPdfFile(bytes: Uint8Array) {
  const { readPdf } = await import('./pdf/read-pdf');
  return readPdf(bytes);
}
