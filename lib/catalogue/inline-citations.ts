import { inlineCitations, toPassageText } from '@/lib/text/citation-marks';
import type { Passage } from './schemas';

/**
 * What a section cites, each passage once: those of its heading, then those of its running text. It is what its row keeps,
 * so that every passage marked in the text has its note.
 */
export function sectionPassages({ markdown, cite }: { markdown: string; cite: Passage[] }): Passage[] {
  const all = [...cite, ...inlineCitations(markdown)];
  return [...new Map(all.map((passage) => [toPassageText(passage), passage])).values()];
}
