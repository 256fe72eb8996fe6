import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentImage } from '@/lib/importing/document';
import { LIMITS } from '@/lib/importing/formats/limits';
import { encodeImage } from './encode-image';
import type { PlacedLine } from './layout-lines';
import { type Pixels, placedImages } from './placed-images';

/** In pixels, each way: smaller ones are bullets, rules and pictograms. */
const SMALLEST = 120;
/** On more pages than this, a picture is a logo or a background. */
const MOST_PAGES = 3;

type Found = Omit<DocumentImage, 'line'> & { middle: number; pages: Set<number> };

/** The pictures gathered so far, by their pixels; `unread` could not be decoded, `tooMany` were beyond the limit. */
export type FoundImages = { byPixels: Map<string, Found>; unread: number; tooMany: number };

/** Adds the pictures of a page to those found before: one page's pixels are in memory at a time. */
export async function addImagesOf(page: PDFPageProxy, found: FoundImages): Promise<void> {
  for (const { pixels, middle } of await placedImages(page)) {
    if (!pixels) found.unread += 1;
    else if (Math.min(pixels.width, pixels.height) >= SMALLEST)
      await add(pixels, middle, page.pageNumber, found);
  }
}

async function add(pixels: Pixels, middle: number, page: number, found: FoundImages): Promise<void> {
  const key = createHash('sha256')
    .update(`${pixels.width} ${pixels.height} `)
    .update(pixels.data)
    .digest('hex');
  const known = found.byPixels.get(key);
  if (known) known.pages.add(page);
  else if (found.byPixels.size >= LIMITS.images) found.tooMany += 1;
  else {
    const encoded = await encodeImage(pixels);
    found.byPixels.set(key, { ...encoded, page, middle, pages: new Set([page]) });
  }
}

/** Each picture once, with the line it is printed nearest to on its first page; those of many pages are left out. */
export function placeImages({ byPixels }: FoundImages, lines: PlacedLine[]): DocumentImage[] {
  return [...byPixels.values()]
    .filter(({ pages }) => pages.size <= MOST_PAGES)
    .map(({ middle, pages, ...image }) => ({ ...image, line: nearestLine(lines, image.page, middle) }));
}

/** On a page without text, the last line before it. */
function nearestLine(lines: PlacedLine[], page: number, middle: number): number {
  let nearest = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const [at, line] of lines.entries()) {
    if ((line.page ?? 0) > page) break;
    if (line.page !== page) nearest = at;
    else if (line.baseline !== null && Math.abs(line.baseline - middle) < distance) {
      nearest = at;
      distance = Math.abs(line.baseline - middle);
    }
  }
  return nearest + 1;
}
