import { describe, expect, it } from 'vitest';
import { misunderstoodProblem, pageBeyondLast, readPageSize } from '@/lib/open-data/list-json';

const readSize = (address: string) => readPageSize(new URLSearchParams(address));

describe('readPageSize', () => {
  it.each([
    ['', 20],
    ['pageSize=', 20],
    ['pageSize=1', 1],
    ['pageSize=100', 100],
    ['pageSize=&pageSize=7', 7],
  ])('reads « %s » as %i', (address, pageSize) => {
    expect(readSize(address)).toEqual({ pageSize, misunderstood: [] });
  });

  it.each([
    ['pageSize=0', '0'],
    ['pageSize=101', '101'],
    ['pageSize=1e1', '1e1'],
    ['pageSize=10&pageSize=10', '10 10'],
    ['pageSize=10&pageSize=50', '10 50'],
    ['pageSize=%00', '�'],
    [`pageSize=${'1'.repeat(61)}`, `${'1'.repeat(60)}…`],
  ])('says that it does not understand « %s »', (address, value) => {
    expect(readSize(address)).toEqual({
      pageSize: 20,
      misunderstood: [{ parameter: 'pageSize', value, expected: 'un nombre de 1 à 100' }],
    });
  });
});

describe('pageBeyondLast', () => {
  it.each([
    [1, 1],
    [2, 12],
    [12, 12],
  ])('has nothing to say of page %i of %i', (page, pageCount) => {
    expect(pageBeyondLast({ page, pageCount })).toEqual([]);
  });

  it('says which pages there are', async () => {
    const beyond = pageBeyondLast({ page: 13, pageCount: 12 });
    expect(beyond).toEqual([{ parameter: 'page', value: '13', expected: 'une page de 1 à 12' }]);
    expect(await misunderstoodProblem(beyond).json()).toMatchObject({
      status: 400,
      detail: 'page « 13 » : attendu une page de 1 à 12',
      invalidParams: beyond,
    });
  });

  it('says that a list of one page, or of none, has no other', () => {
    expect(pageBeyondLast({ page: 2, pageCount: 1 })).toMatchObject([{ expected: 'la page 1, la seule' }]);
  });
});
