import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { parseQuery } from './query';

/** A search that found nothing the last time it was made. */
export type FruitlessSearch = {
  text: string;
  /** As the address of the list says them. */
  filters: string;
  /** The labels of these filters; '' without any. */
  filterWords: string;
  times: number;
  lastAt: Date;
};

export type SearchesQuery = { text: string; atLeast: number; page: number };

export const SEARCHES_PER_PAGE = 50;

/** A page of the searches without result, the most frequent first, and how many there are. */
export async function listSearches(
  db: PrismaClient,
  { text, atLeast, page }: SearchesQuery,
  pageSize: number = SEARCHES_PER_PAGE,
): Promise<{ total: number; pageCount: number; items: FruitlessSearch[] }> {
  const where: Prisma.SearchCountWhereInput = {
    total: 0,
    ...(atLeast > 1 ? { times: { gte: atLeast } } : {}),
    AND: fold(text)
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ text: { contains: word } })),
  };
  const [total, rows] = await Promise.all([
    db.searchCount.count({ where }),
    db.searchCount.findMany({
      where,
      select: { text: true, filters: true, times: true, lastAt: true },
      orderBy: [{ times: 'desc' }, { lastAt: 'desc' }, { text: 'asc' }, { filters: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const labels = await readLabels(db, rows);
  const items = rows.map((row) => ({
    ...row,
    filterWords: valuesOf(row.filters)
      .map((value) => labels.get(value) ?? value)
      .join(', '),
  }));
  return { total, pageCount: Math.ceil(total / pageSize), items };
}

/** Reads the address of the list of searches; what means nothing narrows nothing. */
export function parseSearchesQuery(params: URLSearchParams): SearchesQuery {
  const number = (name: string) => {
    const text = params.get(name) ?? '';
    return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
  };
  return {
    text: (params.get('q') ?? '').trim().slice(0, 100),
    atLeast: number('fois'),
    page: number('page'),
  };
}

/** The parameters that {@link parseSearchesQuery} reads back. */
export function toSearchesParams({ text, atLeast, page }: SearchesQuery): URLSearchParams {
  return new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(atLeast > 1 ? { fois: String(atLeast) } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
}

function valuesOf(filters: string): string[] {
  const { sectors, levers, types, territories, natures } = parseQuery(new URLSearchParams(filters)).query;
  return [...territories, ...sectors, ...levers, ...types, ...natures];
}

/** What each value of these filters is called, in four queries however many there are. */
async function readLabels(db: PrismaClient, rows: { filters: string }[]): Promise<Map<string, string>> {
  const values = [...new Set(rows.flatMap(({ filters }) => valuesOf(filters)))];
  if (values.length === 0) return new Map();
  const [sectors, levers, types, territories] = await Promise.all([
    db.sector.findMany({ where: { slug: { in: values } }, select: { slug: true, label: true } }),
    db.lever.findMany({ where: { slug: { in: values } }, select: { slug: true, title: true } }),
    db.structureType.findMany({ where: { slug: { in: values } }, select: { slug: true, label: true } }),
    db.territory.findMany({ where: { id: { in: values } }, select: { id: true, name: true } }),
  ]);
  return new Map([
    ...[...sectors, ...types].map(({ slug, label }): [string, string] => [slug, label]),
    ...levers.map(({ slug, title }): [string, string] => [slug, title]),
    ...territories.map(({ id, name }): [string, string] => [id, name]),
  ]);
}
