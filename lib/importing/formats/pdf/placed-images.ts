import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels as pdf.js decodes them: `kind` is one of its `ImageKind`. */
export type Pixels = { width: number; height: number; kind: number; data: Uint8Array | Uint8ClampedArray };

/** A picture and where its middle is printed, in points from the top of the page. Null pixels could not be decoded. */
export type PlacedImage = { pixels: Pixels | null; middle: number };

/** The raster pictures of a page, in the order it draws them: those of its forms too, patterns and masks left out. */
export async function placedImages(page: PDFPageProxy): Promise<PlacedImage[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const images: PlacedImage[] = [];
  const saved: number[][] = [];
  let matrix: number[] = page.getViewport({ scale: 1 }).transform;
  for (const [at, operation] of fnArray.entries()) {
    const args = argsArray[at] ?? [];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd)
      matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = Util.transform(matrix, args);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0]) matrix = Util.transform(matrix, args[0]);
    } else if (operation === OPS.paintImageXObject || operation === OPS.paintImageXObjectRepeat) {
      images.push({ pixels: await decoded(page, args[0]), middle: middleOf(matrix) });
    } else if (operation === OPS.paintInlineImageXObject) {
      images.push({ pixels: asPixels(args[0]), middle: middleOf(matrix) });
    }
  }
  return images;
}

/** A picture is drawn in a square of one by one: where the middle of that square comes. */
function middleOf(matrix: number[]): number {
  const [, b = 0, , d = 0, , y = 0] = matrix;
  return y + (b + d) / 2;
}

/** pdf.js keeps what several pages share apart from what is of one page, and decodes while we wait. */
function decoded(page: PDFPageProxy, id: string): Promise<Pixels | null> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => store.get(id, (found: unknown) => resolve(asPixels(found))));
}

function asPixels(found: unknown): Pixels | null {
  const pixels = found as Partial<Pixels> | null | undefined;
  if (!pixels?.data || !pixels.width || !pixels.height || !pixels.kind) return null;
  const { width, height, kind, data } = pixels;
  return { width, height, kind, data };
}
