import { describe, expect } from 'vitest';
import { searchMissing } from '@/lib/cli/commands/search-missing';
import { countSearch, listFruitlessSearches } from '@/lib/search';
import { parseQuery } from '@/lib/search/query';
import { test } from '@/tests/support/database';

const queryOf = (address: string) => parseQuery(new URLSearchParams(address)).query;

describe('the searches that are made', () => {
  test('are counted once folded, whatever their page, order and accents', async ({ db }) => {
    await countSearch(db, queryOf('q=Vélo+électrique&secteur=mobilite'), 0);
    await countSearch(db, queryOf('q=velo+ELECTRIQUE&secteur=mobilite&tri=nom'), 0);
    await countSearch(db, queryOf('q=velo+electrique&secteur=mobilite&page=2'), 0);
    await countSearch(db, queryOf('q=velo+electrique'), 3);
    expect(await db.searchCount.findMany({ orderBy: { filters: 'asc' } })).toMatchObject([
      { text: 'velo electrique', filters: '', times: 1, total: 3 },
      { text: 'velo electrique', filters: 'secteur=mobilite', times: 2, total: 0 },
    ]);
  });

  test('leave out the whole list and what looks personal', async ({ db }) => {
    for (const address of ['', 'tri=nom', 'q=marie@exemple.fr', 'q=06+12+34+56+78'])
      await countSearch(db, queryOf(address), 0);
    expect(await db.searchCount.count()).toBe(0);
  });

  test('that found nothing are told, the most frequent first', async ({ db }) => {
    for (const [address, total] of [
      ['q=piscine', 0],
      ['q=trottinette', 0],
      ['q=trottinette', 0],
      ['q=garage', 8],
      ['q=lavoir', 2],
      ['q=lavoir', 0],
    ] as const)
      await countSearch(db, queryOf(address), total);
    expect((await listFruitlessSearches(db, 10)).map(({ text, times }) => [text, times])).toEqual([
      ['lavoir', 2],
      ['trottinette', 2],
      ['piscine', 1],
    ]);
    const lines: string[] = [];
    expect(await searchMissing({ json: false, limit: 1 }, db, (line) => lines.push(line))).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^2\u00a0fois : « lavoir », le \d/);
  });
});
