import { toPassageText } from '@/lib/text/citation-marks';

/** A piece of JSON that cites a document: « { source, from, to } ». */
type Passage = { source: string; from: number; to: number };

/** A mark in running text: « {cite=guide:12-30,note:4} ». */
const MARK = /\{cite=[^}]*\}/g;

/**
 * The same content, where passages of one document are said to be of another, those of running texts too. A list that would
 * hold the same passage twice holds it once.
 */
export function citeAnother<Value>(value: Value, from: string, into: string): Value {
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string')
      return part.replace(MARK, (mark) =>
        mark.replace(markOf(from), (_, before: string) => `${before}${into}:`),
      );
    if (Array.isArray(part)) return onePassageEach(part.map(visit));
    if (typeof part !== 'object' || part === null) return part;
    const record = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]));
    return isPassage(record) && record.source === from ? { ...record, source: into } : record;
  };
  // Passages are renamed one by one, then seen side by side in their list: from the inside out.
  return visit(value) as Value;
}

/** The last line of a document that a content cites; 0 when it cites none. */
export function lastLineCited(value: unknown, source: string): number {
  if (typeof value === 'string') return lastLineMarked(value, source);
  if (Array.isArray(value)) return Math.max(0, ...value.map((part) => lastLineCited(part, source)));
  if (typeof value !== 'object' || value === null) return 0;
  if (isPassage(value) && value.source === source) return value.to;
  return Math.max(0, ...Object.values(value).map((part) => lastLineCited(part, source)));
}

function lastLineMarked(text: string, source: string): number {
  const lines = (text.match(MARK) ?? []).flatMap((mark) =>
    [...mark.matchAll(new RegExp(`[=,] *${source}:(\\d+)(?:-(\\d+))?`, 'g'))].map(([, first, last]) =>
      Number(last ?? first),
    ),
  );
  return Math.max(0, ...lines);
}

/** Identifiers of documents are slugs: nothing in them is a sign of a regular expression. */
const markOf = (source: string) => new RegExp(`([=,] *)${source}:`, 'g');

function onePassageEach(rows: unknown[]): unknown[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (!isPassage(row)) return true;
    const text = toPassageText(row);
    return !seen.has(text) && seen.add(text);
  });
}

function isPassage(value: unknown): value is Passage {
  return typeof value === 'object' && value !== null && 'source' in value && 'from' in value && 'to' in value;
}
