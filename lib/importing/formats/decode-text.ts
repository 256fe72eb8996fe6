import { err, ok, type Result } from '@/lib/result';
import type { ReadingFault } from './reading-fault';

const LINE_FEED = 0x0a;
/** Control bytes that texts have: tabulation, line feed, form feed (a page of pdftotext), carriage return. */
const USUAL_CONTROLS = new Set([0x09, LINE_FEED, 0x0c, 0x0d]);
/** Share of other control bytes from which a file is no text. A text drawn from a PDF may hold a few. */
const BINARY_SHARE = 0.005;

/** The text of a file that must be UTF-8, without its byte order mark. */
export function decodeText(bytes: Uint8Array): Result<string, ReadingFault> {
  if (isUtf16(bytes)) return err({ kind: 'utf-16' });
  const binary = findBinary(bytes);
  if (binary !== null) return err({ kind: 'binary', line: lineOf(bytes, binary) });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err({ kind: 'not-utf-8', ...findInvalid(bytes) });
  }
}

/** By its mark, or by the zero that every other byte is when letters are Latin. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return (
    head.length >= 4 && Math.max(even, odd) > head.length * 0.3 && Math.min(even, odd) < head.length * 0.05
  );
}

function findBinary(bytes: Uint8Array): number | null {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return zero;
  let first: number | null = null;
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte >= 0x20 && byte !== 0x7f) || USUAL_CONTROLS.has(byte)) continue;
    first ??= at;
    count += 1;
  }
  return count > 8 && count > bytes.length * BINARY_SHARE ? first : null;
}

/** The first byte that UTF-8 forbids: no line break is part of a longer character, so each line is tried alone. */
function findInvalid(bytes: Uint8Array): { line: number; column: number; byte: number } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const one = bytes.subarray(start, end);
    try {
      strict.decode(one);
    } catch {
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(one).split('\ufffd')[0] ?? '';
      return { line, column: before.length + 1, byte: one[Buffer.byteLength(before)] ?? 0 };
    }
    start = end + 1;
  }
  return { line: 1, column: 1, byte: bytes[0] ?? 0 };
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === LINE_FEED) line += 1;
  return line;
}
