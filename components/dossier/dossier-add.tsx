import Link from 'next/link';
import { placesWords } from '@/components/initiative/place-words';
import { TextField } from '@/components/ui/text-field';
import { type DossierSelection, dossierPath, withToggled } from '@/lib/catalogue/dossier-address';
import type { SearchResults } from '@/lib/search';
import { withFrenchSpaces } from '@/lib/text/french';

/** Finds sheets to add, without leaving the dossier and without script. */
export function DossierAdd({
  selection,
  text,
  found,
}: {
  selection: DossierSelection;
  text: string;
  found: SearchResults | null;
}) {
  return (
    <section aria-labelledby="ajouter" className="mt-12 border-t border-rule pt-5 print:hidden">
      <h2 id="ajouter" className="text-2xl">
        Ajouter une fiche
      </h2>
      <search>
        <form
          action="/dossier"
          method="get"
          aria-label="Chercher une fiche à ajouter"
          className="mt-3 flex max-w-[44rem] flex-wrap items-end gap-3"
        >
          {selection.initiatives.map((slug) => (
            <input key={slug} type="hidden" name="i" value={slug} />
          ))}
          {selection.levers.map((slug) => (
            <input key={slug} type="hidden" name="l" value={slug} />
          ))}
          <TextField id="ajout" name="q" label="Un mot, un lieu, un sigle" value={text} maxLength={200} />
          <button type="submit" className="button">
            Chercher
          </button>
        </form>
      </search>
      {found && found.items.length === 0 && (
        <p className="mt-3">Aucune fiche ne répond à «&nbsp;{text}&nbsp;».</p>
      )}
      {found && found.items.length > 0 && (
        <ul className="mt-3 max-w-[44rem]">
          {found.items.map(({ slug, title, places }) => (
            <li
              key={slug}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-rule py-2"
            >
              <span>
                {withFrenchSpaces(title)}{' '}
                <span className="text-ink-soft">{withFrenchSpaces(placesWords(places))}</span>
              </span>
              {selection.initiatives.includes(slug) ? (
                <span className="text-ink-soft">déjà dans le dossier</span>
              ) : (
                <Link
                  href={dossierPath(withToggled(selection, 'initiatives', slug))}
                  className="font-semibold"
                >
                  Ajouter<span className="sr-only"> « {title} »</span>
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
