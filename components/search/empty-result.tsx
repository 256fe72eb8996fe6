import Link from 'next/link';
import { Fragment } from 'react';
import type { SearchResults } from '@/lib/search';
import { type CatalogueQuery, EMPTY_QUERY, FACETS, listPath, toggled } from '@/lib/search/query';
import type { Reading } from '@/lib/search/results';
import { withoutQuotes, withoutWords } from '@/lib/search/typed/rewrite-text';
import { territoryPath } from '@/lib/territory/model';
import { quoted, withFrenchSpaces } from '@/lib/text/french';

/**
 * What to do when nothing answers: leave out the word that no sheet holds, loosen one filter, look around the territory, or
 * see everything.
 */
export function EmptyResult({
  query,
  facets,
  reading,
}: {
  query: CatalogueQuery;
  facets: SearchResults['facets'];
  reading: Reading | null;
}) {
  const unknown = reading?.unknown ?? [];
  const chosen = FACETS.flatMap((facet) =>
    facets[facet].filter(({ isChosen }) => isChosen).map((option) => ({ facet, option })),
  );
  // Words that sheets hold, but not together.
  const apart = unknown.length === 0 && reading && reading.terms.length > 1 ? reading.terms : [];
  // What to spell again, and may be a place.
  const words = unknown.length > 0 ? unknown : apart.length > 0 ? [] : [query.text].filter(Boolean);
  const rest = withoutWords(query.text, unknown);
  const plain = unknown.length > 0 ? withoutQuotes(query.text) : null;
  const pathOf = (text: string) => listPath({ ...query, text, page: 1 });
  return (
    <div className="prose-fr mt-5 wrap-anywhere">
      <p>{whyEmpty(query, reading, chosen.length > 0)} Vous pouvez&nbsp;:</p>
      <ul>
        {unknown.length > 0 && rest !== '' && (
          <li>
            chercher <Link href={pathOf(rest)}>{quoted(rest)}</Link>, sans{' '}
            {unknown.length === 1 ? 'ce mot' : 'ces mots'}&nbsp;;
          </li>
        )}
        {apart.length > 0 && (
          <li>
            chercher un mot à la fois&nbsp;:{' '}
            {apart.map(({ text, isPhrase }, index) => (
              <Fragment key={text}>
                {index > 0 && ', '}
                <Link href={pathOf(isPhrase ? `"${text}"` : text)}>{quoted(text)}</Link>
              </Fragment>
            ))}
            &nbsp;; si l’un d’eux est un lieu, mettez-le dans «&nbsp;Où&#8239;?&nbsp;»&nbsp;;
          </li>
        )}
        {plain !== null && plain !== rest && (
          <li>
            chercher <Link href={pathOf(plain)}>{quoted(plain)}</Link> sans guillemets&nbsp;: des mots proches
            seront admis&nbsp;;
          </li>
        )}
        {facets.territories
          .filter(({ isChosen }) => isChosen)
          .map(({ id, label }) => (
            <li key={id}>
              <Link href={territoryPath(id)}>voir ce qui existe autour de {label}</Link>&nbsp;: dans la
              commune, l’intercommunalité, le département, la région, et ce qui s’est fait dans d’autres
              quartiers&nbsp;;
            </li>
          ))}
        {unknown.length === 0 &&
          chosen.length + (query.text === '' ? 0 : 1) > 1 &&
          chosen.map(({ facet, option }) => (
            <li key={`${facet} ${option.id}`}>
              <Link href={listPath(toggled(query, facet, option.id))}>
                retirer «&nbsp;{withFrenchSpaces(option.label)}&nbsp;»
              </Link>
              &nbsp;;
            </li>
          ))}
        {words.length > 0 && (
          <li>
            vérifier l’orthographe de {words.map(quoted).join(' et de ')}, ou essayer un mot plus
            courant&nbsp;: «&nbsp;vélo&nbsp;» plutôt que «&nbsp;mobilité douce&nbsp;»&nbsp;;
          </li>
        )}
        {words.map((word) => (
          <li key={word}>
            si {words.length === 1 ? 'c’est' : `${quoted(word)} est`} un lieu,{' '}
            <Link href={`/territoires?q=${encodeURIComponent(word)}`}>le chercher parmi les territoires</Link>
            &nbsp;;
          </li>
        ))}
        <li>
          <Link href={listPath(EMPTY_QUERY)}>voir toutes les initiatives</Link> ou{' '}
          <Link href="/leviers">les leviers</Link>.
        </li>
      </ul>
    </div>
  );
}

/** What stands in the way, when the words themselves do. */
function whyEmpty({ text }: CatalogueQuery, reading: Reading | null, isFiltered: boolean): string {
  if (reading && reading.unknown.length > 0)
    return `Aucune fiche ne contient ${reading.unknown.map(quoted).join(' ni ')}.`;
  if (reading && reading.terms.length === 0)
    return `Rien à chercher dans ${quoted(text)}\u00a0: ce sont des signes, ou des mots que toutes les fiches contiennent.`;
  if (reading && reading.terms.length > 1 && !isFiltered) return 'Aucune fiche ne réunit tous ces mots.';
  return 'Le catalogue ne contient pas encore de fiche qui réponde à tout ce que vous demandez.';
}
