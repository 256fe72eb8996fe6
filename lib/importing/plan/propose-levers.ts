import { stemmer } from '@orama/stemmers/french';
import type { DocumentLine } from '@/lib/importing/document';
import { readFlow } from '@/lib/importing/recognise/flow';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import { fold } from '@/lib/text/fold';
import type { SuggestedLever } from './model';

/** What the catalogue says of a lever, as far as its words are compared. */
export type LeverWords = { slug: string; title: string; actions: string[] };

const MOST = 3;
const LEAST = 0.5;
/** A word of the title tells more of a lever than one of its actions. */
const TITLE_WEIGHT = 3;
const SHORTEST_WORD = 4;

/**
 * The levers that the words of a sheet suggest, at most three, each with the sentence that says it best. A word counts the
 * more that a lever insists on it and others do not; under a threshold nothing is suggested. A person decides.
 * @returns scores from 0 to 1
 */
export function proposeLevers(
  levers: LeverWords[],
  lines: DocumentLine[],
  sheet: Pick<RecognisedSheet, 'introduction' | 'sections'>,
): SuggestedLever[] {
  const sentences = sentencesOf(lines, sheet);
  return weigh(levers)
    .flatMap((lever) => {
      const said = sentences.map((sentence) => ({ ...sentence, weight: weightOf(sentence.stems, lever) }));
      const [best] = [...said].sort((a, b) => b.weight - a.weight || a.line - b.line);
      const whole = said.reduce((sum, { weight }) => sum + Math.max(0, weight - NOISE), 0);
      const score = Math.round((whole / (whole + HALF)) * 100) / 100;
      if (!best || score < LEAST) return [];
      return [{ slug: lever.slug, title: lever.title, sentence: best.text, line: best.line, score }];
    })
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
    .slice(0, MOST);
}

type WeightedLever = LeverWords & { weights: Map<string, number> };

/** Of each lever, the stems that tell it from the others, and how much: those that few levers share, and that it insists on. */
function weigh(levers: LeverWords[]): WeightedLever[] {
  const counted = levers.map((lever) => {
    const counts = new Map<string, number>();
    for (const stem of new Set(stemsOf(lever.title))) counts.set(stem, TITLE_WEIGHT);
    for (const stem of lever.actions.flatMap((action) => [...new Set(stemsOf(action))])) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    return { ...lever, counts };
  });
  return counted.map(({ counts, ...lever }) => {
    const weights = new Map<string, number>();
    for (const [stem, count] of counts) {
      const all = counted.reduce((sum, other) => sum + (other.counts.get(stem) ?? 0), 0);
      const share = count / all;
      if (count >= INSISTENT && share >= OWN) weights.set(stem, Math.log1p(count) * share);
    }
    return { ...lever, weights };
  });
}

const INSISTENT = 2;
const OWN = 0.3;
/** What a sentence says of every lever by chance. */
const NOISE = 0.5;
/** The weight at which a sheet scores one half. */
const HALF = 4;

function weightOf(stems: Set<string>, { weights }: WeightedLever): number {
  return [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
}

function sentencesOf(
  lines: DocumentLine[],
  { introduction, sections }: Pick<RecognisedSheet, 'introduction' | 'sections'>,
): { text: string; line: number; stems: Set<string> }[] {
  return [introduction, ...sections]
    .filter((passage) => passage !== null)
    .flatMap(({ ranges }) => {
      const { text, lineAt } = readFlow(lines, ranges);
      return [...text.matchAll(/[^\n]+?(?:[.!?;](?=\s|$)|(?=\n|$))/g)].map(({ 0: sentence, index }) => {
        const lead = /^[\s-]*/.exec(sentence)?.[0].length ?? 0;
        const said = sentence.slice(lead).trim();
        return { text: said, line: lineAt(index + lead), stems: new Set(stemsOf(said)) };
      });
    });
}

function stemsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word.length >= SHORTEST_WORD && !/\d/.test(word))
    .map((word) => stemmer(word));
}
