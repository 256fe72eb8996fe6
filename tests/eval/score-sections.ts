import { isSameWording } from '@/tests/eval/alike';
import type { SectionExpectation, SheetExpectation } from '@/tests/eval/expectation';
import type { Finding } from '@/tests/eval/finding';
import type { GivenSection, GivenSheet } from '@/tests/eval/given';
import { distance, type LineMap } from '@/tests/eval/lines';

/** Lines by which the bounds of a section may differ: blank lines, a heading counted or not. */
const NEAR = 3;

/** Compares sections: the heading first, then the kind; their bounds are counted apart. */
export function scoreSections(wanted: SheetExpectation, given: GivenSheet, lines: LineMap): Finding[] {
  const findings: Finding[] = [];
  const left = new Set(given.sections);
  const subject = wanted.title;
  // Those that must be there choose first: a column of an inner box may bear the heading of a section.
  const inOrder = [...wanted.sections].sort(
    (a, b) => Number(a.optional ?? false) - Number(b.optional ?? false),
  );
  for (const section of inOrder) {
    if (section.kind === null) continue;
    const found = nearest(section, [...left], lines);
    const heading = [section.heading].flat()[0] ?? '';
    const say = (outcome: Finding['outcome'], what: string) =>
      findings.push({ measure: 'sections', outcome, subject, line: section.line, what });
    if (!found) {
      if (!section.optional) say('missed', heading);
      continue;
    }
    left.delete(found);
    const isRightKind = [section.kind].flat().some((kind) => kind === found.kind);
    if (section.optional) say('allowed', heading);
    else if (isRightKind) say('right', heading);
    else
      say(
        'wrong',
        `${heading} : ${found.kind ?? 'sans nature'} au lieu de ${[section.kind].flat().join(' ou ')}`,
      );
    if (!section.optional) findings.push(boundsOf(section, found, lines, subject, heading));
  }
  for (const extra of left)
    findings.push({
      measure: 'sections',
      outcome: 'invented',
      subject,
      line: lines(extra.startLine).from,
      what: extra.heading,
    });
  return findings;
}

function nearest(
  section: SectionExpectation,
  given: GivenSection[],
  lines: LineMap,
): GivenSection | undefined {
  const starts = startOf(section);
  return given
    .filter(({ heading }) => [section.heading].flat().some((one) => isSameWording(one, heading)))
    .sort((a, b) => distance(lines, a.startLine, starts) - distance(lines, b.startLine, starts))[0];
}

const startOf = ({ line, textFrom = line }: SectionExpectation) => Math.min(line, textFrom);

function boundsOf(
  section: SectionExpectation,
  found: GivenSection,
  lines: LineMap,
  subject: string,
  heading: string,
): Finding {
  const isRight =
    distance(lines, found.startLine, startOf(section)) <= NEAR &&
    distance(lines, found.endLine, section.endsLine) <= NEAR;
  return {
    measure: 'section-lines',
    outcome: isRight ? 'right' : 'wrong',
    subject,
    line: section.line,
    what: `${heading} : ${startOf(section)}-${section.endsLine} (donné : ${lines(found.startLine).from}-${lines(found.endLine).to})`,
  };
}
