import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextDocument } from '@/lib/importing/document';

const SOURCES = '../shared/sources';

/** A document as the reader of plain text gives it. */
export function aTextDocument(text: string): TextDocument {
  return {
    fileName: 'document.txt',
    format: 'txt',
    sha256: '0'.repeat(64),
    lines: text.split('\n').map((line) => ({ text: line, page: null, furniture: false })),
    images: [],
    warnings: [],
  };
}

/** A publication that the catalogue is made from, by the number its file begins with; null where they are not at hand. */
export function sourceDocument(number: string): TextDocument | null {
  if (!existsSync(SOURCES)) return null;
  const file = readdirSync(SOURCES).find((name) => name.startsWith(`${number}_`));
  return file ? aTextDocument(readFileSync(join(SOURCES, file), 'utf8')) : null;
}

/** What a test that needs them says when it is skipped. */
export const WITHOUT_SOURCES = `SAUTÉ : les publications manquent ; mettez-les dans ${SOURCES} pour jouer ce test`;
