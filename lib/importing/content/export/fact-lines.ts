import type { FigureContent, Passage } from '@/lib/catalogue/schemas';
import { toPassageText } from '@/lib/text/citation-marks';
import { type Flow, field, flow, given, list } from './yaml-text';

/** `"guide:12"`, or a list when there are several. */
export function citation(passages: Passage[]): Flow {
  const [first, ...rest] = passages.map(toPassageText);
  return first !== undefined && rest.length === 0 ? first : passages.map(toPassageText);
}

/** The figures of a sheet or of a lever. */
export function figureLines(figures: FigureContent[]): string[] {
  return list(
    'figures',
    figures.map(({ label, unit, value, upTo, qualifier, year, note, cite, differs }) => [
      ...field('label', label),
      ...field('value', value),
      ...field('upTo', given(upTo)),
      ...field('qualifier', given(qualifier)),
      ...field('unit', unit),
      ...field('year', year),
      ...field('note', given(note)),
      ...field('cite', citation(cite)),
      ...list(
        'differs',
        differs.map((other) => [
          flow({
            value: other.value,
            upTo: given(other.upTo),
            qualifier: given(other.qualifier),
            year: other.year,
            note: given(other.note),
            cite: citation(other.cite),
          }),
        ]),
      ),
    ]),
  );
}
