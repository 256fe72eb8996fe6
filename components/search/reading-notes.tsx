import Link from 'next/link';
import { type CatalogueQuery, listPath } from '@/lib/search/query';
import type { Reading } from '@/lib/search/results';
import { quoteWords } from '@/lib/search/typed/rewrite-text';
import { formatList, quoted } from '@/lib/text/french';

/** How the typed text was read, when it was not read to the letter: what was corrected, what was set aside, and the way out. */
export function ReadingNotes({
  query,
  reading: { terms, minimum, corrections, setAside, unknown },
  total,
}: {
  query: CatalogueQuery;
  reading: Reading;
  total: number;
}) {
  // An empty list says why by itself.
  const isLoose = minimum < terms.length && total > 0;
  if (unknown.length > 0 || (corrections.length + setAside.length === 0 && !isLoose)) return null;
  const pathOf = (text: string) => listPath({ ...query, text, page: 1 });
  return (
    <div className="mt-4 grid gap-1.5 border-l-4 border-marker pl-3.5 wrap-anywhere">
      {corrections.map(({ typed, used }) => (
        <p key={typed}>
          Aucune fiche ne contient {quoted(typed)}&nbsp;:{' '}
          {total > 0 ? 'voici les résultats pour' : 'la recherche a porté sur'} <strong>{used}</strong>.{' '}
          <Link href={pathOf(quoteWords(query.text, typed))} className="print:hidden">
            Chercher exactement {quoted(typed)}
          </Link>
        </p>
      ))}
      {setAside.length > 0 && (
        <p>
          Aucune fiche ne réunit tous ces mots&nbsp;: {formatList(setAside.map(quoted))}{' '}
          {setAside.length === 1 ? 'a été mis' : 'ont été mis'} de côté.{' '}
          {setAside.map((word, index) => (
            <span key={word} className="print:hidden">
              {index > 0 && ' · '}
              <Link href={pathOf(word)}>Chercher seulement {quoted(word)}</Link>
            </span>
          ))}
        </p>
      )}
      {isLoose && (
        <p>
          Peu ou pas de fiches réunissent tous ces mots&nbsp;: la liste va jusqu’à celles qui en contiennent{' '}
          {minimum} sur {terms.length}.
        </p>
      )}
    </div>
  );
}
