import { isSameUnit } from '@/tests/eval/alike';
import type { FactsExpectation } from '@/tests/eval/expectation';
import type { Finding } from '@/tests/eval/finding';
import type { GivenSheet } from '@/tests/eval/given';
import { distance, type LineMap } from '@/tests/eval/lines';

type GivenFacts = Pick<GivenSheet, 'figures' | 'funding' | 'amounts'>;
type Fact = { value: number; upTo: number | null; year: number | null; line: number };
type Wanted = Fact & { unit: string | string[]; optional: boolean };
type Got = Fact & { unit: string | null };

/** Lines between the number printed and the line given that are still the same passage. */
const NEAR = 1;
/** Further than this, the same number is another one. */
const SAME_PASSAGE = 8;

/** Compares quantities that are no money: value, bound of a range, unit, line. */
export function scoreFigures(wanted: FactsExpectation, given: GivenFacts, lines: LineMap): Finding[] {
  const expected = wanted.figures.map((figure) => ({
    ...figure,
    upTo: figure.upTo ?? null,
    optional: figure.optional ?? false,
  }));
  const found = given.figures
    .filter((figure) => !isMoney(figure.unit))
    .map((figure) => ({ ...figure, upTo: figure.upTo ?? null }));
  return scoreFacts('figures', wanted.title, expected, found, lines);
}

/** Compares amounts in euros, wherever the answer gives them: as amounts, as funding, as figures in euros. */
export function scoreAmounts(wanted: FactsExpectation, given: GivenFacts, lines: LineMap): Finding[] {
  const expected = wanted.amounts.map(({ euros, upTo, year, line, optional }) => ({
    value: euros,
    upTo: upTo ?? null,
    unit: 'euros',
    year,
    line,
    optional: optional ?? false,
  }));
  return scoreFacts('amounts', wanted.title, expected, givenAmounts(given), lines);
}

function givenAmounts(given: GivenFacts): Got[] {
  const pool: Got[] = given.amounts.map(({ amountEur, upTo, year, line }) => ({
    value: amountEur,
    upTo: upTo ?? null,
    unit: 'euros',
    year,
    line,
  }));
  const told: Got[] = [
    ...given.figures
      .filter(({ unit }) => isMoney(unit))
      .map((figure) => ({ ...figure, upTo: figure.upTo ?? null, unit: 'euros' })),
    ...given.funding.flatMap(({ amountEur, line }) =>
      amountEur === null ? [] : [{ value: amountEur, upTo: null, unit: 'euros', year: null, line }],
    ),
  ];
  for (const one of told) if (!pool.some((other) => isSameAmount(one, other))) pool.push(one);
  return pool;
}

const isMoney = (unit: string | null) => /€|\beuros?\b/i.test(unit ?? '');

/** The line of a funding may be that of the funder, a line or two from the number. */
const isSameAmount = (one: Got, other: Got) =>
  isSameNumber(one.value, other.value) && Math.abs(one.line - other.line) <= 3;

function scoreFacts(
  measure: 'figures' | 'amounts',
  subject: string,
  expected: Wanted[],
  given: Got[],
  lines: LineMap,
): Finding[] {
  const findings: Finding[] = [];
  const wanted = [...expected].sort((a, b) => Number(a.optional) - Number(b.optional));
  const left = new Set(given);
  const open = new Set(wanted);
  const say = (outcome: Finding['outcome'], fact: Wanted | Got, line: number, more = '') =>
    findings.push({ measure, outcome, subject, line, what: `${wordingOf(fact)}${more}` });
  const pair = (fits: (want: Wanted, got: Got) => boolean, settle: (want: Wanted, got: Got) => void) => {
    for (const want of wanted.filter((one) => open.has(one))) {
      const [got] = [...left]
        .filter((one) => isSameNumber(want.value, one.value) && fits(want, one))
        .sort((a, b) => distance(lines, a.line, want.line) - distance(lines, b.line, want.line));
      if (!got) continue;
      open.delete(want);
      left.delete(got);
      settle(want, got);
    }
  };
  const isNear = (want: Wanted, got: Got, reach: number) => distance(lines, got.line, want.line) <= reach;
  const wrong = (want: Wanted, got: Got, fault: string) =>
    say(want.optional ? 'allowed' : 'wrong', want, want.line, ` : ${fault} (donné : ${wordingOf(got)})`);

  pair(
    (want, got) => isNear(want, got, NEAR) && isSameBound(want, got) && isSameUnit(want.unit, got.unit),
    (want, got) => {
      say(want.optional ? 'allowed' : 'right', want, want.line);
      if (want.year !== null && !want.optional)
        findings.push({
          measure: 'years',
          outcome: got.year === want.year ? 'right' : got.year === null ? 'missed' : 'wrong',
          subject,
          line: want.line,
          what: `${wordingOf(want)} : ${want.year} (donné : ${got.year ?? 'rien'})`,
        });
    },
  );
  pair(
    (want, got) => isNear(want, got, NEAR),
    (want, got) => wrong(want, got, isSameBound(want, got) ? 'autre unité' : 'autre borne'),
  );
  pair(
    (want, got) => isNear(want, got, SAME_PASSAGE) && isSameUnit(want.unit, got.unit),
    (want, got) => wrong(want, got, `autre ligne, ${got.line}`),
  );
  for (const want of open) if (!want.optional) say('missed', want, want.line);
  for (const got of left) say('invented', got, lines(got.line).from);
  return findings;
}

const isSameNumber = (one: number, other: number) => Math.abs(one - other) < 0.005;

const isSameBound = (want: Fact, got: Fact) =>
  want.upTo === null || got.upTo === null ? want.upTo === got.upTo : isSameNumber(want.upTo, got.upTo);

function wordingOf({ value, upTo, unit }: Wanted | Got): string {
  const [name] = [unit].flat();
  return `${value}${upTo === null ? '' : ` à ${upTo}`} ${name ?? '(sans unité)'}`;
}
