import { describe, expect, it } from 'vitest';
import { growthOf, percentile, spreadOf, spreadOfAll } from '@/tests/bench/statistics';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('percentile', () => {
  it.each([
    [upTo(100), 0.95, 95],
    [upTo(20), 0.95, 19],
    [upTo(19), 0.95, 19],
    [[7], 0.5, 7],
    [[], 0.95, 0],
  ])('of %j at %d is %d, a value that was measured', (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });
});

describe('spreadOf', () => {
  it('sorts by value and counts a second', () => {
    expect(spreadOf([30, 4, 100], 2)).toEqual({
      count: 3,
      p50: 30,
      p95: 100,
      p99: 100,
      max: 100,
      perSecond: 1.5,
    });
  });
});

describe('spreadOfAll', () => {
  it('gives a group of two slow measures as much weight as one of a thousand quick ones', () => {
    const quick = Array.from({ length: 1000 }, () => 1);
    expect(spreadOfAll([quick, [200, 300]], 10)).toMatchObject({
      p50: 1,
      p95: 300,
      max: 300,
      perSecond: 100.2,
    });
  });

  it('of nothing is nothing', () => {
    expect(spreadOfAll([], 0)).toEqual({ count: 0, p50: 0, p95: 0, p99: 0, max: 0, perSecond: 0 });
  });
});

describe('growthOf', () => {
  it('tells a linear growth from a steady cost', () => {
    const linear = growthOf({ n: 10_000, cost: 20 }, { n: 100_000, cost: 200 });
    expect(linear).toMatchObject({ ratio: 10, exponent: 1, toLinear: 1, toLinearithmic: 0.8 });
    expect(growthOf({ n: 10_000, cost: 20 }, { n: 100_000, cost: 20 })).toMatchObject({
      ratio: 1,
      exponent: 0,
    });
  });
});
