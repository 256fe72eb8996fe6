import { diffArrays } from 'diff';

/** A stretch of a text: of both, of the new one only, or of the old one only. */
export type WordPart = { change: 'same' | 'added' | 'removed'; text: string };

/**
 * Words keep their hyphens, their inner apostrophe (« aujourd’hui ») and, once elided, their own (« l’ » + « atelier »);
 * numbers keep their spaces. All else is one token each: space, punctuation, mark.
 */
const TOKEN =
  /aujourd['’]hui|\p{N}+(?:[\u00a0\u202f.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-·‑][\p{L}\p{M}\p{N}]+)*['’]?|[ \t]+|./gisu;

/** Texts that differ in more words than this are shown whole: the old one, then the new one. */
const MOST_EDITS = 2_000;

/**
 * What changed from one text to another, word by word. The stretches that are not `removed` make the new text, letter for
 * letter; those that are not `added`, the old one.
 */
export function differentWords(before: string, after: string): WordPart[] {
  if (before === after) return after === '' ? [] : [{ change: 'same', text: after }];
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], {
    maxEditLength: MOST_EDITS,
  });
  const parts: WordPart[] = changes
    ? changes.map(({ added, removed, value }) => ({
        change: added ? 'added' : removed ? 'removed' : 'same',
        text: value.join(''),
      }))
    : [
        { change: 'removed', text: before },
        { change: 'added', text: after },
      ];
  return inReadableRuns(parts);
}

/**
 * A run of changes that only spaces cut is one: « les deux ans » replaced by « trois mois » reads in two stretches, not six.
 * In each run, what was removed comes before what was added.
 */
function inReadableRuns(parts: WordPart[]): WordPart[] {
  const runs: WordPart[] = [];
  let removed = '';
  let added = '';
  const push = (change: WordPart['change'], text: string) => text && runs.push({ change, text });
  const flush = () => {
    const start = sharedSpaces(removed, added);
    const end = sharedSpaces(reversed(removed.slice(start)), reversed(added.slice(start)));
    push('same', removed.slice(0, start));
    push('removed', removed.slice(start, removed.length - end));
    push('added', added.slice(start, added.length - end));
    push('same', removed.slice(removed.length - end));
    removed = added = '';
  };
  parts.forEach(({ change, text }, index) => {
    const isOpen = removed !== '' || added !== '';
    const isGap = change === 'same' && /^[ \t]+$/.test(text) && isOpen && index + 1 < parts.length;
    if (change !== 'added' && (change === 'removed' || isGap)) removed += text;
    if (change === 'added' || isGap) added += text;
    if (change === 'same' && !isGap) {
      flush();
      push(change, text);
    }
  });
  flush();
  return runs;
}

/** How many spaces two texts start with alike. */
function sharedSpaces(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length] && /[ \t]/.test(a[length] ?? '')) length++;
  return length;
}

const reversed = (text: string) => [...text].reverse().join('');
