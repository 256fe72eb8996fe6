import { z } from 'zod';

/** A word of a wording, by what it may be: `élevé*` is a word that begins so. */
type WordForms = { forms: string[]; isGlued: boolean };
/** A word of a text; glued to the one before it when that one is elided: « l’ » and « atelier ». */
type Word = { form: string; start: number; end: number; isGlued: boolean };

/**
 * Wordings of one or more words. They are compared word by word, the longest first, so that a chain of them is read in one way
 * only: as alternatives of a repeated regular expression, a hostile text would take for ever.
 */
type Wordings = { all: WordForms[][] };

/**
 * A list such as `[de, au bénéfice, « est|sont élevé* »]`.
 * A wording that others of the list already make, joined, is refused: it would be a second way to read the same words.
 */
export const wordings = z.array(z.string().min(1)).transform((list, context): Wordings => {
  const all = list.map(parse);
  list.forEach((wording, index) => {
    const others = all.filter((_, other) => other !== index);
    for (const words of eachOf(all[index] ?? []))
      if (isMadeOf(words, others)) context.addIssue(`« ${wording} » is already made by other wordings`);
  });
  return { all: all.sort((a, b) => b.length - a.length) };
});

/** Without the wordings that a text begins with; a longer one of `kept` stays, and ends the search. */
export function withoutStart(text: string, { all }: Wordings, kept: Wordings): string {
  const words = wordsOf(text);
  let from = 0;
  while (from < words.length) {
    const length = longestAt(words, from, all);
    if (length === 0 || longestAt(words, from, kept.all) > length) break;
    from += length;
  }
  return text.slice(words[from]?.start ?? text.length);
}

/** Whether a text begins with one of them. */
export function beginsWith(text: string, { all }: Wordings): boolean {
  return longestAt(wordsOf(text), 0, all) > 0;
}

/** Without the wordings that a text ends with. */
export function withoutEnd(text: string, { all }: Wordings): string {
  const words = wordsOf(text);
  let to = words.length;
  for (let length = longestBefore(words, to, all); length > 0; length = longestBefore(words, to, all))
    to -= length;
  return to === words.length ? text : text.slice(0, words[to - 1]?.end ?? 0);
}

function longestAt(words: Word[], from: number, all: WordForms[][]): number {
  return all.find((wording) => isAt(words, from, wording))?.length ?? 0;
}

function longestBefore(words: Word[], to: number, all: WordForms[][]): number {
  const ends = (wording: WordForms[]) => isAt(words, to - wording.length, wording);
  return all.find((wording) => !words[to - wording.length]?.isGlued && ends(wording))?.length ?? 0;
}

function isAt(words: { form: string }[], from: number, wording: WordForms[]): boolean {
  return wording.every(({ forms }, index) => {
    const word = words[from + index]?.form;
    return word !== undefined && forms.some((form) => isOf(word, form));
  });
}

function isOf(word: string, form: string): boolean {
  return form.endsWith('*') ? word.startsWith(form.slice(0, -1)) : word === form;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: printed, index } of text.matchAll(/[^\s’']*[’']|[^\s’']+/gu)) {
    const last = words.at(-1);
    const isGlued = last?.end === index && last.form.endsWith('’');
    const form = printed.toLowerCase().replace("'", '’');
    words.push({ form, start: index, end: index + printed.length, isGlued });
  }
  return words;
}

function parse(wording: string): WordForms[] {
  return wordsOf(wording).map(({ form, isGlued }) => ({ forms: form.split('|'), isGlued }));
}

/** « est|sont élevé »: « est élevé », « sont élevé ». */
function eachOf(wording: WordForms[]): Word[][] {
  return wording.reduce<Word[][]>(
    (begun, { forms, isGlued }) =>
      begun.flatMap((words) => forms.map((form) => [...words, { form, isGlued, start: 0, end: 0 }])),
    [[]],
  );
}

function isMadeOf(words: Word[], all: WordForms[][]): boolean {
  if (words.length === 0) return true;
  return all.some(
    (wording) =>
      !words[wording.length]?.isGlued &&
      isAt(words, 0, wording) &&
      isMadeOf(words.slice(wording.length), all),
  );
}
