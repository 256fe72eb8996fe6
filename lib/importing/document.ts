/** A publication as its reader gives it: its text line by line, in reading order, and where each line was printed. */
export type TextDocument = {
  /** Name of the file, without its folder. */
  fileName: string;
  format: 'txt' | 'pdf';
  /** Of the bytes of the file: the same file twice is the same document. */
  sha256: string;
  /** Line 1 is `lines[0]`. Citations and warnings count in them. */
  lines: DocumentLine[];
  images: DocumentImage[];
  warnings: DocumentWarning[];
};

export type DocumentLine = {
  text: string;
  /** Page of the file, from 1: of a PDF only. The page number printed on paper is read by the recogniser. */
  page: number | null;
  /** What the reader knows to be no text of the document: a running head, a page number. Kept, so that no line is lost. */
  furniture: boolean;
};

/** First and last line, both included, counted from 1. */
export type LineRange = { from: number; to: number };

/** Something that a person must look at, and where. */
export type DocumentWarning = { line: number | null; message: string };

/** A picture found in a PDF, re-encoded: nothing of its metadata is left. */
export type DocumentImage = {
  page: number;
  /** The line it is printed nearest to. */
  line: number;
  sha256: string;
  mediaType: 'image/webp';
  width: number;
  height: number;
  bytes: Uint8Array;
};
