import type { DistrictGeometry } from './read-district-geojson';

type Position = readonly [number, number, ...number[]];

/**
 * The middle of a district as latitude and longitude, to five decimals (a metre). Computed on the plane: a district spans
 * a kilometre, and the winding of rings, on which official files disagree, does not matter. Holes count for nothing.
 */
export function middleOf(geometry: DistrictGeometry): [number, number] {
  if (geometry.type === 'Point') return toLatLng(geometry.coordinates[0], geometry.coordinates[1]);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map(([outline = []]) => weigh(outline));
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  // A flat outline has no area to weigh by: every part then counts the same.
  const weight = (part: { area: number }) => (area > 0 ? part.area / area : 1 / parts.length);
  return toLatLng(
    parts.reduce((sum, part) => sum + part.x * weight(part), 0),
    parts.reduce((sum, part) => sum + part.y * weight(part), 0),
  );
}

function weigh(outline: Position[]): { area: number; x: number; y: number } {
  const [originX, originY] = outline[0] ?? [0, 0];
  let [twiceArea, sumX, sumY] = [0, 0, 0];
  outline.forEach(([x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
    // Relative to the first point, or the products would eat the digits that tell one street from the next.
    const cross = (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
    twiceArea += cross;
    sumX += (x1 + x2 - 2 * originX) * cross;
    sumY += (y1 + y2 - 2 * originY) * cross;
  });
  if (twiceArea === 0) {
    const mean = (axis: 0 | 1) =>
      outline.reduce((sum, point) => sum + point[axis], 0) / Math.max(outline.length, 1);
    return { area: 0, x: mean(0), y: mean(1) };
  }
  return {
    area: Math.abs(twiceArea / 2),
    x: originX + sumX / (3 * twiceArea),
    y: originY + sumY / (3 * twiceArea),
  };
}

function toLatLng(longitude: number, latitude: number): [number, number] {
  return [Number(latitude.toFixed(5)), Number(longitude.toFixed(5))];
}
