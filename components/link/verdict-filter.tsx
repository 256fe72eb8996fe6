import Link from 'next/link';
import { linksPath } from '@/lib/links/links-path';
import { isQuiet, LINK_VERDICTS, type LinkVerdict } from '@/lib/links/model';
import { VERDICT_WORDS } from '@/lib/links/verdict-words';
import { formatNumber } from '@/lib/text/french';

/** What the list may be narrowed to, with how many links there are of each kind; a kind without any is not offered. */
export function VerdictFilter({
  counts,
  chosen,
}: {
  counts: Map<LinkVerdict, number>;
  chosen: LinkVerdict | null;
}) {
  const choices = [
    { verdict: null, label: 'À voir', count: countToSee(counts) },
    ...LINK_VERDICTS.map((verdict) => ({
      verdict,
      label: VERDICT_WORDS[verdict].label,
      count: counts.get(verdict) ?? 0,
    })),
  ];
  return (
    <nav aria-label="Liens par état" className="mt-6">
      <ul className="flex flex-wrap gap-2">
        {choices
          .filter(({ verdict, count }) => verdict === null || count > 0 || verdict === chosen)
          .map(({ verdict, label, count }) => (
            <li key={label}>
              <Link
                href={linksPath({ verdict, page: 1 })}
                aria-current={verdict === chosen ? 'page' : undefined}
                className="inline-flex min-h-11 items-center gap-1.5 rounded border border-rule-strong px-3 no-underline aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink"
              >
                {label} <span className="tabular-nums">({formatNumber(count)})</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** How many links call for something. */
export function countToSee(counts: Map<LinkVerdict, number>): number {
  return [...counts].reduce((sum, [verdict, count]) => (isQuiet(verdict) ? sum : sum + count), 0);
}
