import type { LineRange } from '@/lib/importing/document';
import { linesWords } from '@/lib/importing/review/passage-words';
import { lineId } from './document-line';

/** Where a field was read: links that lead to its lines in the document. */
export function PassageLinks({ ranges }: { ranges: LineRange[] }) {
  if (ranges.length === 0) return null;
  return (
    <span className="text-[0.88rem]">
      {ranges.map((range, index) => (
        <span key={`${range.from}-${range.to}`}>
          {index > 0 && ', '}
          <a href={`#${lineId(range.from)}`} className="whitespace-nowrap">
            {linesWords(range)}
          </a>
        </span>
      ))}
    </span>
  );
}
