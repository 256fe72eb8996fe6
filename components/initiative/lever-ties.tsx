import Link from 'next/link';
import { NoteRefs } from '@/components/source/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import type { AwaitedTies } from '@/lib/publishing/preview/preview-initiative';
import { withFrenchSpaces } from '@/lib/text/french';

/** The levers that this sheet shows at work, each with the sentence that says how; in a preview, also those not online yet. */
export function LeverTies({
  ties,
  awaited = [],
  notes,
}: {
  ties: InitiativeSheet['levers'];
  awaited?: AwaitedTies['levers'];
  notes: Notes;
}) {
  if (ties.length + awaited.length === 0) return null;
  return (
    <section aria-labelledby="leviers-actionnes" className="mb-9 print:mb-3">
      <h2 id="leviers-actionnes" className="text-[1.6rem] print:text-[12pt]">
        Leviers actionnés
      </h2>
      <ul className="mt-3 grid gap-3">
        {ties.map(({ slug, title, because, citations }) => (
          <li
            key={slug}
            className="max-w-[68ch] border-l-4 border-accent bg-surface px-4 py-3 print:px-2 print:py-0.5"
          >
            <Link href={`/leviers/${slug}`} className="display font-semibold">
              {withFrenchSpaces(title)}
            </Link>
            <span className="mt-1 block">
              {withFrenchSpaces(because)}
              <NoteRefs citations={citations} notes={notes} />
            </span>
          </li>
        ))}
        {awaited.map(({ title, because }) => (
          <li key={title} className="max-w-[68ch] border-l-4 border-rule-strong bg-surface px-4 py-3">
            <span className="display font-semibold">{withFrenchSpaces(title)}</span>{' '}
            <span className="text-ink-soft">(pas encore en ligne)</span>
            <span className="mt-1 block">{withFrenchSpaces(because)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
