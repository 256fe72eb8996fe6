/**
 * A typed text searched another way: with words quoted, without them, without quotes. Words are as the reading of a query tells
 * them: their signs and spaces may have been read otherwise, as in « co-working » read « co working ».
 */

const OPENING = '["«“„]';
const CLOSING = '["»”]';

/** The text with these words between quotes, where nothing else will do: « "garrage" solidaire ». */
export function quoteWords(text: string, words: string): string {
  const place = findWords(text, words);
  if (!place) return `"${words}"`;
  return `${text.slice(0, place.start)}"${text.slice(place.start, place.end)}"${text.slice(place.end)}`;
}

/** The text without these words, quoted or not; empty when nothing to search is left. */
export function withoutWords(text: string, words: string[]): string {
  const rest = words.reduce((left, one) => {
    const quoted = findWords(left, one, { isQuoted: true });
    const place = quoted ?? findWords(left, one);
    return place ? `${left.slice(0, place.start)} ${left.slice(place.end)}` : left;
  }, text);
  return rest.replace(/^[^\p{L}\p{N}"«“„]+|[^\p{L}\p{N}"»”]+$/gu, '').replace(/\s+/g, ' ');
}

/** The text without its quotes, or null when it has none. */
export function withoutQuotes(text: string): string | null {
  const plain = text
    .replace(/["«»“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === text ? null : plain;
}

/** The first place where these words stand whole. */
function findWords(
  text: string,
  words: string,
  { isQuoted = false } = {},
): { start: number; end: number } | null {
  const parts = words.match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!parts) return null;
  const phrase = `(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`;
  const found = new RegExp(isQuoted ? `${OPENING}\\s*${phrase}\\s*${CLOSING}` : phrase, 'u').exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
