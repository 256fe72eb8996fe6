import { inflateSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;
/** What a picture may weigh once decompressed: one of A3 at 300 dots per inch takes 52 MB. */
const LARGEST_IMAGE = 160 * MEGABYTE;
/** What any other part may weigh: the drawing of a page, a font. Drawings of that length take a quarter of a minute. */
const LARGEST_PART = 32 * MEGABYTE;
/** Deflate shrinks by 1032 at most: a shorter part cannot come out longer than that. */
const SHORTEST = LARGEST_PART / 1032;
/** Before a part, what it is: so many bytes hold it. */
const DICTIONARY = 1000;

/**
 * Megabytes that a part of the file passes once decompressed, when none of a publication would; null otherwise. A look before
 * parsing, so that the usual bomb is refused at once: one that is compressed twice meets the bounds of the process.
 */
export function findBomb(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    const until = end < 0 ? file.length : end;
    if (until - start >= SHORTEST) {
      const dictionary = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
      const limit = /\/Subtype\s*\/Image\b/.test(dictionary.slice(dictionary.lastIndexOf(' obj')))
        ? LARGEST_IMAGE
        : LARGEST_PART;
      if (inflatesBeyond(limit, file.subarray(start, until))) return limit / MEGABYTE;
    }
    at = until + 'endstream'.length;
  }
  return null;
}

function inflatesBeyond(limit: number, part: Buffer): boolean {
  try {
    inflateSync(part, { maxOutputLength: limit });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
