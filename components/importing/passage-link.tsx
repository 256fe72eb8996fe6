import type { LineRange } from '@/lib/importing/document';
import type { NumberedLine } from '@/lib/importing/queries/model';
import { isWithin, lineId } from './document-line';
import { rangePhrase, rangeWords } from './words';

/** Where a field was read: links that lead to the lines, where the document stands beside. */
export function PassageLinks({ ranges }: { ranges: LineRange[] }) {
  if (ranges.length === 0) return null;
  return (
    <span className="hidden text-[0.88rem] lg:inline">
      {ranges.map((range, index) => (
        <span key={`${range.from}-${range.to}`}>
          {index > 0 && ', '}
          <a
            href={`#${lineId(range.from)}`}
            // What one sees comes first, so that it can be said to be pressed.
            aria-label={`${rangeWords(range)}, voir le passage, ${rangePhrase(range)}`}
            className="whitespace-nowrap"
          >
            {rangeWords(range)}
          </a>
        </span>
      ))}
    </span>
  );
}

/** The lines themselves, folded, where there is no room for the document beside. */
export function FoldedPassage({ ranges, lines }: { ranges: LineRange[]; lines: NumberedLine[] }) {
  if (ranges.length === 0) return null;
  return (
    <details className="mt-1 text-[0.92rem] lg:hidden">
      <summary className="min-h-9 py-1.5 text-accent">
        Dans le document, {ranges.map(rangeWords).join(', ')}
      </summary>
      <PassageLines lines={lines.filter(({ number }) => isWithin(number, ranges))} />
    </details>
  );
}

/** Lines of the document, each after its number. */
export function PassageLines({ lines }: { lines: NumberedLine[] }) {
  return (
    <ol className="border-l-4 border-marker bg-surface py-1.5 text-[0.92rem] leading-snug">
      {lines.map(({ number, text }) => (
        <li key={number} className="grid grid-cols-[3.4rem_minmax(0,1fr)]">
          <span className="pr-2.5 text-right text-[0.82rem] text-ink-soft tabular-nums select-none">
            <span className="sr-only">Ligne </span>
            {number}
          </span>
          <span className="wrap-anywhere whitespace-pre-wrap">{text}</span>
        </li>
      ))}
    </ol>
  );
}
