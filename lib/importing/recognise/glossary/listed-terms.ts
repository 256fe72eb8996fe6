import type { DocumentLine } from '@/lib/importing/document';
import { mendLine, readFlow } from '../flow';
import type { RecognisedTerm } from '../model';
import { straightened } from '../pattern';
import type { GlossaryRules } from './rules';

/** « • ACI : Atelier Chantier d’Insertion. », « • FEDER / FSE : … » */
const ENTRY = /^(?:[•◦▪●*–—-]\s*)?(\p{Lu}[\p{L}\p{N}.&-]*(?:\s?\/\s?\p{Lu}[\p{L}\p{N}.&-]*)*)\s?:\s*(?=\S)/u;

/** The list of acronyms that the document prints under a heading of its own, entry by entry. */
export function readListedTerms(lines: DocumentLine[], list: GlossaryRules['list']): RecognisedTerm[] {
  if (!list) return [];
  const texts = lines.map(({ text, furniture }) => (furniture ? '' : straightened(mendLine(text))));
  const heading = texts.findIndex(
    (text, index) =>
      list.heading.test(text) && texts.slice(index + 1, index + 12).some((next) => ENTRY.test(next)),
  );
  if (heading < 0) return [];
  const after = texts.findIndex((text, index) => index > heading && text !== '' && list.end.test(text));
  const end = after < 0 ? lines.length : after;
  const starts = texts.flatMap((text, index) =>
    index > heading && index < end && ENTRY.test(text) ? [index + 1] : [],
  );
  return starts.map((from, index) => {
    const to = lastPrinted(texts, from, (starts[index + 1] ?? end + 1) - 1);
    const text = readFlow(lines, [{ from, to }]).text.replace(/\s+/g, ' ').replace(/^- /, '');
    const [marked = '', acronym = ''] = ENTRY.exec(text) ?? [];
    return {
      acronym,
      expansion: text
        .slice(marked.length)
        .replace(/\s*\.$/, '')
        .trim(),
      line: from,
      from,
      to,
      listed: true,
    };
  });
}

function lastPrinted(texts: string[], from: number, to: number): number {
  let last = to;
  while (last > from && texts[last - 1] === '') last--;
  return last;
}
