/** Lines of the source that a line of the document read stands for: itself, but for a PDF whose lines are cut elsewhere. */
export type LineMap = (line: number) => { from: number; to: number };

export const sameLines: LineMap = (line) => ({ from: line, to: line });

/** How many lines of the source lie between a line given and the expected one: 0 when it stands for it. */
export function distance(lines: LineMap, given: number, expected: number): number {
  const { from, to } = lines(given);
  return Math.max(from - expected, expected - to, 0);
}
