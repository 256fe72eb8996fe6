import type { EditingStep, OnlineState } from '@/lib/publishing/model';
import { isDay } from '@/lib/text/paris-day';

/** How the staff's list is narrowed, sorted and shown: all of it is in the address. */
export type ListQuery = {
  text: string;
  online: OnlineState | null;
  step: EditingStep | null;
  /** Only those whose publication is planned. */
  isScheduled: boolean;
  /** Only those that were deleted; they are in no other list. */
  isDeleted: boolean;
  sector: string | null;
  lever: string | null;
  /** An account's identifier, or {@link IMPORT}. */
  author: string | null;
  /** « À revoir » on this day or before. */
  reviewBefore: string | null;
  hasUnknownPlace: boolean;
  /** Neither verified nor said to be true since this day. */
  notVerifiedSince: string | null;
  sort: Sort;
  isDescending: boolean;
  columns: Column[];
  /** From 1. */
  page: number;
};

/** The author of what no person wrote. */
export const IMPORT = 'import';

export const COLUMNS = [
  'etat',
  'secteurs',
  'leviers',
  'auteur',
  'modifiee',
  'valable',
  'verifiee',
  'revoir',
  'corrections',
  'adresse',
] as const;
export type Column = (typeof COLUMNS)[number];

const SHOWN_FIRST: Column[] = ['etat', 'secteurs', 'auteur', 'modifiee'];

export const SORTS = ['titre', 'modifiee', 'etat', 'valable', 'verifiee'] as const;
export type Sort = (typeof SORTS)[number];

/** What an address calls each state. */
export const ONLINE_NAMES: Record<OnlineState, string> = {
  never: 'jamais-publiee',
  published: 'en-ligne',
  archived: 'archivee',
  withdrawn: 'retiree',
};
export const STEP_NAMES: Record<EditingStep, string> = {
  draft: 'brouillon',
  in_review: 'en-relecture',
  settled: 'a-jour',
};

const MAX_TEXT = 200;
const MAX_PAGE = 10_000;
const SLUG = /^[a-z0-9-]{1,80}$/;
const ACCOUNT = /^[\w-]{1,64}$/;

export const EVERYTHING: ListQuery = {
  text: '',
  online: null,
  step: null,
  isScheduled: false,
  isDeleted: false,
  sector: null,
  lever: null,
  author: null,
  reviewBefore: null,
  hasUnknownPlace: false,
  notVerifiedSince: null,
  sort: 'modifiee',
  isDescending: true,
  columns: SHOWN_FIRST,
  page: 1,
};

/** Reads an address; `misunderstood` names the parameters that mean nothing, which narrow nothing. */
export function parseListQuery(params: URLSearchParams): { query: ListQuery; misunderstood: string[] } {
  const misunderstood: string[] = [];
  const one = <Value>(name: string, read: (text: string) => Value | null | undefined): Value | null => {
    const text = params.get(name)?.trim() ?? '';
    if (text === '') return null;
    const value = read(text) ?? null;
    if (value === null) misunderstood.push(name);
    return value;
  };
  const flag = (name: string) => one(name, (text) => (text === 'oui' ? true : null)) ?? false;
  const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : null);
  const sort = one('tri', readSort) ?? { sort: EVERYTHING.sort, isDescending: EVERYTHING.isDescending };
  const columns = params.getAll('colonnes').filter((name): name is Column => isAmong(COLUMNS, name));
  return {
    query: {
      text: (params.get('q') ?? '').trim().slice(0, MAX_TEXT),
      online: one('public', (text) => keyOf(ONLINE_NAMES, text)),
      step: one('etape', (text) => keyOf(STEP_NAMES, text)),
      isScheduled: flag('prevue'),
      isDeleted: flag('supprimees'),
      sector: one('secteur', matching(SLUG)),
      lever: one('levier', matching(SLUG)),
      author: one('auteur', matching(ACCOUNT)),
      reviewBefore: one('revoir', (text) => (isDay(text) ? text : null)),
      hasUnknownPlace: one('lieu', (text) => (text === 'inconnu' ? true : null)) ?? false,
      notVerifiedSince: one('verifiee', (text) => (isDay(text) ? text : null)),
      ...sort,
      columns: columns.length > 0 ? COLUMNS.filter((name) => columns.includes(name)) : SHOWN_FIRST,
      page: one('page', readPage) ?? 1,
    },
    misunderstood,
  };
}

/** The parameters of an address that {@link parseListQuery} reads back; what goes without saying is left out. */
export function toListParams(query: ListQuery): URLSearchParams {
  const { online, step, sort, isDescending, columns, page } = query;
  const hasOwnColumns = columns.join() !== SHOWN_FIRST.join();
  const isOwnSort = sort !== EVERYTHING.sort || isDescending !== EVERYTHING.isDescending;
  const said: [string, string | null | false][] = [
    ['q', query.text],
    ['public', online && ONLINE_NAMES[online]],
    ['etape', step && STEP_NAMES[step]],
    ['prevue', query.isScheduled && 'oui'],
    ['supprimees', query.isDeleted && 'oui'],
    ['secteur', query.sector],
    ['levier', query.lever],
    ['auteur', query.author],
    ['revoir', query.reviewBefore],
    ['lieu', query.hasUnknownPlace && 'inconnu'],
    ['verifiee', query.notVerifiedSince],
    ...(hasOwnColumns ? columns : []).map((name): [string, string] => ['colonnes', name]),
    ['tri', isOwnSort && sortName(query)],
    ['page', page > 1 && String(page)],
  ];
  return new URLSearchParams(said.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** « titre », or « -modifiee » from the last to the first. */
export function sortName({ sort, isDescending }: Pick<ListQuery, 'sort' | 'isDescending'>): string {
  return `${isDescending ? '-' : ''}${sort}`;
}

/** Whether anything narrows the list. */
export function isNarrowed(query: ListQuery): boolean {
  const shownAlike = { sort: query.sort, isDescending: query.isDescending, columns: query.columns };
  return (
    toListParams({ ...query, page: 1 }).toString() !==
    toListParams({ ...EVERYTHING, ...shownAlike }).toString()
  );
}

function readSort(text: string) {
  const sort = text.replace(/^-/, '');
  return isAmong(SORTS, sort) ? { sort, isDescending: text.startsWith('-') } : null;
}

function readPage(text: string): number | null {
  const page = Number(text);
  return /^\d+$/.test(text) && page >= 1 && page <= MAX_PAGE ? page : null;
}

function isAmong<Value extends string>(values: readonly Value[], text: string): text is Value {
  return (values as readonly string[]).includes(text);
}

function keyOf<Key extends string>(names: Record<Key, string>, name: string): Key | undefined {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name);
}
