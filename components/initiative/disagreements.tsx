import { NoteRefs } from '@/components/source/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { withFrenchSpaces } from '@/lib/text/french';

/** What one passage says and another says differently: both, and who says what. */
export function Disagreements({ items, notes }: { items: InitiativeSheet['disagreements']; notes: Notes }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="desaccords" className="mb-9 print:mb-3">
      <h2 id="desaccords" className="text-[1.6rem] print:text-[12pt]">
        Ce qui diffère d’un passage à l’autre
      </h2>
      <dl className="mt-3 grid max-w-[68ch] gap-4">
        {items.map(({ about, statements }) => (
          <div key={about} className="border-l-4 border-marker pl-4">
            <dt className="font-semibold">{withFrenchSpaces(about)}</dt>
            <dd>
              <ul>
                {statements.map(({ says, citations }) => (
                  <li key={says}>
                    {withFrenchSpaces(says)}
                    <NoteRefs citations={citations} notes={notes} />
                    {citations[0] && <span className="text-ink-soft"> – {citations[0].sourceTitle}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
