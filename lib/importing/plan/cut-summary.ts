/** What lists show of a sheet: `initiativeSchema` refuses more. */
const LONGEST = 400;

const SENTENCE_END = /[.!?…](?:\s?»)?(?=\s|$)/g;

/** The sentences of an introduction that hold in a summary; the beginning of the first one when it is too long by itself. */
export function cutSummary(introduction: string): string {
  const text = introduction.replace(/\s+/g, ' ').trim();
  if (text.length <= LONGEST) return text;
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  const end = ends
    .filter((offset) => offset <= LONGEST && !endsWithAbbreviation(text.slice(0, offset)))
    .at(-1);
  if (end !== undefined) return text.slice(0, end);
  const words = text.slice(0, LONGEST - 1);
  return `${words.slice(0, words.lastIndexOf(' ') > 0 ? words.lastIndexOf(' ') : undefined)}…`;
}

/** « M. », « J. », « art. »: a full stop that ends no sentence. */
function endsWithAbbreviation(text: string): boolean {
  return /(?:^|[\s(])(?:\p{Lu}|Mme|Mlle|MM|art|cf|ex|etc|env|n|p)\.$/u.test(text);
}
