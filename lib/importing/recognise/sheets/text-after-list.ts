import type { DocumentWarning } from '@/lib/importing/document';
import type { LaidSection } from './lay-out';
import { numbersOf, type PrintedLine } from './printed-lines';
import { BULLET } from './text-width';

/** How long a text is that one does not expect after a list: by itself, and beside all that precedes it. */
const MANY_LINES = 30;
const TIMES_LONGER = 3;

/** Warns of a long text that follows the list of a section: a heading may be missing between them. */
export function textAfterList(printed: PrintedLine[], { heading, ranges }: LaidSection): DocumentWarning[] {
  const lines = ranges.flatMap(numbersOf).flatMap((number) => printed[number - 1] ?? []);
  const items = lines.findIndex(({ text }) => BULLET.test(text));
  const first = lines.findIndex(
    ({ text }, index) => items >= 0 && index > items && lines[index - 1]?.blank && /^\p{Lu}/u.test(text),
  );
  if (first < 0) return [];
  const [before, after] = [lines.slice(0, first), lines.slice(first)].map(
    (some) => some.filter(({ blank }) => !blank).length,
  );
  if (!before || !after || after < MANY_LINES || after < TIMES_LONGER * before) return [];
  return [
    {
      line: lines[first]?.number ?? null,
      message: `Ce long texte sans titre suit la liste de la rubrique ouverte ligne ${heading.range.from}\u00A0: rien ne dit qu’il est de cette rubrique.`,
    },
  ];
}
