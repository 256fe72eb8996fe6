import type { Doc } from './filters';

/** A place of a word: which field, in their order, and where in it, the texts of a field standing eight words apart. */
type Place = { field: number; at: number };

/** A piece of a query: a « quoted phrase », or a bare word. */
type Asked = { words: string[]; isPhrase: boolean };

export type WordSettings = {
  searchableAttributes: string[];
  synonyms: Record<string, string[]>;
  prefixSearch: string;
};

/** Of one document and one piece: all its places, and whether they are those of a synonym. */
export type Match = { places: Place[]; isSynonym: boolean };

/** tokenize_document.rs */
const GAP = 8;

/** Meilisearch reads no more pieces than that. */
const WORDS_LIMIT = 10;

/** The pieces of a query: what parse_query.rs makes of quotes and spaces. */
export function toAsked(q: string): Asked[] {
  const asked: Asked[] = [];
  for (const [index, part] of q.split('"').entries()) {
    const words = part
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (words.length === 0) continue;
    if (index % 2 === 1) asked.push({ words, isPhrase: true });
    else asked.push(...words.map((word) => ({ words: [word], isPhrase: false })));
  }
  return asked.slice(0, WORDS_LIMIT);
}

/**
 * Where a document answers each piece; null when it does not answer all of them. A bare word is found by its synonyms too,
 * cut in two, joined to the next, and as a beginning when the settings let it: what `query_graph.rs` and
 * `compute_derivations.rs` do of words, whatever is said of typos.
 */
export function matchesOf(doc: Doc, asked: Asked[], settings: WordSettings): Match[] | null {
  const fields = settings.searchableAttributes.map((name) => wordsOf(doc, name));
  const find = (words: string[], isSame = (a: string, b: string) => a === b): Place[] =>
    fields.flatMap((among, field) =>
      among.flatMap(({ word, at }, index) =>
        isSame(word, words[0] as string) &&
        words.every((other, offset) => {
          const there = among[index + offset];
          return there !== undefined && there.at === at + offset && isSame(there.word, other);
        })
          ? { field, at }
          : [],
      ),
    );
  const matches: Match[] = [];
  for (let index = 0; index < asked.length; index++) {
    const { words, isPhrase } = asked[index] as Asked;
    const [word = ''] = words;
    const next = asked[index + 1];
    const found = find(words);
    if (found.length > 0) {
      matches.push({ places: found, isSynonym: false });
      continue;
    }
    if (isPhrase) return null;
    const others = [
      ...(settings.synonyms[word] ?? []).flatMap((synonym) => find(synonym.split(' '))),
      ...[...word].flatMap((_, cut) => find([word.slice(0, cut), word.slice(cut)])),
      ...(next && !next.isPhrase ? find([word + next.words[0]]) : []),
      ...(settings.prefixSearch !== 'disabled' && !next ? find([word], (a, b) => a.startsWith(b)) : []),
    ];
    if (others.length === 0) return null;
    matches.push({ places: others, isSynonym: true });
  }
  return matches;
}

function wordsOf(doc: Doc, field: string): { word: string; at: number }[] {
  const words: { word: string; at: number }[] = [];
  let at = -GAP;
  for (const text of [doc[field] ?? []].flat()) {
    at += GAP;
    for (const word of String(text).toLowerCase().split(' ')) words.push({ word, at: at++ });
    at--;
  }
  return words;
}
