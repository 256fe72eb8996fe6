import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';

/** Lines without a marker that may stand between two lines of a contact block. */
const LINES_BETWEEN_MARKERS = 5;

export function isContactLine(line: PrintedLine | undefined, rules: SheetRules): boolean {
  return line !== undefined && !line.blank && rules.contact.markers.some((marker) => marker.test(line.text));
}

/**
 * First line of the contact block that is printed above its heading, whose line is given; the heading's own line when nothing
 * above it looks like a contact. A block reaches up to its first marker, and to the person that it may open with.
 */
export function contactAbove(
  printed: PrintedLine[],
  heading: number,
  floor: number,
  rules: SheetRules,
): number {
  let start = heading;
  let between = 0;
  for (let number = heading - 1; number > floor && between <= LINES_BETWEEN_MARKERS; number--) {
    const line = printed[number - 1];
    if (!line || line.blank) continue;
    if (
      isContactLine(line, rules) ||
      (start === number + 1 && start < heading && continuesBelow(printed, number))
    ) {
      start = number;
      between = 0;
    } else if (rules.contact.person.test(line.text) && !endsSentence(line.text) && start < heading) {
      start = number;
      between = 0;
    } else if (endsSentence(line.text)) {
      break;
    } else {
      between++;
    }
  }
  return start;
}

/** Last line of the contact block printed under its heading: its last marker, and what the end of that line leaves unfinished. */
export function contactBelow(
  printed: PrintedLine[],
  heading: number,
  ceiling: number,
  rules: SheetRules,
): number {
  let end = heading;
  let between = 0;
  for (let number = heading + 1; number <= ceiling && between <= LINES_BETWEEN_MARKERS; number++) {
    const line = printed[number - 1];
    if (!line || line.blank) continue;
    if (line.opensPage && end > heading) break;
    const isUnfinished = end > heading && end === number - 1 && /-$/.test(printed[end - 1]?.text ?? '');
    if (isContactLine(line, rules) || isUnfinished) {
      end = number;
      between = 0;
    } else {
      between++;
    }
  }
  return end;
}

/** Whether the line below begins in the middle of a sentence, so that it cannot open a block. */
function continuesBelow(printed: PrintedLine[], number: number): boolean {
  const line = printed[number - 1];
  const below = printed[number];
  return (
    line !== undefined && below !== undefined && !endsSentence(line.text) && /^\p{Ll}+ /u.test(below.text)
  );
}

function endsSentence(text: string): boolean {
  return /[.!?…»]$|[.!?]\)$|\)\.$/u.test(text);
}
