import { isDeepStrictEqual } from 'node:util';
import type { ContentField } from '@/lib/publishing/fields';
import type { FieldPlan, FieldStatus } from './model';
import { pairFacts } from './pair-facts';
import { isSameThing } from './same-fact';

type RowPlan = Omit<FieldPlan, 'passages'>;

/**
 * How each proposed row of a list stands to the rows that are there: the same fact, or what the document said last time
 * already, or else another value of the same thing, or something new. A row answers for one row at most.
 */
export function compareRows(
  { path, label }: ContentField,
  base: unknown[],
  now: unknown[],
  proposed: unknown[],
): RowPlan[] {
  const [inNow, inBase] = [pairFacts(path, proposed, now), pairFacts(path, proposed, base)];
  const free = new Set(now.keys());
  for (const rank of inNow.values()) free.delete(rank);
  return proposed.map((row, rank) => {
    const [at, before] = [inNow.get(rank), inBase.get(rank)];
    const is = at === undefined ? takeThing(row) : now[at];
    const isKnown = at !== undefined || before !== undefined;
    const was = before === undefined ? baseOf(is) : base[before];
    return {
      field: `${path}.${rank}`,
      label,
      status: isKnown ? 'same' : statusOf(was, is),
      base: was ?? null,
      now: is ?? null,
      proposed: row,
    };
  });

  function takeThing(row: unknown): unknown {
    const rank = [...free].find((one) => isSameThing(path, now[one], row));
    if (rank === undefined) return undefined;
    free.delete(rank);
    return now[rank];
  }

  /** Touched in any way, were it a passage, a row is a person's. */
  function baseOf(is: unknown): unknown {
    return base.find((one, rank) => ![...inBase.values()].includes(rank) && isDeepStrictEqual(one, is));
  }
}

function statusOf(was: unknown, is: unknown): FieldStatus {
  if (is === undefined) return 'new';
  return was === undefined ? 'conflict' : 'changed';
}
