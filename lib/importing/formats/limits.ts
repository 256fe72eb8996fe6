const MEGABYTE = 1024 * 1024;

/** What can be read: by the end of the file's name, in lower case. */
export const READABLE_EXTENSIONS = ['.txt', '.pdf'] as const;

export type ReadableExtension = (typeof READABLE_EXTENSIONS)[number];

/**
 * Bounds of a reading. The guide of 110 pages takes 0.3 MB of text and one or two seconds: these are far beyond any publication, and
 * short of what would harm the machine that serves the site.
 */
export const LIMITS = {
  fileBytes: { '.txt': 25 * MEGABYTE, '.pdf': 60 * MEGABYTE },
  answerBytes: 200 * MEGABYTE,
  lines: 200_000,
  lineLength: 20_000,
  pages: 1500,
  images: 200,
} as const;

/**
 * Of the process apart: `residentMegabytes` counts decompressed streams and pictures, which the heap of JavaScript does not. The guide
 * takes 130 as a text and 180 as a PDF; a text of 140 000 lines 330; a PDF of 1500 pages 490, one with six pictures of A3 at 300 dots
 * per inch on a page 780, and 1140 when that page is drawn.
 */
export type Bounds = { seconds: number; heapMegabytes: number; residentMegabytes: number };

export const BOUNDS: Record<ReadableExtension, Bounds> = {
  '.txt': { seconds: 20, heapMegabytes: 400, residentMegabytes: 500 },
  '.pdf': { seconds: 60, heapMegabytes: 600, residentMegabytes: 1200 },
};

/** The extension of a file's name when it is one that can be read, null otherwise. */
export function readableExtension(fileName: string): ReadableExtension | null {
  return READABLE_EXTENSIONS.find((extension) => fileName.toLowerCase().endsWith(extension)) ?? null;
}

/** « .docx » of « a.docx », '' when there is none: to say what was given. */
export function extensionOf(fileName: string): string {
  return /\.[^./\\]{1,12}$/.exec(fileName)?.[0] ?? '';
}
