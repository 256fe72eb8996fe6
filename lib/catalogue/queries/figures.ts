import type { Prisma } from '@/lib/db/generated/client';
import { type CitationView, citationSelect, toCitationView } from './citations';

/** A value told by a passage. */
export type FigureValue = {
  value: number;
  upTo: number | null;
  qualifier: string | null;
  year: number | null;
  note: string | null;
  citations: CitationView[];
};

/** A key figure; several values when documents or passages disagree, the first being the one to show. */
export type FigureView = { label: string; unit: string; values: FigureValue[] };

export const figureSelect = {
  select: {
    position: true,
    label: true,
    unit: true,
    value: true,
    upTo: true,
    qualifier: true,
    year: true,
    note: true,
    citations: citationSelect,
  },
  orderBy: [{ position: 'asc' }, { variant: 'asc' }],
} as const satisfies Prisma.Initiative$figuresArgs;

type Stored = Prisma.FigureGetPayload<typeof figureSelect>;

export type FigureRow = Omit<Stored, 'value' | 'upTo'> & {
  value: Stored['value'] | number;
  upTo: Stored['upTo'] | number;
};

/** Rows of one position are values of one figure. */
export function toFigureViews(rows: FigureRow[]): FigureView[] {
  const figures = new Map<number, FigureView>();
  for (const { position, label, unit, value, upTo, qualifier, year, note, citations } of rows) {
    const figure = figures.get(position) ?? { label, unit, values: [] };
    figure.values.push({
      value: Number(value),
      upTo: upTo === null ? null : Number(upTo),
      qualifier,
      year,
      note,
      citations: citations.map(toCitationView),
    });
    figures.set(position, figure);
  }
  return [...figures.values()];
}
