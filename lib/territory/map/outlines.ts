import { type GeoProjection, geoBounds, geoConicConformal, geoContains, geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { type Department, readDepartments } from './topology';

export type Outline = {
  viewBox: string;
  width: number;
  height: number;
  /** Where a point falls in the drawing, null when it lies outside what is drawn. */
  project: (longitude: number, latitude: number) => [number, number] | null;
};

export type FranceOutline = Outline & {
  departements: { code: string; name: string; path: string }[];
  /** Frames of the overseas insets, left to right: Guadeloupe, Martinique, Guyane, La Réunion, Mayotte. */
  insets: { code: string; x: number; y: number; width: number; height: number }[];
};

export type DepartementOutline = Outline & {
  code: string;
  name: string;
  path: string;
  /** Paths of the départements around, cut at the frame by the viewBox: to be drawn faintly. */
  neighbours: { code: string; path: string }[];
};

const WIDTH = 600;
const MAINLAND_HEIGHT = 560;
const INSET = { side: 100, gap: 20 };
const OVERSEAS = ['971', '972', '973', '974', '976'];

/** A département is drawn in a square, with some of what surrounds it. */
const SIDE = 320;
const MARGIN = 40;

let france: FranceOutline | undefined;
const byCode = new Map<string, DepartementOutline>();

/** France as SVG paths: the mainland and Corsica, the five overseas départements in insets below. Computed once. */
export function franceOutline(): FranceOutline {
  france ??= drawFrance();
  return france;
}

/** One département as an SVG path, its neighbours around it; null for a code that has no outline. Computed once each. */
export function departementOutline(code: string): DepartementOutline | null {
  const department = readDepartments().get(code);
  if (!department) return null;
  const drawn = byCode.get(code) ?? drawDepartment(department);
  byCode.set(code, drawn);
  return drawn;
}

function drawFrance(): FranceOutline {
  const all = [...readDepartments().values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const mainland = all.filter(({ code }) => !OVERSEAS.includes(code));
  const projection = lambert().fitExtent(
    [
      [2, 2],
      [WIDTH - 2, MAINLAND_HEIGHT],
    ],
    collect(mainland),
  );
  const projections = new Map(mainland.map(({ code }) => [code, projection]));

  const bounds = all.map(({ code, shape }) => ({ code, shape, box: geoBounds(shape) }));

  const insets = OVERSEAS.map((code, index) => ({
    code,
    x: index * (INSET.side + INSET.gap) + INSET.gap / 2,
    y: MAINLAND_HEIGHT + INSET.gap,
    width: INSET.side,
    height: INSET.side,
  }));
  for (const { code, x, y, width, height } of insets) {
    const shape = readDepartments().get(code)?.shape;
    if (shape)
      projections.set(
        code,
        geoMercator().fitExtent(
          [
            [x + 8, y + 8],
            [x + width - 8, y + height - 8],
          ],
          shape,
        ),
      );
  }
  const height = MAINLAND_HEIGHT + INSET.side + 2 * INSET.gap;
  return {
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    insets,
    departements: all.map(({ code, name, shape, roughShape }) => ({
      code,
      name,
      path: toPath(projections.get(code), OVERSEAS.includes(code) ? shape : roughShape),
    })),
    project: (longitude, latitude) => {
      const home = bounds.find(({ shape, box }) => isNear(shape, box, longitude, latitude));
      return home ? toPoint(projections.get(home.code), longitude, latitude) : null;
    },
  };
}

function drawDepartment({ code, name, shape, neighbours }: Department): DepartementOutline {
  const base = OVERSEAS.includes(code) ? geoMercator() : lambert();
  const projection = base.fitExtent(
    [
      [MARGIN, MARGIN],
      [SIDE - MARGIN, SIDE - MARGIN],
    ],
    shape,
  );
  return {
    code,
    name,
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    width: SIDE,
    height: SIDE,
    path: toPath(projection, shape),
    neighbours: neighbours.flatMap((neighbour) => {
      const around = readDepartments().get(neighbour);
      return around ? [{ code: neighbour, path: toPath(projection, around.shape) }] : [];
    }),
    project: (longitude, latitude) => {
      const point = toPoint(projection, longitude, latitude);
      return point?.every((axis) => axis >= 0 && axis <= SIDE) ? point : null;
    },
  };
}

/** The projection that French maps use, Lambert 93. */
function lambert(): GeoProjection {
  return geoConicConformal().parallels([44, 49]).rotate([-3, 0]).center([0, 46.5]);
}

function collect(departments: Department[]): FeatureCollection {
  return { type: 'FeatureCollection', features: departments.map(({ shape }) => shape) };
}

function toPath(projection: GeoProjection | undefined, shape: Department['shape']): string {
  return (projection && geoPath(projection).digits(1)(shape)) ?? '';
}

function toPoint(
  projection: GeoProjection | undefined,
  longitude: number,
  latitude: number,
): [number, number] | null {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null;
  const point = projection?.([longitude, latitude]);
  if (!point) return null;
  return [Math.round(point[0] * 10) / 10, Math.round(point[1] * 10) / 10];
}

/** The outlines are drawn to the kilometre: a harbour may stand a little out at sea. */
const TOLERANCE_DEGREES = 0.05;

type Box = [[number, number], [number, number]];

function isNear(
  shape: Department['shape'],
  [[west, south], [east, north]]: Box,
  longitude: number,
  latitude: number,
): boolean {
  const steps = [0, TOLERANCE_DEGREES, -TOLERANCE_DEGREES];
  if (longitude < west - TOLERANCE_DEGREES || longitude > east + TOLERANCE_DEGREES) return false;
  if (latitude < south - TOLERANCE_DEGREES || latitude > north + TOLERANCE_DEGREES) return false;
  return steps.some((right) => steps.some((up) => geoContains(shape, [longitude + right, latitude + up])));
}
