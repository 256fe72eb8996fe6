import { isSameWording } from '@/tests/eval/alike';
import type { LeverDocumentExpectation, LeverExpectation } from '@/tests/eval/expectation';
import type { Finding, Measure } from '@/tests/eval/finding';
import type { Given } from '@/tests/eval/given';
import { distance, type LineMap, sameLines } from '@/tests/eval/lines';
import { scoreAmounts, scoreFigures } from '@/tests/eval/score-facts';

/** Lines by which the bounds of a lever may differ. */
const BOUNDS = 3;
/** Lines between the first line of a passage and the line given. */
const NEAR = 1;

/**
 * Compares the sheets made of the examples of a document of levers. Those that nobody expected are allowed: any example may
 * be one.
 */
export const scoreExampleSheets = (
  expected: LeverDocumentExpectation,
  given: Given,
  lines: LineMap = sameLines,
): Finding[] => compareBlocks('sheets', expected.sheets, given.sheets, lines, 'allowed');

/** Compares the quantities and amounts of a whole document of levers, whatever sheet gives them. */
export function scoreDocumentFacts(
  { document, figures, amounts }: LeverDocumentExpectation,
  { sheets }: Given,
  lines: LineMap = sameLines,
): Finding[] {
  if (figures.length === 0 && amounts.length === 0) return [];
  const wanted = { title: document, figures, amounts };
  const given = {
    figures: sheets.flatMap((sheet) => sheet.figures),
    funding: sheets.flatMap((sheet) => sheet.funding),
    amounts: sheets.flatMap((sheet) => sheet.amounts),
  };
  return [...scoreFigures(wanted, given, lines), ...scoreAmounts(wanted, given, lines)];
}

/**
 * Compares the levers of a document, their actions and examples, and the glossary. Where two cuts are as good, the one that
 * the answer is closest to.
 */
export function scoreLevers(
  expected: LeverDocumentExpectation,
  given: Given,
  lines: LineMap = sameLines,
): Finding[] {
  const cuts = [expected.levers, ...(expected.orLevers ? [expected.orLevers] : [])].map((levers) => [
    ...compareBlocks('levers', levers, given.levers, lines, 'invented'),
    ...compareActions(levers, given, lines),
    ...compareExamples(levers, given, lines),
  ]);
  const [best = []] = cuts.sort((a, b) => meritOf(b) - meritOf(a));
  return [...best, ...compareTerms(expected.glossary, given.glossary, lines)];
}

const meritOf = (findings: Finding[]) =>
  findings.reduce((sum, { outcome }) => sum + (outcome === 'right' ? 1 : outcome === 'allowed' ? 0 : -1), 0);

type Block = { title: string; titleLine?: number | undefined; startLine: number; endLine: number };

function compareBlocks(
  measure: Measure,
  expected: Block[],
  given: Block[],
  lines: LineMap,
  extra: 'invented' | 'allowed',
): Finding[] {
  const left = new Set(given);
  const found = expected.map((wanted): Finding => {
    const [match] = [...left]
      .map((one) => ({
        one,
        isNamed: isSameWording(wanted.title, one.title),
        shared: shared(wanted, one, lines),
      }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.shared - a.shared);
    const base = { measure, subject: wanted.title, line: wanted.startLine };
    if (!match) return { ...base, outcome: 'missed', what: 'absent' };
    left.delete(match.one);
    const faults = faultsOf(wanted, match.one, lines);
    return { ...base, outcome: faults.length ? 'wrong' : 'right', what: faults.join(', ') };
  });
  const others = [...left].map(
    ({ title, startLine, endLine }): Finding => ({
      measure,
      outcome: extra,
      subject: title,
      line: lines(startLine).from,
      what: `${startLine}-${endLine}`,
    }),
  );
  return [...found, ...others];
}

const shared = (wanted: Block, { startLine, endLine }: Block, lines: LineMap) =>
  Math.min(wanted.endLine, lines(endLine).to) - Math.max(wanted.startLine, lines(startLine).from) + 1;

function faultsOf(wanted: Block, match: Block, lines: LineMap): string[] {
  const starts = [wanted.startLine, wanted.titleLine ?? wanted.startLine];
  return [
    ...(isSameWording(wanted.title, match.title) ? [] : [`titre « ${match.title} »`]),
    ...(starts.some((line) => distance(lines, match.startLine, line) <= BOUNDS)
      ? []
      : [`début ${lines(match.startLine).from} au lieu de ${wanted.startLine}`]),
    ...(distance(lines, match.endLine, wanted.endLine) <= BOUNDS
      ? []
      : [`fin ${lines(match.endLine).to} au lieu de ${wanted.endLine}`]),
  ];
}

const compareActions = (levers: LeverExpectation[], given: Given, lines: LineMap) =>
  comparePoints(
    'actions',
    levers.flatMap(({ actions }) => actions.map(({ line, firstWords }) => ({ line, what: firstWords }))),
    given.levers.flatMap(({ actions }) =>
      actions.map(({ line, text }) => ({ line, what: text.slice(0, 40) })),
    ),
    lines,
  );

const compareExamples = (levers: LeverExpectation[], given: Given, lines: LineMap) =>
  comparePoints(
    'examples',
    levers.flatMap(({ examples }) =>
      examples.map(({ line, title, placeText, optional }) => ({
        line,
        what: title ?? placeText ?? 'sans titre',
        optional,
      })),
    ),
    given.levers.flatMap(({ examples }) =>
      examples.map(({ line, title }) => ({ line, what: title ?? 'sans titre' })),
    ),
    lines,
  );

type Point = { line: number; what: string; optional?: boolean | undefined };

function comparePoints(measure: Measure, expected: Point[], given: Point[], lines: LineMap): Finding[] {
  const left = new Set(given);
  const found = expected.flatMap(({ line, what, optional }): Finding[] => {
    const match = [...left].find((one) => distance(lines, one.line, line) <= NEAR);
    if (match) left.delete(match);
    if (optional) return match ? [{ measure, outcome: 'allowed', subject: '', line, what }] : [];
    return [{ measure, outcome: match ? 'right' : 'missed', subject: '', line, what }];
  });
  const others = [...left].map(
    ({ line, what }): Finding => ({
      measure,
      outcome: 'invented',
      subject: '',
      line: lines(line).from,
      what,
    }),
  );
  return [...found, ...others];
}

function compareTerms(
  expected: LeverDocumentExpectation['glossary'],
  given: Given['glossary'],
  lines: LineMap,
): Finding[] {
  const left = new Set(given);
  const found = expected.flatMap(({ acronym, expansion, line, optional }): Finding[] => {
    const match = [...left].find((one) => isSameWording(acronym, one.acronym));
    const base = { measure: 'glossary' as const, subject: acronym, line };
    if (!match) return optional ? [] : [{ ...base, outcome: 'missed', what: expansion }];
    left.delete(match);
    const isRight = isSameWording(expansion, match.expansion) && distance(lines, match.line, line) <= NEAR;
    const outcome = optional ? 'allowed' : isRight ? 'right' : 'wrong';
    return [{ ...base, outcome, what: `${expansion} (donné : ${match.expansion}, ligne ${match.line})` }];
  });
  const others = [...left].map(
    ({ acronym, expansion, line }): Finding => ({
      measure: 'glossary',
      outcome: 'invented',
      subject: acronym,
      line: lines(line).from,
      what: expansion,
    }),
  );
  return [...found, ...others];
}
