import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isPdf } from '@/lib/importing/formats/file-nature';
import { LIMITS } from '@/lib/importing/formats/limits';
import type { ReadingFault } from '@/lib/importing/formats/reading-fault';
import { err, ok, type Result } from '@/lib/result';
import { findBomb } from './inflated-size';

const library = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;

/** In pixels: a page of A3 at 300 dots per inch holds 17 million. Larger pictures are left out. */
const LARGEST_IMAGE = 40_000_000;

/**
 * Opens a PDF; whoever calls destroys its `loadingTask`. Nothing is fetched (tables of characters and decoders come from the package)
 * and nothing of the file is run: scripts need a sandbox that is not loaded.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy, ReadingFault>> {
  if (!isPdf(bytes)) return err({ kind: 'not-a-pdf' });
  const bomb = findBomb(bytes);
  if (bomb) return err({ kind: 'too-heavy', megabytes: bomb });
  const task = getDocument({
    // pdf.js takes the bytes for itself, and does not take a Buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: LARGEST_IMAGE,
    verbosity: 0,
    cMapUrl: `${library}cmaps/`,
    standardFontDataUrl: `${library}standard_fonts/`,
    wasmUrl: `${library}wasm/`,
    iccUrl: `${library}iccs/`,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages <= LIMITS.pages) return ok(pdf);
    const { numPages } = pdf;
    await task.destroy();
    return err({ kind: 'too-many-pages', pages: numPages, limit: LIMITS.pages });
  } catch (error) {
    await task.destroy();
    return err({
      kind: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged',
    });
  }
}
