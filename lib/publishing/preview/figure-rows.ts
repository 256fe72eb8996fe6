import type { FigureRow } from '@/lib/catalogue/queries/figures';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import type { Cite } from './cited';

/** Figures of a draft as rows. A value that nobody has typed yet has nothing to show. */
export function toFigureRows(figures: InitiativeDraft['figures'], cite: Cite): FigureRow[] {
  return figures.flatMap(({ label, unit, differs, ...figure }, position) =>
    [figure, ...differs].flatMap(({ value, cite: passages, ...variant }) =>
      value === null ? [] : [{ position, label, unit, value, ...variant, citations: cite(passages) }],
    ),
  );
}
