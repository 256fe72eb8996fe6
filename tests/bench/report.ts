import type { EngineName } from '@/lib/search/results';
import type { Filling } from '@/tests/bench/fill';
import type { Machine } from '@/tests/bench/machine';
import type { Measure } from '@/tests/bench/measure';
import { growthOf, type Spread, spreadOfAll } from '@/tests/bench/statistics';

/** What was measured of one engine on a catalogue of one size. */
export type SizeReport = {
  engine: EngineName;
  filling: Filling;
  measures: Measure[];
  /** The share of the processors that others took before the measures. */
  busy: number;
};

/** What is asked of Postgres: milliseconds that 95 answers in a hundred do not exceed, by number of sheets. */
const TARGETS: Record<number, number> = { 10000: 60, 100000: 250 };
const ALL = 'toutes, à parts égales';

const BUSY = 0.1;

/** The measures of a size, a line for each kind of query. */
export function sizeTable({ engine, filling, measures, busy }: SizeReport): string {
  const target = engine === 'postgres' ? TARGETS[filling.sheets] : undefined;
  const verdict = (p95: number) => (target === undefined ? '' : p95 <= target ? '✓' : '✗');
  const rows = measures.map(({ name, results, alone, together, own }) => [
    name,
    whole(results),
    ...[alone.p50, alone.p95, alone.p99, alone.max].map(milliseconds),
    whole(alone.perSecond),
    milliseconds(together.p95),
    whole(together.perSecond),
    own ? milliseconds(own.p95) : '',
    verdict(alone.p95),
  ]);
  const all = allOf(measures);
  const allCells = [all.p50, all.p95, all.p99, all.max].map(milliseconds);
  const head = ['requêtes', 'résultats', 'p50', 'p95', 'p99', 'max', 'req/s', 'p95 à 2', 'req/s à 2'];
  const columns = [...head, engine === 'meilisearch' ? 'p95 Meili' : '', target ? `≤ ${target} ms` : ''];
  return [
    `${engine}, ${whole(filling.sheets)} fiches (millisecondes)`,
    table([columns, ...rows, [ALL, '', ...allCells, '', '', '', '', verdict(all.p95)]]),
    ...warnings(engine, measures, busy),
  ].join('\n');
}

function warnings(engine: EngineName, measures: Measure[], busy: number): string[] {
  const strangers = measures.reduce((sum, measure) => sum + measure.strangers, 0);
  return [
    ...(busy > BUSY
      ? [
          `ATTENTION : d’autres prenaient ${whole(busy * 100)} % des processeurs, ces durées sont trop longues.`,
        ]
      : []),
    ...(strangers > 0
      ? [
          `ATTENTION : ${engine} n’a pas donné ${whole(strangers)} de ces réponses, l’autre moteur les a données.`,
        ]
      : []),
  ];
}

/** How the p95 grows from the smallest size to the largest. */
export function growthTable(small: SizeReport, large: SizeReport): string {
  const [n, N] = [small.filling.sheets, large.filling.sheets];
  const rows = pairs(small, large).map(({ name, before, after }) => {
    const { ratio, exponent, toLinear, toLinearithmic } = growthOf(
      { n, cost: before },
      { n: N, cost: after },
    );
    return [
      name,
      milliseconds(before),
      milliseconds(after),
      `× ${decimal(ratio)}`,
      `n^${decimal(exponent)}`,
      decimal(toLinear),
      decimal(toLinearithmic),
    ];
  });
  const head = ['requêtes', whole(n), whole(N), 'rapport', 'comme', 'sur n', 'sur n log n'];
  return `${large.engine} : croissance du p95 de ${whole(n)} à ${whole(N)} fiches (n × ${decimal(N / n)}, n log n × ${decimal((N * Math.log(N)) / (n * Math.log(n)))})\n${table([head, ...rows])}`;
}

/** The same as data, for `--json`. */
export function toJson(machine: Machine, reports: SizeReport[]) {
  return {
    machine,
    reports: reports.map(({ engine, filling, measures, busy }) => ({
      engine,
      busy,
      ...filling,
      targetP95: engine === 'postgres' ? (TARGETS[filling.sheets] ?? null) : null,
      all: allOf(measures),
      kinds: measures.map(({ durations: _, ...measure }) => measure),
    })),
    growth: largestOfEach(reports).map(([small, large]) => ({
      engine: large.engine,
      from: small.filling.sheets,
      to: large.filling.sheets,
      kinds: pairs(small, large).map(({ name, before, after }) => ({
        name,
        ...growthOf({ n: small.filling.sheets, cost: before }, { n: large.filling.sheets, cost: after }),
      })),
    })),
  };
}

/** For each engine measured on several sizes, the smallest and the largest. */
export function largestOfEach(reports: SizeReport[]): [SizeReport, SizeReport][] {
  return (['postgres', 'meilisearch'] as const).flatMap((engine) => {
    const sorted = reports
      .filter((report) => report.engine === engine)
      .sort((a, b) => a.filling.sheets - b.filling.sheets);
    const [small, large] = [sorted[0], sorted.at(-1)];
    return small && large && small !== large ? [[small, large] as [SizeReport, SizeReport]] : [];
  });
}

function pairs(small: SizeReport, large: SizeReport) {
  const kinds = large.measures.flatMap(({ name, alone }) => {
    const before = small.measures.find((one) => one.name === name);
    return before ? [{ name, before: before.alone.p95, after: alone.p95 }] : [];
  });
  return [...kinds, { name: ALL, before: allOf(small.measures).p95, after: allOf(large.measures).p95 }];
}

function allOf(measures: Measure[]): Spread {
  return spreadOfAll(
    measures.map(({ durations }) => durations),
    measures.reduce((sum, { alone }) => sum + alone.count / Math.max(alone.perSecond, 1e-9), 0),
  );
}

/** The first column on the left, the others on the right. */
function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const whole = (value: number) => Math.round(value).toLocaleString('fr-FR');
const decimal = (value: number) =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const milliseconds = (value: number) =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
