import { NoteRefs } from '@/components/source/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { withFrenchSpaces } from '@/lib/text/french';

/** The pictures of a sheet, each with what it shows, whose it is and, when a document printed it, where. */
export function Illustrations({
  illustrations,
  notes,
  folder,
}: {
  illustrations: InitiativeSheet['illustrations'];
  notes: Notes;
  folder: string;
}) {
  if (illustrations.length === 0) return null;
  return (
    <section aria-labelledby="illustrations" className="mb-9 print:mb-3">
      <h2 id="illustrations" className="text-[1.6rem] print:text-[12pt]">
        En images
      </h2>
      <div className="mt-3 grid gap-6 sm:grid-cols-2 print:grid-cols-3">
        {illustrations.map(({ fileKey, alt, credit, caption, width, height, citations }) => (
          <figure key={fileKey} className="break-inside-avoid">
            <img
              src={`${folder}/${fileKey}.webp`}
              alt={alt}
              width={width ?? undefined}
              height={height ?? undefined}
              loading="lazy"
              className="h-auto w-full rounded border border-rule"
            />
            <figcaption className="mt-2 text-[0.94rem] print:text-[8pt]">
              {caption && <span className="block">{withFrenchSpaces(caption)}</span>}
              <span className="text-ink-soft">
                {withFrenchSpaces(`Crédit : ${credit}`)}
                <NoteRefs citations={citations} notes={notes} />
              </span>
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
