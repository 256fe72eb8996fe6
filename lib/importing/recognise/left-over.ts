import type { DocumentLine, LineRange } from '@/lib/importing/document';
import type { LeftOver } from './model';
import { straightened } from './pattern';
import type { Profile } from './profile';

const BLANK = 'ligne vide';
const FURNITURE = 'titre courant ou numéro de page';
const UNKNOWN = 'texte que les règles du profil ne rattachent à rien';

/** Why lines that nothing claims are left over: by what they are, then by the part of the document that they stand in. */
export function explainLeftOver(
  lines: DocumentLine[],
  gaps: LineRange[],
  parts: Profile['leftOver'],
): LeftOver[] {
  const partOf = toParts(lines, parts);
  return gaps.flatMap((gap) => {
    const runs: LeftOver[] = [];
    for (let number = gap.from; number <= gap.to; number++) {
      const line = lines[number - 1];
      const reason =
        !line || line.text.trim() === ''
          ? BLANK
          : line.furniture
            ? FURNITURE
            : (partOf[number - 1] ?? UNKNOWN);
      const last = runs.at(-1);
      if (last && (reason === BLANK || last.reason === reason)) last.to = number;
      else if (last?.reason === BLANK) Object.assign(last, { to: number, reason });
      else runs.push({ from: number, to: number, reason });
    }
    return runs;
  });
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
