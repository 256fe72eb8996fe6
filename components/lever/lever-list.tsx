import Link from 'next/link';
import type { LeverSummary } from '@/lib/catalogue/queries/levers';
import { countOf, withFrenchSpaces } from '@/lib/text/french';

/** The levers in their order, with the stake's first sentence and how much each holds. */
export function LeverList({ levers, level = 2 }: { levers: LeverSummary[]; level?: 2 | 3 }) {
  const Title = `h${level}` as const;
  return (
    <ol className="mt-6 grid gap-x-10 md:grid-cols-2">
      {levers.map(({ slug, title, stake, position, initiativeCount, actionCount }) => (
        <li key={slug} className="grid grid-cols-[3.2rem_1fr] border-t border-rule py-4">
          <span className="display text-[1.9rem] leading-none tabular-nums text-accent" aria-hidden="true">
            {position}
          </span>
          <div>
            <Title className="text-[1.22rem]">
              <Link href={`/leviers/${slug}`} className="text-ink hover:text-accent">
                {withFrenchSpaces(title)}
              </Link>
            </Title>
            <p className="mt-1 text-ink-soft">{withFrenchSpaces(firstSentence(stake))}</p>
            <p className="mt-1 text-[0.92rem]">
              {countOf(actionCount, 'action')} · {countOf(initiativeCount, 'fiche')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
