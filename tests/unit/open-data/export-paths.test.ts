import { describe, expect, it } from 'vitest';
import { exportPath, feedPath } from '@/lib/open-data/export-paths';
import { widestPassages } from '@/lib/open-data/exported-sheets';
import { parseQuery } from '@/lib/search/query';

const read = (address: string) => parseQuery(new URLSearchParams(address)).query;

describe('l’adresse d’un export', () => {
  it('garde les filtres et l’ordre, pas la page ni la vue', () => {
    const query = read('q=garage&territoire=region:32&territoire=pays:BE&tri=nom&page=3&vue=carte');
    expect(exportPath('csv', query)).toBe(
      '/api/v1/initiatives.csv?q=garage&territoire=pays%3ABE&territoire=region%3A32&tri=nom',
    );
    expect(exportPath('geojson', read(''))).toBe('/api/v1/initiatives.geojson');
  });

  it('d’un flux est la même quel que soit l’ordre de la liste', () => {
    const paths = ['', '&tri=nom', '&tri=recent', '&page=2&vue=carte'].map((more) =>
      feedPath(read(`q=garage${more}`)),
    );
    expect(new Set(paths)).toEqual(new Set(['/initiatives.atom?q=garage']));
    expect(feedPath(read('tri=nom'))).toBe('/initiatives.atom');
  });
});

describe('les passages d’un document', () => {
  const passage = (lineFrom: number, lineTo: number) => ({
    sourceId: 'guide',
    sourceTitle: 'Guide',
    lineFrom,
    lineTo,
    pages: [],
  });

  it('sont dans son ordre, chacun une fois, sans ceux qu’un autre contient', () => {
    const given = [
      passage(30, 40),
      passage(1, 20),
      passage(5, 8),
      passage(1, 20),
      passage(18, 31),
      passage(40, 40),
    ];
    expect(widestPassages(given)).toEqual([passage(1, 20), passage(18, 31), passage(30, 40)]);
  });
});
