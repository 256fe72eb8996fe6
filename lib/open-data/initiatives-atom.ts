import type { SearchResults } from '@/lib/search';
import { type CatalogueQuery, FACETS, listPath } from '@/lib/search/query';
import { withFrenchSpaces } from '@/lib/text/french';
import { feedPath } from './export-paths';
import type { ExportedSheet } from './exported-sheets';
import { LICENCE, type Publisher, sheetUrl } from './publisher';
import { element, textElement } from './xml';

/** Year of the tag: identifiers (RFC 4151): whoever held the site's name then minted them. It never changes. */
const TAG_YEAR = 2026;

export type Feed = {
  query: CatalogueQuery;
  facets: SearchResults['facets'];
  /** Most recently changed first. */
  sheets: ExportedSheet[];
  /** Of the feed when it holds no sheet. */
  updatedAt: Date;
};

/** The feed of a list (RFC 4287). Identifiers survive a change of port, protocol or title, not of the site's name. */
export function toAtom({ query, facets, sheets, updatedAt }: Feed, publisher: Publisher): string {
  const { name, tagline, url } = publisher;
  const self = feedPath(query);
  const children = [
    textElement('id', toTag(publisher, self)),
    textElement('title', feedTitle(query, facets, name)),
    textElement('subtitle', withFrenchSpaces(tagline)),
    textElement('updated', (sheets[0]?.updatedAt ?? updatedAt).toISOString()),
    element('link', { rel: 'self', type: 'application/atom+xml', href: `${url}${self}` }),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: 'fr',
      href: `${url}${listPath({ ...query, page: 1, view: 'liste' })}`,
    }),
    element('link', { rel: 'license', href: LICENCE.url }),
    textElement('rights', `${LICENCE.name} : citez « ${name} » et la date de consultation`),
    element('author', {}, `${textElement('name', name)}${textElement('uri', `${url}/`)}`),
    ...sheets.map((sheet) => toEntry(sheet, publisher)),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', attributes, `\n${children.join('\n')}\n`)}\n`;
}

/** « ESS en quartiers : « garage », Mobilité, Nord » */
function feedTitle(query: CatalogueQuery, facets: SearchResults['facets'], name: string): string {
  const chosen = FACETS.flatMap((facet) =>
    facets[facet].filter(({ isChosen }) => isChosen).map(({ label }) => label),
  );
  const why = [query.text === '' ? [] : `« ${query.text} »`, chosen].flat().join(', ');
  return withFrenchSpaces(`${name} : ${why === '' ? 'toutes les initiatives' : why}`);
}

function toEntry(sheet: ExportedSheet, publisher: Publisher): string {
  const { slug, title, summary, sectors, publishedAt, updatedAt } = sheet;
  return element(
    'entry',
    {},
    [
      textElement('id', toTag(publisher, `/initiatives/${slug}`)),
      textElement('title', withFrenchSpaces(title)),
      textElement('updated', updatedAt.toISOString()),
      textElement('published', publishedAt.toISOString()),
      element('link', {
        rel: 'alternate',
        type: 'text/html',
        hreflang: 'fr',
        href: sheetUrl(publisher, slug),
      }),
      element('link', {
        rel: 'alternate',
        type: 'application/json',
        href: `${publisher.url}/api/v1/initiatives/${slug}`,
      }),
      ...sectors.map((sector) => element('category', { term: sector.slug, label: sector.label })),
      textElement('summary', withFrenchSpaces(summary)),
    ].join('\n'),
  );
}

/** « tag:catalogue.example.fr,2026:/initiatives/garage-solidaire-du-hainaut » */
function toTag({ url }: Publisher, path: string): string {
  return `tag:${new URL(url).hostname},${TAG_YEAR}:${path}`;
}
