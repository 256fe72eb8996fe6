import { readFileSync } from 'node:fs';
import { geoBounds } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { departementOutline, franceOutline } from '@/lib/territory/map/outlines';
import { simplifyLine } from '@/lib/territory/map/simplify-line';
import { readDepartments } from '@/lib/territory/map/topology';

const { coordinates } = parse(readFileSync('content/territories.yaml', 'utf8')) as {
  coordinates: Record<string, [number, number]>;
};
const known = Object.entries(coordinates).map(([insee, [latitude, longitude]]) => ({
  insee,
  departement: insee.slice(0, insee.startsWith('97') ? 3 : 2),
  latitude,
  longitude,
}));

describe('franceOutline', () => {
  const france = franceOutline();

  it('draws the 101 départements, each with its code and a path', () => {
    const codes = france.departements.map(({ code }) => code);
    expect(new Set(codes).size).toBe(101);
    expect(codes).toEqual(expect.arrayContaining(['01', '2A', '2B', '68', '971', '976']));
    for (const { path } of france.departements) expect(path).toMatch(/^M[\d.,MLZ-]+Z$/);
  });

  it('rounds to a tenth and stays light', () => {
    const paths = france.departements.map(({ path }) => path).join('');
    expect(paths).not.toMatch(/\.\d\d/);
    expect(paths.length).toBeLessThan(60_000);
  });

  it('puts everything inside the drawing', () => {
    for (const { path } of france.departements) {
      for (const [, x, y] of path.matchAll(/([\d.-]+),([\d.-]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(france.width);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(france.height);
      }
    }
  });

  it('places every known commune, Mamoudzou in its inset', () => {
    for (const { insee, longitude, latitude } of known) {
      expect(france.project(longitude, latitude), insee).not.toBeNull();
    }
    const mayotte = france.insets.find(({ code }) => code === '976');
    const [x = 0, y = 0] = france.project(45.1948, -12.7902) ?? [];
    expect(mayotte && x > mayotte.x && x < mayotte.x + mayotte.width).toBe(true);
    expect(mayotte && y > mayotte.y && y < mayotte.y + mayotte.height).toBe(true);
  });

  it('has no place for what is not in France', () => {
    expect(france.project(4.35, 50.85)).toBeNull();
    expect(france.project(-73.6, 45.5)).toBeNull();
    expect(france.project(Number.NaN, 0)).toBeNull();
  });

  it('is computed once', () => {
    expect(franceOutline()).toBe(france);
  });
});

describe('départements', () => {
  it('hold every known commune in their box', () => {
    for (const { insee, departement, longitude, latitude } of known) {
      const department = readDepartments().get(departement);
      if (!department) throw new Error(`${insee} : pas de contour pour ${departement}`);
      const [[west, south], [east, north]] = geoBounds(department.shape);
      expect(longitude > west && longitude < east && latitude > south && latitude < north, insee).toBe(true);
      expect(departementOutline(departement)?.project(longitude, latitude), insee).not.toBeNull();
    }
  });

  it('know their neighbours', () => {
    expect(departementOutline('59')?.neighbours.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['02', '62', '80']),
    );
    expect(departementOutline('974')?.neighbours).toEqual([]);
  });

  it('have no outline under another code', () => {
    for (const code of ['987', '20', '', '__proto__']) expect(departementOutline(code)).toBeNull();
  });
});

describe('simplifyLine', () => {
  it('keeps the ends and drops what does not stray', () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1, 0.01],
          [2, 0],
          [3, 2],
          [4, 0],
        ],
        0.1,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
      [3, 2],
      [4, 0],
    ]);
  });

  it('never collapses a ring', () => {
    const island = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0.001],
      [0, 0],
    ];
    expect(simplifyLine(island, 1).length).toBeGreaterThanOrEqual(4);
  });
});
