import Link from 'next/link';
import { AddToDossier } from '@/components/dossier/add-to-dossier';
import { Figures } from '@/components/initiative/figures';
import { NotOnlineYet } from '@/components/initiative/not-online-yet';
import { placesWords } from '@/components/initiative/place-words';
import { NoteRefs } from '@/components/source/note-refs';
import { Passages } from '@/components/source/passages';
import { PrintButton } from '@/components/ui/print-button';
import { AUDIENCE_LABELS } from '@/lib/catalogue/model';
import type { LeverPage } from '@/lib/catalogue/queries/levers';
import { leverNotes } from '@/lib/catalogue/sheet-notes';
import { withFrenchSpaces } from '@/lib/text/french';
import { AudienceChooser } from './audience-chooser';

/**
 * A lever on one page: the stake, what to do, who did it, the figures, the traps.
 * `awaited`: this is a preview, and here are the sheets it prints first that are not online yet.
 */
export function LeverSheet({ lever, awaited }: { lever: LeverPage; awaited?: string[] }) {
  const notes = leverNotes(lever);
  const audiences = lever.audiences.filter((audience) =>
    lever.actions.some((action) => action.audiences.includes(audience)),
  );
  return (
    <article className="print:text-[8pt] print:leading-[1.28]">
      <header className="mt-4 print:mt-0">
        <p className="display text-accent">Levier {lever.position}</p>
        <h1 className="mt-1 max-w-[22ch] text-[clamp(2.1rem,5vw,3.4rem)] print:max-w-none print:text-[17pt]">
          {withFrenchSpaces(lever.title)}
        </h1>
        <p className="mt-4 max-w-[62ch] text-[1.2rem] leading-relaxed print:mt-1 print:max-w-none print:text-[9pt]">
          {withFrenchSpaces(lever.stake)}
        </p>
        <div className="mt-5 flex flex-wrap gap-3 print:hidden">
          <PrintButton label="Imprimer sur une page" />
          <AddToDossier kind="levers" slug={lever.slug} />
        </div>
      </header>

      <div className="mt-9 grid gap-x-14 gap-y-9 lg:grid-cols-[1.15fr_1fr] print:mt-2 print:grid-cols-[1.1fr_1fr] print:gap-x-6">
        <section aria-labelledby="actions" className="actions">
          <h2 id="actions" className="text-[1.7rem] print:text-[11pt]">
            Ce que vous pouvez faire
          </h2>
          <AudienceChooser audiences={audiences} />
          <ol className="mt-3">
            {lever.actions.map(({ text, audiences: forWhom, citations }) => (
              <li
                key={text}
                data-audiences={forWhom.join(' ')}
                className="border-t border-rule py-2.5 print:py-0.5"
              >
                {withFrenchSpaces(text)}
                <NoteRefs citations={citations} notes={notes} />
                <span className="block text-[0.88rem] text-ink-soft print:inline print:text-[7pt]">
                  {' '}
                  {forWhom.map((audience) => AUDIENCE_LABELS[audience]).join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </section>

        <div className="grid content-start gap-9 print:gap-2">
          <section aria-labelledby="exemples">
            <h2 id="exemples" className="text-[1.7rem] print:text-[11pt]">
              Qui l’a fait
            </h2>
            {lever.examples.length === 0 && <p className="mt-2">Aucune fiche ne montre encore ce levier.</p>}
            <ul className="mt-3">
              {lever.examples.map(({ initiative, because, citations, isHighlighted }) => (
                <li
                  key={initiative.slug}
                  className={`border-t border-rule py-2.5 print:py-0.5 ${isHighlighted ? '' : 'print:hidden'}`}
                >
                  <Link href={`/initiatives/${initiative.slug}`} className="display font-semibold">
                    {withFrenchSpaces(initiative.title)}
                  </Link>{' '}
                  <span className="text-ink-soft">{withFrenchSpaces(placesWords(initiative.places))}</span>
                  <span className="block">
                    {withFrenchSpaces(because)}
                    <NoteRefs citations={citations} notes={notes} />
                  </span>
                </li>
              ))}
            </ul>
            <NotOnlineYet titles={awaited ?? []} />
          </section>

          <Points id="attention" title="Points d’attention" points={lever.attention} notes={notes} />
          <Points id="aller-plus-loin" title="Pour aller plus loin" points={lever.further} notes={notes} />
        </div>
      </div>
      <Figures figures={lever.figures} notes={notes} />
      <Passages notes={notes} />
    </article>
  );
}

function Points({
  id,
  title,
  points,
  notes,
}: {
  id: string;
  title: string;
  points: LeverPage['attention'];
  notes: ReturnType<typeof leverNotes>;
}) {
  if (points.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-[1.7rem] print:text-[11pt]">
        {title}
      </h2>
      <ul className="mt-3">
        {points.map(({ text, url, citations }) => (
          <li
            key={text}
            className="border-l-4 border-marker py-1 pl-4 [&+li]:mt-2 print:py-0 print:[&+li]:mt-0.5"
          >
            {url ? <a href={url}>{withFrenchSpaces(text)}</a> : withFrenchSpaces(text)}
            <NoteRefs citations={citations} notes={notes} />
          </li>
        ))}
      </ul>
    </section>
  );
}
