import { expect, test } from 'vitest';
import { linksPath, parseLinksQuery } from '@/lib/links/links-path';

test.each([
  [{}, '/admin/liens'],
  [{ etat: 'disparu' }, '/admin/liens?etat=disparu'],
  [{ etat: 'sans-reponse', page: '3' }, '/admin/liens?etat=sans-reponse&page=3'],
  [{ etat: 'autre', page: '-1' }, '/admin/liens'],
  [{ etat: ['disparu'], page: '2.5' }, '/admin/liens'],
  [{ page: '99999' }, '/admin/liens?page=10000'],
])('%j est lu, et s’écrit %s', (params, expected) => {
  expect(linksPath(parseLinksQuery(params))).toBe(expected);
});

test('ce qui vient d’être fait se dit dans l’adresse', () => {
  expect(linksPath({ verdict: 'gone', page: 2 }, 'lien-bon')).toBe(
    '/admin/liens?etat=disparu&page=2&fait=lien-bon',
  );
});
