import type { EditionKind } from '@/lib/publishing/model';

/** How many there are, and the first of them. */
export type Shortlist<Item> = { total: number; items: Item[] };

/** What a line of the dashboard needs to lead to an edition. */
export type NamedEdition = { id: number; kind: EditionKind; title: string };

/** Rows that each tell how many there are in all. */
export function toShortlist<Row extends { total: number }>(rows: Row[]): Shortlist<Omit<Row, 'total'>> {
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _total, ...item }) => item) };
}
