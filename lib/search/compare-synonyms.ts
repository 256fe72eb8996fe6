import { listInitiativeSummaries } from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { postgresEngine } from './engines/postgres';
import { parseQuery } from './query';
import { type ProposedSynonym, readMeaningsWith } from './typed/meanings';
import { readTyped } from './typed/read-typed';
import type { Meanings } from './typed/terms';

/** The first of a list that a person looks at. */
const TOP = 5;
/** Real searches tried, most frequent first: of those that find something, of those that do not. */
const FREQUENT = 15;
const FRUITLESS = 10;

type Found = { total: number; top: { slug: string; title: string }[] };

/** What one search finds with the synonyms as they are, and as they would be. */
export type SearchEffect = {
  text: string;
  /** The filters that were chosen with it, as an address says them. */
  filters: string;
  /** How often it was made; null when it is tried because the synonym says it. */
  times: number | null;
  before: Found;
  after: Found;
};

/**
 * What a change of one line of synonyms does to searches, without writing anything: to the wordings of the line, before and
 * after, then to the searches that were really made, the most frequent and those that find nothing.
 */
export async function compareSynonyms(db: PrismaClient, proposed: ProposedSynonym): Promise<SearchEffect[]> {
  const meanings = await readMeaningsWith(db, proposed);
  const tried = await listTried(db, proposed);
  const effects: SearchEffect[] = [];
  // One after the other: staff can wait a second, readers need not.
  for (const search of tried)
    effects.push({ ...search, before: await find(db, search), after: await find(db, search, meanings) });
  return effects;
}

type Tried = Pick<SearchEffect, 'text' | 'filters' | 'times'>;

async function listTried(db: PrismaClient, { id, line }: ProposedSynonym): Promise<Tried[]> {
  const order = [{ times: 'desc' }, { lastAt: 'desc' }, { text: 'asc' }] as const;
  const searched = { select: { text: true, filters: true, times: true }, orderBy: [...order] };
  const withText = { text: { not: '' } };
  const [known, frequent, fruitless] = await Promise.all([
    id === null ? null : db.synonym.findUnique({ where: { id } }),
    db.searchCount.findMany({ where: { ...withText, total: { gt: 0 } }, ...searched, take: FREQUENT }),
    db.searchCount.findMany({ where: { ...withText, total: 0 }, ...searched, take: FRUITLESS }),
  ]);
  const said = [known?.typed, line?.typed, known?.means, line?.means].flatMap((texts) => texts ?? []);
  const real = new Map([...frequent, ...fruitless].map((search) => [keyOf(search), search]));
  const own = said.map((text) => {
    const search = { text, filters: '', times: null };
    return { ...search, times: real.get(keyOf(search))?.times ?? null };
  });
  const tried = new Map<string, Tried>();
  for (const search of [...own, ...real.values()])
    if (!tried.has(keyOf(search))) tried.set(keyOf(search), search);
  return [...tried.values()];
}

/** Searches are counted under their words folded. */
const keyOf = ({ text, filters }: Tried) => `${fold(text)} ${filters}`;

/** The database answers: both engines find the same, and it needs no copy of the synonyms. */
async function find(db: PrismaClient, { text, filters }: Tried, supposed?: Meanings): Promise<Found> {
  const params = new URLSearchParams(filters);
  params.set('q', text);
  const { query } = parseQuery(params);
  const { terms, minimum, unknown } = await readTyped(db, query.text, supposed);
  if (terms.length === 0 || unknown.length > 0) return { total: 0, top: [] };
  const { total, ids } = await postgresEngine(db).search({ terms, minimum, query, pageSize: TOP });
  const items = await listInitiativeSummaries(db, ids);
  return { total, top: items.map(({ slug, title }) => ({ slug, title })) };
}
