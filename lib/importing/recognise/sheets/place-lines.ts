import type { FoundHeading } from './find-headings';
import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';

/** Last line of the place that opens at a line; null when none does. */
export function lastLineOfPlace(
  printed: PrintedLine[],
  number: number,
  last: number,
  headed: Map<number, FoundHeading>,
  rules: SheetRules,
): number | null {
  const label = placeLabelAt(printed, number, rules);
  if (!label) return null;
  const { rule } = label;
  let end = label.to;
  for (let next = end + 1; next <= last && !headed.has(next); next++) {
    const line = printed[next - 1];
    const isApart = line?.opensPage === 'gap' || line?.opensPage === 'set-back';
    if (!line || isApart) break;
    if (line.scrap) continue;
    if (line.blank) {
      if (rule.extent === 'line') break;
      continue;
    }
    if (rule.extent === 'line' && !isUnfinished(printed[end - 1]?.text ?? '', line)) break;
    end = next;
  }
  return end;
}

/** The rule of the place that opens at a line, and where its label ends: a narrow column may break it. */
function placeLabelAt(
  printed: PrintedLine[],
  number: number,
  rules: SheetRules,
): { rule: SheetRules['places'][number]; to: number } | null {
  const first = printed[number - 1];
  if (!first || first.blank) return null;
  const second = printed[number];
  const fits = (text: string) => rules.places.find(({ pattern }) => pattern.test(text));
  const alone = fits(first.text);
  if (alone) return { rule: alone, to: number };
  const broken = second && !second.blank ? fits(`${first.text} ${second.text}`) : undefined;
  return broken ? { rule: broken, to: number + 1 } : null;
}

/** Whether a place goes on with the next line: cut in a word, in brackets, or before small letters. */
function isUnfinished(text: string, next: PrintedLine): boolean {
  return (
    /[-,:]$|\b(de|du|des|d'|la|le|les|l'|et|à)$/u.test(text) ||
    /\([^)]*$/.test(text) ||
    /^(\p{Ll}|\()/u.test(next.text)
  );
}
