import type { PlaceView } from '@/lib/catalogue/queries/places';
import type { ExportWriter } from './export-list';
import type { ExportedSheet } from './exported-sheets';
import { toPlaceJson, toSummaryJson } from './initiative-json';
import { LICENCE, type Publisher, sheetUrl } from './publisher';

/** Longitude then latitude, WGS 84, as RFC 7946 wants them. */
type Position = [number, number];

/**
 * One feature for each sheet (RFC 7946): a point, several when it takes place in several places, no geometry when the
 * catalogue knows none: a whole département or region, a place abroad, one that its source does not name. A point is the
 * centre of the district or commune: `precision` of each place tells which.
 */
export const geojsonWriter: ExportWriter = {
  format: 'geojson',
  contentType: 'application/geo+json',
  head: ({ publisher, total }) => {
    const { name, url } = publisher;
    const collection = {
      type: 'FeatureCollection',
      name: `Initiatives – ${name}`,
      total,
      attribution: `${name} (${url})`,
      license: LICENCE.url,
    };
    return `${JSON.stringify(collection).slice(0, -1)},"features":[\n`;
  },
  sheet: (sheet, _position, { publisher }) => JSON.stringify(toFeature(sheet, publisher)),
  separator: ',\n',
  tail: '\n]}\n',
};

/** A sheet as a feature, identified by its slug. */
export function toFeature(sheet: ExportedSheet, publisher: Publisher) {
  return {
    type: 'Feature',
    id: sheet.slug,
    geometry: toGeometry(sheet.places),
    properties: {
      ...toSummaryJson(sheet),
      places: sheet.places.map((place) => ({
        ...toPlaceJson(place),
        precision: place.territory?.kind ?? null,
        coordinates: toPosition(place),
      })),
      structureName: sheet.structureName,
      createdYears: sheet.createdYears,
      sources: sheet.sources.map(({ source }) => source.id),
      url: sheetUrl(publisher, sheet.slug),
    },
  };
}

function toGeometry(places: PlaceView[]) {
  const positions = places.map(toPosition).filter((position) => position !== null);
  const distinct = [...new Map(positions.map((position) => [position.join(), position])).values()];
  if (distinct.length === 0) return null;
  return distinct.length === 1
    ? { type: 'Point', coordinates: distinct[0] }
    : { type: 'MultiPoint', coordinates: distinct };
}

/** To the metre or so: more would promise what a centre cannot keep. */
function toPosition({ latitude, longitude }: PlaceView): Position | null {
  if (latitude === null || longitude === null) return null;
  return [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))];
}
