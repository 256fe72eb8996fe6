import { stemmer } from '@orama/stemmers/french';
import { fold } from '@/lib/text/fold';

/**
 * What the catalogue says of a lever: its own texts (title, stake, actions, points of attention), and the sentences by which
 * editors tied sheets to it. Documents speak as those sentences do, more than as the lever itself.
 */
export type LeverWords = {
  slug: string;
  title: string;
  texts: string[];
  /** `sheet`: whatever tells one sheet from the others. */
  ties: { sheet: string; because: string }[];
};

/** The stems of each text of a lever, made once; `sheet` null: a text of its own. */
type StemmedLever = Pick<LeverWords, 'slug' | 'title'> & {
  texts: { sheet: string | null; stems: Set<string> }[];
};

export type WeighedLever = Pick<LeverWords, 'slug' | 'title'> & { weights: Map<string, number> };

const SHORTEST_WORD = 4;
/** A stem of which a lever has less than this share belongs to no lever in particular. */
const OWN = 0.2;
/** Under so many texts a lever is badly known, and its words count less; beyond, more texts do not make a word count more. */
const ENOUGH = 50;

/** Cuts what is said of levers into stems, to be weighed as often as one likes. */
export function stemLevers(levers: LeverWords[]): StemmedLever[] {
  return levers.map(({ slug, title, texts, ties }) => ({
    slug,
    title,
    texts: [
      ...[title, ...texts].map((text) => ({ sheet: null, stems: stemsOf(text) })),
      ...ties.map(({ sheet, because }) => ({ sheet, stems: stemsOf(because) })),
    ],
  }));
}

/**
 * Of each lever, the stems that tell it from the others, and how much: those that few levers share, and that it insists on.
 * @param isLeftOut the sheets whose ties teach nothing: a sheet must not be suggested what is read on itself
 */
export function weighLevers(
  levers: StemmedLever[],
  isLeftOut: (sheet: string) => boolean = () => false,
): WeighedLever[] {
  const counted = levers.map(({ texts, ...lever }) => {
    const heard = texts.filter(({ sheet }) => sheet === null || !isLeftOut(sheet));
    return { ...lever, most: Math.log1p(Math.max(heard.length, ENOUGH)), counts: countStems(heard) };
  });
  const everywhere = new Map<string, number>();
  for (const { counts } of counted)
    for (const [stem, count] of counts) everywhere.set(stem, (everywhere.get(stem) ?? 0) + count);
  return counted.map(({ counts, most, ...lever }) => {
    const weights = new Map<string, number>();
    for (const [stem, count] of counts) {
      const share = count / (everywhere.get(stem) ?? count);
      if (share >= OWN) weights.set(stem, (Math.log1p(count) / most) * share);
    }
    return { ...lever, weights };
  });
}

/** In how many of the texts each stem is. */
function countStems(texts: StemmedLever['texts']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of texts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

export function stemsOf(text: string): Set<string> {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length >= SHORTEST_WORD && !/\d/.test(word));
  return new Set(words.map((word) => stemmer(word)));
}
