import type { ReadingFault } from '@/lib/importing/formats/reading-fault';
import { err, ok, type Result } from '@/lib/result';
import { openPdf } from './open-pdf';

const QUALITY = 80;
/** In pixels: wider than any screen that reviews, narrower than what would fill the memory. */
const WIDEST = 2000;

/** What of pdf.js's canvas is used here: in Node it is that of `@napi-rs/canvas`. */
type Drawn = {
  canvas: { encode(format: 'webp', quality: number): Promise<Uint8Array> };
  context: CanvasRenderingContext2D;
};
type CanvasFactory = { create(width: number, height: number): Drawn; destroy(drawn: Drawn): void };

/**
 * A page of a PDF as a WebP picture, for the screen where a person compares it with a draft.
 * @param page from 1
 * @param width in pixels
 */
export async function drawPage(
  bytes: Uint8Array,
  { page: number, width }: { page: number; width: number },
): Promise<Result<Uint8Array, ReadingFault>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (!Number.isInteger(number) || number < 1 || number > pdf.numPages)
      return err({ kind: 'no-such-page', page: number, pages: pdf.numPages });
    const page = await pdf.getPage(number);
    const scale = Math.min(width, WIDEST) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const factory = pdf.canvasFactory as CanvasFactory;
    const drawn = factory.create(Math.ceil(viewport.width), Math.ceil(Math.min(viewport.height, 4 * WIDEST)));
    // Outlines of form fields and notes are not the publication.
    await page.render({ canvas: null, canvasContext: drawn.context, viewport, annotationMode: 0 }).promise;
    return ok(await drawn.canvas.encode('webp', QUALITY));
  } finally {
    await pdf.loadingTask.destroy();
  }
}
