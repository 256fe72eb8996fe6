import type { DocumentLine, LineRange } from '@/lib/importing/document';
import type { Recognised, RecognisedLever, RecognisedSheet, RecognisedTerm } from './model';

type Recognition = Pick<Recognised, 'sheets' | 'levers' | 'glossary' | 'leftOver'>;

/**
 * Lines of a document whose text is nowhere: in no part of a sheet or of a lever, in no list of acronyms, and not left over.
 * There must be none. Blank lines within a sheet or a lever are its own; what the reader knows to be no text is in nothing.
 */
export function uncovered(
  { sheets, levers, glossary, leftOver }: Recognition,
  lines: DocumentLine[],
): LineRange[] {
  const parts = [
    ...sheets.flatMap(partsOfSheet),
    ...levers.flatMap(partsOfLever),
    ...glossary.filter(isListed),
  ];
  const isHeld = linesIn(parts, lines.length);
  const isInside = linesIn([...sheets, ...levers], lines.length);
  const isLeft = linesIn(leftOver, lines.length);
  return runsOf(
    lines.map(({ text, furniture }, index) => {
      const isSomewhere = (isHeld[index] && !furniture) || (isInside[index] && text.trim() === '');
      return !isSomewhere && !isLeft[index];
    }),
  );
}

function partsOfSheet(sheet: RecognisedSheet): LineRange[] {
  const { titleRanges, introduction, place, sections, boxes, contact } = sheet;
  return [
    ...titleRanges,
    ...(introduction?.ranges ?? []),
    ...(place?.ranges ?? []),
    ...sections.flatMap(({ headingRange, ranges }) => [headingRange, ...ranges]),
    ...boxes.flatMap(({ ranges }) => ranges),
    ...contact.ranges,
  ];
}

function partsOfLever({ titleRanges, stake, actions, examples, further }: RecognisedLever): LineRange[] {
  const passages = [...(stake ? [stake] : []), ...actions, ...examples, ...further];
  return [...titleRanges, ...passages.flatMap(({ ranges }) => ranges)];
}

function isListed({ listed }: RecognisedTerm): boolean {
  return listed === true;
}

/** Whether each line, from the first, is in one of the ranges. */
function linesIn(ranges: LineRange[], lineCount: number): boolean[] {
  const isIn = Array<boolean>(lineCount).fill(false);
  for (const { from, to } of ranges) isIn.fill(true, from - 1, to);
  return isIn;
}

function runsOf(isMeant: boolean[]): LineRange[] {
  const runs: LineRange[] = [];
  for (const [index, meant] of isMeant.entries()) {
    const last = runs.at(-1);
    if (meant && last?.to === index) last.to = index + 1;
    else if (meant) runs.push({ from: index + 1, to: index + 1 });
  }
  return runs;
}
