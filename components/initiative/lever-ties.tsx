import Link from 'next/link';
import { NoteRefs } from '@/components/source/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { withFrenchSpaces } from '@/lib/text/french';

/** The levers that this sheet shows at work, each with the sentence that says how. */
export function LeverTies({ ties, notes }: { ties: InitiativeSheet['levers']; notes: Notes }) {
  if (ties.length === 0) return null;
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
      </ul>
    </section>
  );
}
