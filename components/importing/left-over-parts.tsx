import Link from 'next/link';
import type { LeftOverPart } from '@/lib/importing/review/left-over-pages';
import { countOf, withFrenchSpaces } from '@/lib/text/french';

/** Why lines are in no proposal: each reason leads to its lines. */
export function LeftOverParts({
  parts,
  chosen,
  href,
}: {
  parts: LeftOverPart[];
  chosen: LeftOverPart;
  href: (part: LeftOverPart) => string;
}) {
  return (
    <nav aria-label="Raisons">
      <ul className="divide-y divide-rule border-y border-rule">
        {parts.map((part) => (
          <li key={part.slug}>
            <Link
              href={href(part)}
              prefetch={false}
              aria-current={part === chosen ? 'true' : undefined}
              className="block border-l-4 border-transparent py-2 pl-3 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <span className="block first-letter:uppercase">{withFrenchSpaces(part.reason)}</span>
              <span className="block text-[0.88rem] font-normal text-ink-soft">
                {countOf(part.lineCount, 'ligne')} en {countOf(part.ranges.length, 'passage')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
