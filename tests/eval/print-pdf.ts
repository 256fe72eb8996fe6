import { chromium } from '@playwright/test';
import { findBrowser } from '@/tests/support/browser';

/** `lines` keeps each line of the source a block of its own; `paragraphs` flows them again at the width of the column. */
export const LAYOUTS = ['lines', 'paragraphs'] as const;

export type Layout = (typeof LAYOUTS)[number];

/** Prints a text as a publication: two columns, a running head, page numbers. @returns null when there is no Chromium. */
export async function printPdf(text: string, title: string, layout: Layout): Promise<Uint8Array | null> {
  const browser = findBrowser();
  if (!browser) return null;
  const chrome = await chromium.launch(browser);
  try {
    const page = await chrome.newPage();
    await page.setContent(toHtml(text, title, layout), { waitUntil: 'load' });
    return await page.pdf({
      format: 'A4',
      margin: { top: '22mm', bottom: '20mm', left: '14mm', right: '14mm' },
      displayHeaderFooter: true,
      headerTemplate: `<div style="font-size:8px;width:100%;text-align:center">${escapeHtml(title)}</div>`,
      footerTemplate:
        '<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
    });
  } finally {
    await chrome.close();
  }
}

function toHtml(text: string, title: string, layout: Layout): string {
  const lines = text.split(/\r?\n/);
  const blocks = layout === 'lines' ? lines : flowAgain(lines);
  const body = blocks.map((block) =>
    block.trim() ? `<div>${escapeHtml(block.trim())}</div>` : '<div class="gap"></div>',
  );
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
    body { margin: 0; columns: 2; column-gap: 8mm; font: 8pt/1.25 sans-serif; orphans: 1; widows: 1 }
    .gap { height: 1.25em }
  </style><body>${body.join('\n')}</body></html>`;
}

/**
 * Lines joined into paragraphs. A line was ended on purpose when the first word of the next one had room after it; a bullet
 * and a blank line always begin another block.
 */
export function flowAgain(lines: string[]): string[] {
  const blocks: string[] = [];
  lines.forEach((line, index) => {
    const text = line.trim();
    const before = lines[index - 1]?.trim() ?? '';
    const open = blocks.at(-1);
    if (!text || !before || open === undefined || beginsBlock(lines, index)) blocks.push(text);
    else blocks[blocks.length - 1] = join(open, text);
  });
  return blocks;
}

/** A bullet, a line after one that was ended on purpose, capitals, or a short line after the end of a sentence: a heading. */
function beginsBlock(lines: string[], index: number): boolean {
  const [before = '', text = ''] = [lines[index - 1]?.trim(), lines[index]?.trim()];
  return (
    BULLET.test(text) ||
    isEndedEarly(lines, index - 1) ||
    isCapitals(text) ||
    isCapitals(before) ||
    (/[.!?»]$/.test(before) && /^\p{Lu}/u.test(text) && isEndedEarly(lines, index))
  );
}

const isCapitals = (text: string) => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

function join(start: string, end: string): string {
  // An address is never set with a space inside.
  if (/[@/]$/.test(start)) return `${start}${end}`;
  if (!/\p{L}-$/u.test(start)) return `${start} ${end}`;
  return /^\p{Ll}/u.test(end) ? `${start.slice(0, -1)}${end}` : `${start}${end}`;
}

const BULLET = /^[•●▪►–*-]\s?\S/;

/** Lines around that tell how wide the column is. */
const AROUND = 6;

function isEndedEarly(lines: string[], index: number): boolean {
  const near = lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).map((line) => line.trim().length);
  const first = lines[index + 1]?.trim().split(/\s+/)[0] ?? '';
  return (lines[index]?.trim().length ?? 0) + 1 + first.length <= Math.max(...near) * 0.97;
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
