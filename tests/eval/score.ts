import { isSameWording } from '@/tests/eval/alike';
import type { SheetBounds, SheetExpectation } from '@/tests/eval/expectation';
import type { Finding, Outcome } from '@/tests/eval/finding';
import type { Given, GivenSheet } from '@/tests/eval/given';
import { distance, type LineMap, sameLines } from '@/tests/eval/lines';
import { scoreContact, scoreFunders } from '@/tests/eval/score-contact';
import { scoreAmounts, scoreFigures } from '@/tests/eval/score-facts';
import { scoreSections } from '@/tests/eval/score-sections';

/** Lines by which the bounds of a sheet may differ. */
const BOUNDS = 3;

/**
 * Compares the sheets recognised in a document with those that a careful reader finds: title and bounds of them all, and the
 * content of those that were read in full.
 * @param lines lines of the source that a given line stands for: another than itself for a PDF only.
 */
export function scoreSheets(
  bounds: SheetBounds[],
  contents: SheetExpectation[],
  given: Given,
  lines: LineMap = sameLines,
): Finding[] {
  const findings: Finding[] = [];
  const left = new Set(given.sheets);
  for (const wanted of bounds) {
    const found = closest(wanted, [...left], lines);
    if (found) left.delete(found);
    findings.push(...(found ? scoreFrame(wanted, found, lines) : absent(wanted)));
    const content = contents.find(({ startLine }) => startLine === wanted.startLine);
    if (content) findings.push(...scoreContent(content, found ?? NOTHING, lines));
  }
  for (const extra of left)
    findings.push({
      measure: 'sheets',
      outcome: 'invented',
      subject: extra.title,
      line: lines(extra.startLine).from,
      what: `${extra.startLine}-${extra.endLine}`,
    });
  return findings;
}

function absent({ title: subject, startLine, placeText, placeLine }: SheetBounds): Finding[] {
  const missed = { outcome: 'missed' as const, subject };
  return [
    { ...missed, measure: 'sheets', line: startLine, what: 'absente' },
    ...(placeText === null
      ? []
      : [{ ...missed, measure: 'places' as const, line: placeLine ?? startLine, what: placeText }]),
  ];
}

/** What a sheet that was not found gives. */
const NOTHING: GivenSheet = {
  title: '',
  form: '',
  startLine: 0,
  endLine: 0,
  page: null,
  placeText: null,
  sections: [],
  figures: [],
  funding: [],
  amounts: [],
  contact: { people: [], emails: [], phones: [], websites: [], address: null },
};

const scoreContent = (content: SheetExpectation, found: GivenSheet, lines: LineMap) => [
  ...scoreSections(content, found, lines),
  ...scoreFigures(content, found, lines),
  ...scoreAmounts(content, found, lines),
  ...scoreFunders(content, found, lines),
  ...scoreContact(content, found),
];

/** The given sheet that shares the most lines with the expected one. */
function closest(wanted: SheetBounds, given: GivenSheet[], lines: LineMap): GivenSheet | undefined {
  return given
    .map((sheet) => ({ sheet, shared: sharedLines(wanted, sheet, lines) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.sheet;
}

const sharedLines = (wanted: SheetBounds, { startLine, endLine }: GivenSheet, lines: LineMap) =>
  Math.min(wanted.endLine, lines(endLine).to) - Math.max(wanted.startLine, lines(startLine).from) + 1;

function scoreFrame(wanted: SheetBounds, found: GivenSheet, lines: LineMap): Finding[] {
  const { title: subject, startLine: line } = wanted;
  const faults = [
    ...(isSameWording(wanted.title, found.title) ? [] : [`titre « ${found.title} »`]),
    ...(distance(lines, found.startLine, wanted.startLine) <= BOUNDS
      ? []
      : [`début ${lines(found.startLine).from} au lieu de ${wanted.startLine}`]),
    ...(distance(lines, found.endLine, wanted.endLine) <= BOUNDS
      ? []
      : [`fin ${lines(found.endLine).to} au lieu de ${wanted.endLine}`]),
  ];
  return [
    { measure: 'sheets', outcome: faults.length ? 'wrong' : 'right', subject, line, what: faults.join(', ') },
    compareWordings('forms', wanted, wanted.form, found.form),
    compareWordings('pages', wanted, wanted.page?.toString() ?? null, found.page?.toString() ?? null),
    {
      ...compareWordings('places', wanted, wanted.placeText, found.placeText),
      line: wanted.placeLine ?? line,
    },
  ];
}

function compareWordings(
  measure: Finding['measure'],
  { title: subject, startLine: line }: SheetBounds,
  expected: string | null,
  given: string | null,
): Finding {
  const what = `${expected ?? 'rien'} (donné : ${given ?? 'rien'})`;
  return { measure, outcome: outcomeOf(expected, given), subject, line, what };
}

function outcomeOf(expected: string | null, given: string | null): Outcome {
  if (expected === null) return given === null ? 'right' : 'allowed';
  if (given === null) return 'missed';
  return isSameWording(expected, given) ? 'right' : 'wrong';
}
