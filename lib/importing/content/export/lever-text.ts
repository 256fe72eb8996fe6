import type { LeverContent } from '@/lib/catalogue/schemas';
import { citation, figureLines } from './fact-lines';
import { field, given, list } from './yaml-text';

/** The content file of a lever, in the order of content/README.md. */
export function leverText(lever: LeverContent): string {
  const lines = [
    ...field('title', lever.title),
    ...field('order', lever.order),
    ...field('stake', lever.stake),
    ...field('audience', lever.audience.map(toFileWord)),
    ...list(
      'actions',
      lever.actions.map((action) => [
        ...field('do', action.do),
        ...field('for', action.for.map(toFileWord)),
        ...field('cite', citation(action.cite)),
      ]),
    ),
    ...figureLines(lever.figures),
    ...list(
      'attention',
      lever.attention.map(({ text, cite }) => [...field('text', text), ...field('cite', citation(cite))]),
    ),
    ...list(
      'further',
      lever.further.map(({ text, url, cite }) => [
        ...field('text', text),
        ...field('url', given(url)),
        ...(cite.length > 0 ? field('cite', citation(cite)) : []),
      ]),
    ),
    ...(lever.highlights.length > 0 ? field('highlights', lever.highlights) : []),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** « acteurs_ess » is « acteurs-ess » in files. */
function toFileWord(audience: string): string {
  return audience.replace('_', '-');
}
