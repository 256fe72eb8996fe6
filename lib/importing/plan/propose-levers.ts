import type { SectionKind } from '@/lib/catalogue/model';
import type { DocumentLine } from '@/lib/importing/document';
import { readFlow } from '@/lib/importing/recognise/flow';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import type { SuggestedLever } from './model';
import { stemsOf, type WeighedLever } from './weigh-levers';

const MOST = 3;
const LEAST = 0.5;
/** What a sentence says of every lever by chance. */
const NOISE = 0.13;
/** The weight at which a sheet scores one half. */
const HALF = 0.55;
/** What a sheet lives on: each says it, whatever it shows. */
const OF_EVERY_SHEET = new Set<SectionKind>(['funding', 'business_model']);

type SheetTexts = Pick<RecognisedSheet, 'introduction' | 'sections'>;

/**
 * The levers that the words of a sheet suggest, at most three, each with the sentence that says it best; under a threshold
 * none is. A person decides.
 * @returns scores from 0 to 1
 */
export function proposeLevers(
  levers: WeighedLever[],
  lines: DocumentLine[],
  sheet: SheetTexts,
): SuggestedLever[] {
  const sentences = sentencesOf(lines, sheet);
  return levers
    .flatMap(({ slug, title, weights }) => {
      const said = sentences.map(({ stems, ...sentence }) => ({
        ...sentence,
        weight: [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0),
      }));
      const [best] = [...said].sort((a, b) => b.weight - a.weight || a.line - b.line);
      const sum = said.reduce((sum, { weight }) => sum + Math.max(0, weight - NOISE), 0);
      // A long sheet says more of every lever by chance, which grows as the root of what is read.
      const whole = sum / Math.sqrt(sentences.length);
      const score = Math.round((whole / (whole + HALF)) * 100) / 100;
      return best && score >= LEAST ? [{ slug, title, sentence: best.text, line: best.line, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
    .slice(0, MOST);
}

function sentencesOf(
  lines: DocumentLine[],
  { introduction, sections }: SheetTexts,
): { text: string; line: number; stems: Set<string> }[] {
  return [introduction, ...sections.filter(({ kind }) => kind === null || !OF_EVERY_SHEET.has(kind))]
    .filter((passage) => passage !== null)
    .flatMap(({ ranges }) => {
      const { text, lineAt } = readFlow(lines, ranges);
      return [...text.matchAll(/[^\n]+?(?:[.!?;](?=\s|$)|(?=\n|$))/g)].map(({ 0: sentence, index }) => {
        const lead = /^[\s-]*/.exec(sentence)?.[0].length ?? 0;
        const said = sentence.slice(lead).trim();
        return { text: said, line: lineAt(index + lead), stems: stemsOf(said) };
      });
    });
}
