import type { LineRange } from '@/lib/importing/document';
import type { SheetBounds } from './find-bounds';
import type { FoundHeading } from './find-headings';
import { lastLineOfPlace } from './place-lines';
import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';
import { unknownHeadings } from './unknown-headings';

/** What the lines of a sheet belong to, one stretch after another. */
type Stretch = LineRange & { heading: FoundHeading | null; isPlace: boolean };

/** The text of a sheet between its title and its contact, cut by its headings and its place. */
export function toStretches(printed: PrintedLine[], bounds: SheetBounds, rules: SheetRules): Stretch[] {
  const { start } = bounds;
  const last = lastBeforeContact(bounds);
  const headed = new Map(
    [...bounds.headings, ...unknownHeadings(printed, bounds)]
      .filter(({ what, range }) => what.as !== 'contact' && range.to <= last)
      .map((heading) => [heading.range.from, heading]),
  );
  const stretches: Stretch[] = [];
  let number = start.title.to + 1;
  while (number <= last) {
    const heading = headed.get(number) ?? null;
    const placeEnd = heading ? null : lastLineOfPlace(printed, number, last, headed, rules);
    const end = heading?.range.to ?? placeEnd ?? number;
    const open = stretches.at(-1);
    if (
      heading ||
      placeEnd ||
      (!open && !printed[number - 1]?.blank) ||
      (open?.isPlace && !printed[number - 1]?.blank)
    ) {
      stretches.push({ from: number, to: end, heading, isPlace: placeEnd !== null });
    } else if (open && !open.isPlace) {
      open.to = end;
    }
    number = end + 1;
  }
  return stretches;
}

/** Contact lines may be printed above their heading. */
function lastBeforeContact({ contact, to }: SheetBounds): number {
  return contact ? Math.min(contact.block.from, contact.heading.from) - 1 : to;
}
