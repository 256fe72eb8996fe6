import type { DocumentLine, LineRange } from '@/lib/importing/document';
import type { LeftOver } from './model';
import { straightened } from './pattern';
import type { Profile } from './profile';
import { numbersOf } from './sheets/printed-lines';

const BLANK = 'ligne vide';
const FURNITURE = 'titre courant ou numéro de page';
const UNKNOWN = 'texte que les règles du profil ne rattachent à rien';

/** Why lines that nothing claims are left over, line by line: by what they are, then by the part that they stand in. */
export function explainLeftOver(
  lines: DocumentLine[],
  gaps: LineRange[],
  parts: Profile['leftOver'],
): LeftOver[] {
  const partOf = toParts(lines, parts);
  return gaps.flatMap(numbersOf).map((number) => {
    const line = lines[number - 1];
    const isBlank = !line || line.text.trim() === '';
    const reason = isBlank ? BLANK : line.furniture ? FURNITURE : (partOf[number - 1] ?? UNKNOWN);
    return { from: number, to: number, reason };
  });
}

/** In the order of the document, neighbours left over for the same reason as one; blank lines go with what they touch. */
export function joinLeftOver(leftOver: LeftOver[]): LeftOver[] {
  const joined: LeftOver[] = [];
  for (const { from, to, reason } of [...leftOver].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    const isNext = last && from <= last.to + 1;
    if (isNext && (reason === BLANK || reason === last.reason)) last.to = Math.max(last.to, to);
    else if (isNext && last.reason === BLANK) Object.assign(last, { to, reason });
    else joined.push({ from, to, reason });
  }
  return joined;
}

/** The reason of the part that each line stands in; undefined outside of any. */
function toParts(lines: DocumentLine[], parts: Profile['leftOver']): (string | undefined)[] {
  const patterns = parts.map(({ from, to, reason }) => ({
    from: new RegExp(from, 'u'),
    to: to === null ? null : new RegExp(to, 'u'),
    reason,
  }));
  let open: (typeof patterns)[number] | undefined;
  return lines.map((line) => {
    const text = straightened(line.text).trim();
    if (open?.to?.test(text)) open = undefined;
    open = patterns.find(({ from }) => from.test(text)) ?? open;
    return open?.reason;
  });
}
