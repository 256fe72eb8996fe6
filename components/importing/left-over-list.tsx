import type { LineRange } from '@/lib/importing/document';
import type { NumberedLine } from '@/lib/importing/queries/model';
import { linesWords } from '@/lib/importing/review/passage-words';
import { formatList } from '@/lib/text/french';
import { isWithin } from './document-line';
import { DocumentLines } from './document-lines';

/** Lines that are in no proposal, range by range; of those without a word, the numbers alone. */
export function LeftOverList({ ranges, lines }: { ranges: LineRange[]; lines: NumberedLine[] }) {
  if (lines.every(({ text }) => text.trim() === ''))
    return <p className="mt-3 max-w-[68ch] first-letter:uppercase">{formatList(ranges.map(linesWords))}.</p>;
  return (
    <ol className="mt-4 max-w-[80ch] space-y-6">
      {ranges.map((range) => (
        <li key={range.from}>
          <h3 className="text-[1.05rem] first-letter:uppercase">{linesWords(range)}</h3>
          <div className="mt-1.5 border-l-4 border-marker bg-surface">
            <DocumentLines lines={lines.filter(({ number }) => isWithin(number, [range]))} />
          </div>
        </li>
      ))}
    </ol>
  );
}
