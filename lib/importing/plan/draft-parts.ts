import type { DocumentWarning, LineRange } from '@/lib/importing/document';

/** What a draft refuses beyond: its schema says the same (`lib/publishing/draft.ts`). */
const LONGEST_TEXT = 20_000;
const LONGEST_TITLE = 200;
const MOST_ROWS = 300;

/** Gathers a draft: where each field was read, and what a person must be told about it. */
export class DraftParts {
  readonly passages: Record<string, LineRange[]> = {};
  readonly warnings: DocumentWarning[] = [];

  warn(line: number | null, message: string): void {
    this.warnings.push({ line, message });
  }

  /** A text within what a draft holds; the rest stays in the document, and is told. */
  text(field: string, text: string, ranges: LineRange[]): string {
    this.passages[field] = ranges;
    if (text.length <= LONGEST_TEXT) return text;
    this.warn(
      ranges[0]?.from ?? null,
      'Ce texte dépasse 20\u00a0000 caractères\u00a0: il est coupé ici, la suite se lit dans le document.',
    );
    return `${text.slice(0, LONGEST_TEXT - 1)}…`;
  }

  title(title: string, ranges: LineRange[]): string {
    this.passages.title = ranges;
    if (title.length <= LONGEST_TITLE) return title;
    this.warn(
      ranges[0]?.from ?? null,
      `Ce titre dépasse 200 caractères\u00a0: il est coupé. Entier\u00a0: ${title}`,
    );
    return `${title.slice(0, LONGEST_TITLE - 1)}…`;
  }

  /** Rows of a list, each with where it was read; those beyond what a draft holds are told. */
  rows<Row>(field: string, rows: { row: Row; ranges: LineRange[] }[]): Row[] {
    const kept = rows.slice(0, MOST_ROWS);
    for (const [rank, { ranges }] of kept.entries()) this.passages[`${field}.${rank}`] = ranges;
    const [beyond] = rows.slice(MOST_ROWS);
    if (beyond)
      this.warn(
        beyond.ranges[0]?.from ?? null,
        `Plus de 300 lignes d’un coup\u00a0: les ${rows.length - MOST_ROWS} dernières restent dans le document.`,
      );
    return kept.map(({ row }) => row);
  }
}
