import { isSameFact, isSameRow } from './same-fact';

/**
 * Which of the rows that are there states the fact of each proposed row: each answers for one at most, and as many as possible
 * find theirs (augmenting paths), so that a row taken loosely is given back to whom nothing else suits.
 * @returns ranks of `rows`, by ranks of `proposed`.
 */
export function pairFacts(path: string, proposed: unknown[], rows: unknown[]): Map<number, number> {
  const takenBy = new Map<number, number>();
  const suiting = proposed.map((row) => {
    const same = [...rows.keys()].filter((rank) => isSameFact(path, row, rows[rank]));
    const exact = same.filter((rank) => isSameRow(row, rows[rank]));
    return [...new Set([...exact, ...same])];
  });
  const place = (rank: number, tried: Set<number>): boolean =>
    (suiting[rank] ?? []).some((row) => {
      if (tried.has(row)) return false;
      tried.add(row);
      const rival = takenBy.get(row);
      if (rival !== undefined && !place(rival, tried)) return false;
      takenBy.set(row, rank);
      return true;
    });
  for (const rank of proposed.keys()) place(rank, new Set());
  return new Map([...takenBy].map(([row, rank]) => [rank, row]));
}
