import type { NumberedLine } from '@/lib/importing/queries/model';
import type { LeftOver } from '@/lib/importing/recognise/model';
import { countOf, withFrenchSpaces } from '@/lib/text/french';
import { PassageLines } from './passage-link';
import { rangePhrase } from './words';

/** A range longer than this is folded, so that one reads the list of reasons first. */
const SHOWN_LINES = 12;

/** Lines that are in no proposal, each range with its reason and its text. `lines` are all those of the document. */
export function LeftOverList({ leftOver, lines }: { leftOver: LeftOver[]; lines: NumberedLine[] }) {
  return (
    <ol className="mt-6 max-w-[80ch] space-y-5">
      {leftOver.map((range) => {
        const text = lines.slice(range.from - 1, range.to);
        return (
          <li key={range.from} id={`l${range.from}`}>
            <h2 className="text-[1.05rem]">
              {rangePhrase(range).replace(/^l/, 'L')}{' '}
              <span className="font-text font-normal tracking-normal text-ink-soft">
                {withFrenchSpaces(range.reason)}
              </span>
            </h2>
            {text.length > SHOWN_LINES ? (
              <details className="mt-1">
                <summary className="min-h-9 py-1 text-accent">Lire {countOf(text.length, 'ligne')}</summary>
                <PassageLines lines={text} />
              </details>
            ) : (
              <div className="mt-1">
                <PassageLines lines={text} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
