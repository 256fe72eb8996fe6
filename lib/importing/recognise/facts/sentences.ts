/** Where the sentence around an offset begins and ends: at a full stop, at a semicolon, at the end of a block. */
export function sentenceAround(text: string, offset: number): { start: number; end: number } {
  let start = Math.max(0, offset - LONGEST_HALF);
  let end = Math.min(text.length, offset + LONGEST_HALF);
  const around = text.slice(start, end);
  const from = start;
  for (const { 0: stop, index } of around.matchAll(/[.!?…;](?=\s+["«“(\p{Lu}\d•-])|\n+/gu)) {
    const after = from + index + stop.length;
    if (after <= offset) start = after;
    else {
      end = from + index + stop.trimEnd().length;
      break;
    }
  }
  return { start, end };
}

/** No sentence is so long on either side of a word; a hostile text may be. */
const LONGEST_HALF = 2000;

/** The year that a quantity is about: the nearest one of its sentence, when it says when and not since when. */
export function yearOf(text: string, offset: number): number | null {
  const { start, end } = sentenceAround(text, offset);
  const [nearest] = [...text.slice(start, end).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)]
    .map((match) => ({ year: Number(match[0]), at: start + match.index }))
    .sort((a, b) => Math.abs(a.at - offset) - Math.abs(b.at - offset));
  if (!nearest) return null;
  const before = text.slice(Math.max(start, nearest.at - 30), nearest.at);
  const isNext = /^\s*,?\s*$/.test(text.slice(nearest.at + 4, Math.max(nearest.at + 4, offset)));
  if (SINCE.test(before) && !(nearest.at < offset && isNext)) return null;
  return WHEN.test(before) ? nearest.year : null;
}

const SINCE =
  /(?<!\p{L})(?:depuis|dès|à partir de|entre|créée?s? en|née?s? en|fondée?s? en|(?:19|20)\d{2}\s+(?:et|à))\s*(?:\p{L}+\s+)?$/iu;
const WHEN =
  /(?<!\p{L})(?:en|fin|début|année|mi|été|automne|hiver|printemps|courant|janvier|février|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|décembre)\s*$/iu;
