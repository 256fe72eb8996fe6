import { notFound } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { getItem } from '@/lib/importing/queries/items';
import type { ItemDetail, NumberedLine } from '@/lib/importing/queries/model';
import { readLines } from '@/lib/importing/queries/read-lines';
import { toNumber } from '../../../to-number';

export type ItemParams = Promise<{ id: string; position: string }>;

/** The proposal that an address names, or the page that says there is none. */
export async function readItemPage(params: ItemParams): Promise<ItemDetail> {
  const { id, position } = await params;
  return (await readItem(toNumber(id) ?? 0, toNumber(position) ?? 0)) ?? notFound();
}

/** Once for the page and its title. */
const readItem = cache((importId: number, position: number) => getItem(db(), importId, position));

/** Lines shown before and after those of the proposal: what it follows from is often a heading. */
const AROUND = 5;

/** The lines of a proposal and a few around it, as far as its passages go. */
export async function readLinesAround(item: ItemDetail): Promise<NumberedLine[]> {
  const ranges = [item, ...item.plan.fields.flatMap(({ passages }) => passages)];
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return readLines(db(), item.import.id, [{ from: from - AROUND, to: to + AROUND }]);
}
