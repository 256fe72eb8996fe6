/** A piece of a written line: a text, or the delimiter that opens or closes bold (`**`) or italic (`*`). */
export type Piece = { kind: 'text' | 'open' | 'close'; text: string };

/**
 * The line that pieces make, where every delimiter does what it is there for: Markdown opens and closes nothing next to a space,
 * nor between a letter and a sign, and reads `***` in its own way.
 */
export function toWorkingMarkdown(pieces: Piece[]): string {
  const line = asItalicsApart(settled(pieces));
  line.forEach((piece, index) => {
    if (piece.kind === 'open') encodeLetterBefore(line, index);
    if (piece.kind === 'close') encodeLetterAfter(line, index);
  });
  return line.map(({ text }) => text).join('');
}

/** Spaces at the edges of a marked text out of it, marks of nothing away: whatever one of these steps opens to another. */
function settled(pieces: Piece[]): Piece[] {
  const kept: Piece[] = [];
  const waiting = [...pieces].reverse();
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const last = kept.at(-1);
    const better = last ? settledPair(last, piece) : null;
    if (!better) kept.push(piece);
    else {
      kept.pop();
      waiting.push(...better.reverse());
    }
  }
  return kept;
}

/** What two neighbours become, or null when they may stay. */
function settledPair(first: Piece, second: Piece): Piece[] | null {
  const text = (words: string): Piece[] => (words ? [{ kind: 'text', text: words }] : []);
  if (first.kind === 'text' && second.kind === 'text') return text(first.text + second.text);
  if (first.kind === 'open' && second.kind === 'close') return first.text === second.text ? [] : null;
  if (first.kind === 'open' && second.kind === 'text' && /^\s/.test(second.text)) {
    const inside = second.text.trimStart();
    return [...text(second.text.slice(0, -inside.length || undefined)), first, ...text(inside)];
  }
  if (first.kind === 'text' && second.kind === 'close' && /\s$/.test(first.text)) {
    const inside = first.text.trimEnd();
    return [...text(inside), second, ...text(first.text.slice(inside.length))];
  }
  return null;
}

/** Where italic touches another delimiter, it is written `_`. */
function asItalicsApart(pieces: Piece[]): Piece[] {
  const line = pieces.map((piece) => ({ ...piece }));
  const opened: number[] = [];
  const touches = (index: number) =>
    [index - 1, index + 1].some((at) => line[at] && line[at].kind !== 'text');
  line.forEach((piece, index) => {
    if (piece.kind === 'open') opened.push(index);
    if (piece.kind !== 'close') return;
    const opener = line[opened.pop() ?? -1];
    if (piece.text !== '*' || !opener) return;
    if (touches(index) || touches(line.indexOf(opener))) opener.text = piece.text = '_';
  });
  return line;
}

const LETTER = /[^\s\p{P}\p{S}]/u;
const SIGN = /[\p{P}\p{S}]/u;

function encodeLetterBefore(line: Piece[], index: number) {
  const [before, delimiter, after] = [line[index - 1], line[index], line[index + 1]];
  if (before?.kind !== 'text' || (delimiter?.text !== '_' && !SIGN.test(firstOf(after)))) return;
  const letter = lastOf(before);
  if (LETTER.test(letter)) before.text = `${before.text.slice(0, -letter.length)}${encoded(letter)}`;
}

function encodeLetterAfter(line: Piece[], index: number) {
  const [before, delimiter, after] = [line[index - 1], line[index], line[index + 1]];
  if (after?.kind !== 'text' || (delimiter?.text !== '_' && !SIGN.test(lastOf(before)))) return;
  const letter = firstOf(after);
  if (LETTER.test(letter)) after.text = `${encoded(letter)}${after.text.slice(letter.length)}`;
}

const firstOf = (piece: Piece | undefined) => [...(piece?.text ?? '')][0] ?? '';

const lastOf = (piece: Piece | undefined) => [...(piece?.text ?? '')].at(-1) ?? '';

/** A letter as its number: to Markdown it is a sign, to readers a letter. */
const encoded = (letter: string) => `&#x${letter.codePointAt(0)?.toString(16)};`;
