import type { FigureContent, Passage } from '@/lib/catalogue/schemas';

/** Figures as rows: one for each value told, those of one figure sharing its position; and the passages of each row. */
export function toFigureRows(figures: FigureContent[]) {
  const told = figures.flatMap(({ differs, ...figure }, position) =>
    [figure, ...differs].map(({ value, upTo, qualifier, year, note, cite }, variant) => ({
      row: { position, variant, label: figure.label, unit: figure.unit, value, upTo, qualifier, year, note },
      cite,
    })),
  );
  return {
    rows: told.map(({ row }) => row),
    passages: told.map(({ cite }): { cite: Passage[] } => ({ cite })),
  };
}
