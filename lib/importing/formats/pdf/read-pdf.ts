import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentWarning, TextDocument } from '@/lib/importing/document';
import type { ReadingFault } from '@/lib/importing/formats/reading-fault';
import { warnOfDoubts } from '@/lib/importing/formats/text';
import { err, ok, type Result } from '@/lib/result';
import { hasActiveContent } from './active-content';
import { joinDropCapitals } from './drop-capitals';
import { findFurniture } from './furniture';
import { addImagesOf, type FoundImages, placeImages } from './images';
import { joinPieces } from './join-pieces';
import { layOutLines, type PlacedLine } from './layout-lines';
import { openPdf } from './open-pdf';
import { bodySizeOf, type PageText } from './page-text';
import { type Piece, readPieces } from './read-pieces';
import { warnOfPages } from './warn-of-pages';

/** Fewer letters than this on an average page: its text is in pictures. */
const LETTERS_PER_PAGE = 15;

type ReadPdf = Pick<TextDocument, 'lines' | 'images' | 'warnings'>;

/** Null pieces: the page is damaged. */
type PiecesOfPage = { number: number; width: number; height: number; pieces: Piece[] | null };

/** The text and the pictures of a PDF. A page that cannot be read is said in a warning, and the others are kept. */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPdf, ReadingFault>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    return await readOpenPdf(opened.value, bytes);
  } finally {
    await opened.value.loadingTask.destroy();
  }
}

async function readOpenPdf(pdf: PDFDocumentProxy, bytes: Uint8Array): Promise<Result<ReadPdf, ReadingFault>> {
  const found: FoundImages = { byPixels: new Map(), unread: 0, tooMany: 0 };
  const pages: PiecesOfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number, found));

  if (pages.every(({ pieces }) => pieces === null)) return err({ kind: 'damaged' });
  const letters = pages.reduce((sum, page) => sum + countLetters(page), 0);
  if (letters < LETTERS_PER_PAGE * pages.length)
    return err({ kind: 'scanned', pages: pages.length, letters });

  const lines = toLines(pages);
  const warnings: DocumentWarning[] = [
    ...warnOfPages(
      pages.map((page) => ({ number: page.number, letters: page.pieces && countLetters(page) })),
      lines,
    ),
    ...warnOfImages(found),
    ...warnOfDoubts(lines.map(({ text }) => text)),
  ];
  if (await hasActiveContent(pdf, bytes)) warnings.push({ line: null, message: ACTIVE });
  return ok({
    lines: lines.map(({ text, page, furniture }) => ({ text, page, furniture })),
    images: placeImages(found, lines),
    warnings,
  });
}

async function readPage(pdf: PDFDocumentProxy, number: number, found: FoundImages): Promise<PiecesOfPage> {
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const pieces = await readPieces(page);
    await addImagesOf(page, found);
    page.cleanup();
    return { number, width, height, pieces };
  } catch {
    return { number, width: 0, height: 0, pieces: null };
  }
}

function toLines(pages: PiecesOfPage[]): PlacedLine[] {
  const bodySize = bodySizeOf(pages.map((page) => toPageText(page, (pieces) => pieces)));
  const printed = pages.map((page) => toPageText(page, (pieces) => joinDropCapitals(pieces, bodySize)));
  return layOutLines(printed, findFurniture(printed, bodySize), bodySize);
}

function toPageText(
  { number, width, height, pieces }: PiecesOfPage,
  mend: (pieces: Piece[]) => Piece[],
): PageText {
  return { number, width, height, segments: joinPieces(mend(pieces ?? [])) };
}

function countLetters({ pieces }: PiecesOfPage): number {
  return (pieces ?? []).reduce((sum, { text }) => sum + (text.match(/\p{L}/gu) ?? []).length, 0);
}

const ACTIVE =
  'Ce PDF contient un script, une action ou un fichier joint : rien n’en a été exécuté ni gardé, seuls le texte et les images ont été lus.';

function warnOfImages({ unread, tooMany }: FoundImages): DocumentWarning[] {
  const left = unread + tooMany;
  if (left === 0) return [];
  const message = `Images laissées de côté : ${left} (illisibles, trop grandes, ou au-delà du nombre permis). Prenez-les dans le PDF si vous en avez besoin.`;
  return [{ line: null, message }];
}
