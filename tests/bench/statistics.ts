/** Milliseconds of what was measured, and how many answers a second. */
export type Spread = { count: number; p50: number; p95: number; p99: number; max: number; perSecond: number };

/** Nearest rank: a value that was measured, below or at which lies that share of the measures. 0 when there is none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function spreadOf(durations: readonly number[], seconds: number): Spread {
  const sorted = [...durations].sort((a, b) => a - b);
  return {
    count: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    perSecond: seconds > 0 ? sorted.length / seconds : 0,
  };
}

/**
 * Of several groups that count the same, however many measures each has: in a fixed time, quick queries are asked more often,
 * and would hide the slow ones.
 */
export function spreadOfAll(groups: readonly (readonly number[])[], seconds: number): Spread {
  const measures = groups
    .filter((group) => group.length > 0)
    .flatMap((group) => group.map((value) => ({ value, weight: 1 / group.length })))
    .sort((a, b) => a.value - b.value);
  const total = measures.reduce((sum, { weight }) => sum + weight, 0);
  const at = (share: number) => {
    let reached = 0;
    for (const { value, weight } of measures) {
      reached += weight;
      if (reached >= share * total - 1e-9) return value;
    }
    return 0;
  };
  return {
    count: measures.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: measures.at(-1)?.value ?? 0,
    perSecond: seconds > 0 ? measures.length / seconds : 0,
  };
}

/** How a cost grows: as n^exponent, and in comparison with n and n log n (1: as much; less than 1: slower than that). */
export type Growth = { ratio: number; exponent: number; toLinear: number; toLinearithmic: number };

export function growthOf(small: { n: number; cost: number }, large: { n: number; cost: number }): Growth {
  const ratio = large.cost / small.cost;
  const times = large.n / small.n;
  return {
    ratio,
    exponent: Math.log(ratio) / Math.log(times),
    toLinear: ratio / times,
    toLinearithmic: ratio / ((large.n * Math.log(large.n)) / (small.n * Math.log(small.n))),
  };
}
