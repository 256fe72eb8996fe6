import { z } from 'zod';
import { countFound } from '@/lib/search';
import { staleOrGone } from '../change-vocabulary';
import { NO_USE } from '../model';
import { lines, readValues } from '../read-values';
import { nextPosition } from './slugs';
import type { Vocabulary } from './vocabulary';

/** Beyond, an address could not carry them from the form to the page that shows their effect. */
const MOST_LETTERS = 1200;

const wordings = (message: string) =>
  lines
    .refine((words) => words.length > 0, message)
    .refine((words) => words.every((word) => word.length <= 200), '200 caractères au plus par ligne')
    .refine((words) => words.join('\n').length <= MOST_LETTERS, '1 200 caractères au plus en tout');

export const synonymSchema = z.object({
  typed: wordings('Donnez au moins une façon de dire.'),
  means: wordings('Donnez au moins un mot des fiches.'),
});

export const synonyms: Vocabulary = {
  list: async (tx) => {
    const rows = await tx.synonym.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    return rows.map(({ id, typed, means, version }) => ({
      id: String(id),
      version,
      label: typed.join(', '),
      detail: means.join(', '),
    }));
  },
  read: async (tx, id) => {
    const row = await tx.synonym.findUnique({ where: { id: numberOf(id) } });
    if (!row) return null;
    const { typed, means, version } = row;
    const values = { typed: typed.join('\n'), means: means.join('\n') };
    return { id, version, label: typed.join(', '), values };
  },
  write: async (tx, target, values) => {
    const data = readValues(synonymSchema, values);
    const label = data.typed.join(', ');
    if (!target) {
      const position = nextPosition(await tx.synonym.aggregate({ _max: { position: true } }));
      const { id } = await tx.synonym.create({ data: { ...data, position }, select: { id: true } });
      return { id: String(id), label };
    }
    const id = numberOf(target.id);
    const { count } = await tx.synonym.updateMany({
      where: { id, version: target.version },
      data: { ...data, version: target.version + 1 },
    });
    if (count === 0) throw staleOrGone((await tx.synonym.count({ where: { id } })) > 0);
    return { id: target.id, label };
  },
  remove: async (tx, { id, version }) =>
    (await tx.synonym.deleteMany({ where: { id: numberOf(id), version } })).count === 1,
  countUses: async (tx) => {
    const rows = await tx.synonym.findMany({ select: { id: true, typed: true, means: true } });
    const counts = await countFound(
      tx,
      rows.map(({ typed, means }) => [...typed.slice(0, 1), ...means]),
    );
    return new Map(rows.map(({ id }, index) => [String(id), { ...NO_USE, online: counts[index] ?? 0 }]));
  },
  // Typed texts are read against the synonyms themselves: no document says them.
  follow: async () => {},
};

/** An address may hold anything; no line has the number -1. */
function numberOf(id: string): number {
  return /^\d{1,9}$/.test(id) ? Number(id) : -1;
}
