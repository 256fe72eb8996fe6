import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { mendLine } from '../flow';
import { joinLines } from '../join-lines';

/** A line of a contact block as it was meant: lines that go on are joined. `line` is where it begins. */
export type ContactLine = { text: string; line: number };

/** The end of a line that calls for the next one. */
const OPEN = /(?:[,&-]|\s(?:de|du|des|la|le|les|et|à|au|aux|en|pour|sur)|[’'])$/iu;

/** No contact takes more; a hostile text may. Its lines stay among those of the block. */
const LONGEST_LINE = 1000;
/** What decides whether a line goes on. */
const LONGEST_END = 200;

/** @returns the lines of a block that hold something else than its heading */
export function contactLines(lines: DocumentLine[], ranges: LineRange[]): ContactLine[] {
  const parts: ContactLine[] = [];
  for (const range of ranges) {
    for (let number = range.from; number <= Math.min(range.to, lines.length); number++) {
      const line = lines[number - 1];
      const text = line && !line.furniture ? mendLine(line.text).slice(0, LONGEST_LINE) : '';
      if (text === '' || /^contacts?\s*:?$/i.test(text)) continue;
      const last = parts.at(-1);
      if (last && last.text.length < LONGEST_LINE && goesOn(last.text.slice(-LONGEST_END), text)) {
        const { kept, between } = joinLines(lines, last.text, text);
        last.text =
          kept +
          (/@\S*$/.test(kept.slice(-LONGEST_END)) && /^[a-z]{2,6}(?:\s|$)/.test(text) ? '' : between) +
          text;
      } else {
        parts.push({ text, line: number });
      }
    }
  }
  return parts;
}

function goesOn(before: string, next: string): boolean {
  if (/^(?:https?:|www\.|\S+@\S)/i.test(next)) return /[-–]$/.test(before) && !/^\S+$/.test(next);
  if (/@[\w.-]*\.$/.test(before) || /\S+@$/.test(before)) return true;
  if (/^[-–]\s/.test(next) || (/\s[-–]$/.test(before) && /^(?:\+33|0\d)/.test(next))) return true;
  // « http://www.garage- / solidaire.fr »
  if (/(?:https?:\/\/|www\.)\S*-$/i.test(before) && /^[\w-]+\.\w/.test(next)) return true;
  if (/(?:https?:\/\/|www\.)\S*$/i.test(before)) return false;
  return /^\p{Ll}/u.test(next) || (OPEN.test(before) && !/@/.test(before)) || isCutStreet(before, next);
}

/** « 11 Boulevard / Jean Labro 13016 Marseille » */
function isCutStreet(before: string, next: string): boolean {
  return (
    /\d[\s,]+(?:rue|avenue|boulevard|place|allée|impasse|chemin|route|quai|cours|traverse)$/iu.test(before) &&
    /^\p{Lu}/u.test(next)
  );
}
