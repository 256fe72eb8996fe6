import Link from 'next/link';
import type { FruitlessSearch } from '@/lib/search/list-searches';
import { formatNumber, formatPartialDate } from '@/lib/text/french';
import { parisDay } from '@/lib/text/paris-day';

/** Searches that found nothing, the most frequent first. `canAddSynonym`: the vocabulary is not everybody's. */
export function SearchTable({ items, canAddSynonym }: { items: FruitlessSearch[]; canAddSynonym: boolean }) {
  return (
    <section
      aria-label="Recherches sans résultat, tableau"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className="relative mt-6 overflow-x-auto"
    >
      <table className="w-full border-collapse text-[0.94rem]">
        <thead>
          <tr className="border-b-2 border-ink text-left align-bottom">
            {['Recherche', 'Filtres', 'Fois', 'La dernière', ...(canAddSynonym ? ['Remède'] : [])].map(
              (title) => (
                <th key={title} scope="col" className="py-2 pr-4">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {items.map(({ text, filters, filterWords, times, lastAt }) => (
            <tr key={`${text} ${filters}`} className="border-b border-rule align-top">
              <th scope="row" className="min-w-[10rem] py-2.5 pr-4 text-left wrap-anywhere">
                <Link href={publicList(text, filters)} prefetch={false}>
                  {text || 'Sans mot'}
                </Link>
              </th>
              <td className="min-w-[10rem] py-2.5 pr-4">{filterWords || 'Aucun'}</td>
              <td className="py-2.5 pr-4 tabular-nums">{formatNumber(times)}</td>
              <td className="min-w-[9rem] py-2.5 pr-4">{formatPartialDate(parisDay(lastAt))}</td>
              {canAddSynonym && (
                <td className="min-w-[10rem] py-2.5">
                  {text && (
                    <Link
                      href={`/admin/vocabulaire/synonymes/nouveau?typed=${encodeURIComponent(text)}`}
                      prefetch={false}
                    >
                      Créer un synonyme<span className="sr-only"> pour {text}</span>
                    </Link>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function publicList(text: string, filters: string): string {
  const params = new URLSearchParams(filters);
  if (text) params.set('q', text);
  return `/initiatives?${params}`;
}
