/** A passage as running text names it: lines of a document. */
export type MarkedPassage = { source: string; from: number; to: number };

const PASSAGE = '[a-z0-9-]+:\\d+(?:-\\d+)?';
const MARK = `\\{cite=(${PASSAGE}(?:, *${PASSAGE})*)\\}`;

/** A mark and the space before it: it hangs on the word that it supports. */
const SPACED_MARK = new RegExp(`(?<![ \\t])[ \\t]*${MARK}`, 'g');

/** `{cite=guide:12-30,note:4}`: the mark of these passages, as headings of content files and running text write it. */
export function toCitationMark(passages: MarkedPassage[]): string {
  return `{cite=${passages.map(toPassageText).join(',')}}`;
}

/** « guide:12-30 », « guide:12 » */
export function toPassageText({ source, from, to }: MarkedPassage): string {
  return from === to ? `${source}:${from}` : `${source}:${from}-${to}`;
}

/** The passages of one mark, what stands between its braces after `cite=`; null when one of them is no passage. */
export function parsePassages(text: string): MarkedPassage[] | null {
  const passages = text.split(',').map((part) => {
    const [, source = '', from = '', to = from] = /^\s*([a-z0-9-]+):(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    return { source, from: Number(from), to: Number(to) };
  });
  const isPassage = ({ source, from, to }: MarkedPassage) => source !== '' && from >= 1 && to >= from;
  return passages.every(isPassage) ? passages : null;
}

/** A text cut at its citation marks, in order: its pieces, and the passages of each mark. A malformed mark is text. */
export function splitAtCitationMarks(text: string): (string | MarkedPassage[])[] {
  const pieces: (string | MarkedPassage[])[] = [];
  let start = 0;
  for (const match of text.matchAll(SPACED_MARK)) {
    const passages = parsePassages(match[1] ?? '');
    if (!passages) continue;
    pieces.push(text.slice(start, match.index), passages);
    start = match.index + match[0].length;
  }
  return [...pieces, text.slice(start)].filter((piece) => piece !== '');
}

/** Every passage that the running text of a Markdown cites, each once, in order. */
export function inlineCitations(markdown: string): MarkedPassage[] {
  const all = splitAtCitationMarks(markdown).flatMap((piece) => (typeof piece === 'string' ? [] : piece));
  return [...new Map(all.map((passage) => [toPassageText(passage), passage])).values()];
}

/** The Markdown without its citation marks, nor the spaces before them. */
export function withoutInlineCitations(markdown: string): string {
  return splitAtCitationMarks(markdown)
    .filter((piece) => typeof piece === 'string')
    .join('');
}
