import Link from 'next/link';
import { figureWords } from '@/components/initiative/figures';
import { placesWords } from '@/components/initiative/place-words';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import { type DossierSelection, dossierPath, withToggled } from '@/lib/catalogue/dossier-address';
import type { Dossier } from '@/lib/catalogue/queries/get-dossier';
import { countOf, formatPartialDate, withFrenchSpaces } from '@/lib/text/french';

const SHOWN_FIGURES = 4;

/** What a reader gathered for a meeting: each sheet in a few lines, with the way back to all of it. */
export function DossierSheet({ dossier, selection }: { dossier: Dossier; selection: DossierSelection }) {
  const { initiatives, levers, missing } = dossier;
  return (
    <>
      {missing.length > 0 && (
        <Notice title="Une partie de ce dossier n’est plus, ou n’a jamais été, dans le catalogue">
          {missing.join(', ')}
        </Notice>
      )}
      <p className="mt-3 max-w-[62ch] text-[1.1rem]">
        {initiatives.length + levers.length === 0
          ? 'Ce dossier est vide. Ajoutez-y des fiches : son adresse les garde, sans compte, et se partage ou s’imprime.'
          : `${countOf(initiatives.length, 'fiche')} et ${countOf(levers.length, 'levier')}. L’adresse de cette page est le dossier : gardez-la, envoyez-la.`}
      </p>
      {initiatives.length + levers.length > 0 && (
        <div className="mt-4">
          <PrintButton label="Imprimer le dossier" />
        </div>
      )}
      {initiatives.map(({ summary, figures, contact }) => (
        <article
          key={summary.slug}
          className="mt-6 max-w-[72ch] border-t-2 border-ink pt-4 print:mt-3 print:pt-1"
        >
          <h2 className="text-[1.5rem] print:text-[12pt]">
            <Link href={`/initiatives/${summary.slug}`}>{withFrenchSpaces(summary.title)}</Link>
          </h2>
          <p className="mt-1 font-semibold text-ink-soft">
            {withFrenchSpaces(placesWords(summary.places))} · information de {formatPartialDate(summary.asOf)}
          </p>
          <p className="mt-1.5">{withFrenchSpaces(summary.summary)}</p>
          <ul className="mt-2">
            {figures.slice(0, SHOWN_FIGURES).map(({ label, unit, values }) => (
              <li key={`${label} ${values[0]?.value}`}>
                <strong>{values.map((value) => figureWords(value, unit)).join(' ou ')}</strong>
                {withFrenchSpaces(` : ${label}`)}
                {values[0]?.year && ` (${values[0].year})`}
              </li>
            ))}
          </ul>
          <p className="mt-1.5 text-[0.92rem] text-ink-soft">
            {[contact?.organisation, contact?.website, contact?.email].filter(Boolean).join(' · ')}
          </p>
          <Remove
            title={summary.title}
            href={dossierPath(withToggled(selection, 'initiatives', summary.slug))}
          />
        </article>
      ))}
      {levers.map(({ slug, title, stake }) => (
        <article key={slug} className="mt-6 max-w-[72ch] border-t-2 border-accent pt-4 print:mt-3 print:pt-1">
          <h2 className="text-[1.5rem] print:text-[12pt]">
            <Link href={`/leviers/${slug}`}>{withFrenchSpaces(title)}</Link>
          </h2>
          <p className="mt-1.5">{withFrenchSpaces(stake)}</p>
          <Remove title={title} href={dossierPath(withToggled(selection, 'levers', slug))} />
        </article>
      ))}
    </>
  );
}

function Remove({ title, href }: { title: string; href: string }) {
  return (
    <Link href={href} className="mt-2 inline-block py-1 text-[0.92rem] print:hidden">
      Retirer<span className="sr-only"> « {title} »</span> du dossier
    </Link>
  );
}
