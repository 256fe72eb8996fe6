import type { SheetNature } from '@/lib/catalogue/model';
import { parseTerritoryId } from '@/lib/territory/model';
import { countOf } from '@/lib/text/french';

/** How a list is narrowed, sorted and cut: the grammar of the list, the API, the exports and the feed (contract.md). */
export type CatalogueQuery = {
  text: string;
  /** "{kind}:{code}" */
  territories: string[];
  sectors: string[];
  levers: string[];
  types: string[];
  natures: SheetNature[];
  sort: Sort;
  /** From 1. */
  page: number;
  view: View;
};

export type Sort = 'pertinence' | 'recent' | 'nom';
export type View = 'liste' | 'carte';

/** A part of an address that was not understood, in the words its page shows. */
export type Misunderstood = { parameter: string; value: string; expected: string };

/** The facets, by the parameter that each is read from. */
export const FACET_PARAMETERS = {
  territories: 'territoire',
  sectors: 'secteur',
  levers: 'levier',
  types: 'type',
  natures: 'nature',
} as const;

export type Facet = keyof typeof FACET_PARAMETERS;

export const FACETS = Object.keys(FACET_PARAMETERS) as Facet[];

/** Every parameter of a list; `lieu` is the page's own, `pageSize` the API's. */
const PARAMETERS = [
  'q',
  ...Object.values(FACET_PARAMETERS),
  'tri',
  'page',
  'vue',
  'lieu',
  'pageSize',
] as string[];
const NO_SUCH_PARAMETER = `un paramètre parmi ${PARAMETERS.join(', ')}`;

const MAX_TEXT = 200;
const MAX_VALUES = 30;
const MAX_PAGE = 100_000;
/** What is told of an address that is not understood: its first parts, then how many others. */
const MAX_MISUNDERSTOOD = 20;
const SHOWN_VALUE = 60;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NATURES: SheetNature[] = ['initiative', 'demarche', 'dispositif'];
const SORTS: Sort[] = ['pertinence', 'recent', 'nom'];
const VIEWS: View[] = ['liste', 'carte'];

export const EMPTY_QUERY: CatalogueQuery = {
  text: '',
  territories: [],
  sectors: [],
  levers: [],
  types: [],
  natures: [],
  sort: 'recent',
  page: 1,
  view: 'liste',
};

/**
 * Reads an address. Total: whatever is typed gives a query and the list of what was not understood. A value that is
 * well-formed but names nothing is kept in the query: only the catalogue knows (see `unknownValues`).
 */
export function parseQuery(params: URLSearchParams): {
  query: CatalogueQuery;
  misunderstood: Misunderstood[];
} {
  const misunderstood: Misunderstood[] = [];
  let untold = 0;
  const reject = (parameter: string, value: string, expected: string) => {
    if (misunderstood.length < MAX_MISUNDERSTOOD)
      misunderstood.push({ parameter: shown(parameter), value: shown(value), expected });
    else untold += 1;
  };

  const values = (parameter: string, isValid: (value: string) => boolean, expected: string) => {
    const given = [
      ...new Set(
        params
          .getAll(parameter)
          .map((value) => value.trim())
          .filter(Boolean),
      ),
    ];
    const valid = given.filter(isValid);
    for (const value of given) if (!isValid(value)) reject(parameter, value, expected);
    // In whatever order they were chosen, the same choices are the same query.
    valid.sort();
    if (valid.length <= MAX_VALUES) return valid;
    reject(parameter, `${valid.length} valeurs`, `${MAX_VALUES} valeurs au plus`);
    return valid.slice(0, MAX_VALUES);
  };
  const one = <Value extends string>(parameter: string, among: readonly Value[]): Value | null => {
    const given = params.getAll(parameter).filter(Boolean);
    const valid = among.find((value) => value === given[0]);
    if (given.length > 0 && (!valid || given.length > 1))
      reject(parameter, given.join(' '), `une valeur parmi ${among.join(', ')}`);
    return valid ?? null;
  };

  const text = readText(params.getAll('q'), reject);
  const pageText = params.getAll('page').filter(Boolean);
  const page = Number(pageText[0] ?? '1');
  const isPage = pageText.length <= 1 && /^\d+$/.test(pageText[0] ?? '1') && page >= 1 && page <= MAX_PAGE;
  if (!isPage) reject('page', pageText.join(' '), 'un nombre à partir de 1');

  const query: CatalogueQuery = {
    text,
    territories: values(
      'territoire',
      (value) => parseTerritoryId(value) !== null,
      'un genre et un code, comme commune:59172',
    ),
    sectors: values('secteur', isSlug, 'le nom d’un secteur'),
    levers: values('levier', isSlug, 'le nom d’un levier'),
    types: values('type', isSlug, 'un type de structure'),
    natures: values('nature', isNature, 'initiative, demarche ou dispositif').filter(isNature),
    sort: one('tri', SORTS) ?? (text === '' ? 'recent' : 'pertinence'),
    page: isPage ? page : 1,
    view: one('vue', VIEWS) ?? 'liste',
  };

  const strangers = new Set<string>();
  for (const [name, value] of params) {
    if (strangers.has(name) || PARAMETERS.includes(name) || isTracker(name)) continue;
    strangers.add(name);
    reject(name, value, NO_SUCH_PARAMETER);
  }
  if (untold > 0)
    misunderstood.push({
      parameter: 'adresse',
      value: countOf(untold, 'autre partie non comprise', 'autres parties non comprises'),
      expected: 'seulement des paramètres de la liste, avec des valeurs qu’elle connaît',
    });
  return { query, misunderstood };
}

/** The address of a query, without what goes without saying: equal queries have equal addresses. */
export function toSearchParams(query: CatalogueQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text);
  for (const facet of FACETS) for (const value of query[facet]) params.append(FACET_PARAMETERS[facet], value);
  if (query.sort !== (query.text === '' ? 'recent' : 'pertinence')) params.set('tri', query.sort);
  if (query.view !== 'liste') params.set('vue', query.view);
  if (query.page > 1) params.set('page', String(query.page));
  return params;
}

/** The list's address for a query. */
export function listPath(query: CatalogueQuery): string {
  const params = toSearchParams(query).toString();
  return params === '' ? '/initiatives' : `/initiatives?${params}`;
}

/** The query with a facet's value chosen, or no longer; back on the first page. */
export function toggled(query: CatalogueQuery, facet: Facet, value: string): CatalogueQuery {
  const chosen: string[] = query[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...query, [facet]: next.sort(), page: 1 };
}

/** Whether anything but sort, page and view narrows the list. */
export function isNarrowed(query: CatalogueQuery): boolean {
  return query.text !== '' || FACETS.some((facet) => query[facet].length > 0);
}

/** Next hands repeated parameters over as lists: back to what the address said. */
export function fromPageParams(params: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one] as [string, string]),
    ),
  );
}

function readText(
  given: string[],
  reject: (parameter: string, value: string, expected: string) => void,
): string {
  const text = given
    .join(' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  if (characters.length <= MAX_TEXT) return text;
  reject('q', text, `${MAX_TEXT} caractères au plus ; la suite n’a pas été lue`);
  return characters.slice(0, MAX_TEXT).join('').trim();
}

/** What links from newsletters and social networks carry along; it means nothing here. */
const isTracker = (name: string) => /^(utm_|mtm_|pk_)|^(fbclid|gclid|mc_cid|mc_eid)$/.test(name);

const isSlug = (value: string) => value.length <= 80 && SLUG.test(value);

function isNature(value: string): value is SheetNature {
  return (NATURES as string[]).includes(value);
}

/** What was typed, safe and short enough to be shown. */
export function shown(value: string): string {
  // No character takes more than two units: what is cut here is not shown.
  const clean = value.slice(0, 2 * SHOWN_VALUE + 2).replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, '�');
  return [...clean].length > SHOWN_VALUE ? `${[...clean].slice(0, SHOWN_VALUE).join('')}…` : clean;
}
