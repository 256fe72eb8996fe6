import { z } from 'zod';
import { err, type Result } from '@/lib/result';
import { collectDistricts } from './collect-districts';
import type { DistrictList, ListFault } from './list-fault';
import { middleOf } from './middle-of';

const cell = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim());

const position = z.tuple([z.number(), z.number()], z.number());
const ring = z.array(position).min(4);

const featureSchema = z.object({
  properties: z.object({ code_qp: cell, lib_qp: cell, insee_com: cell }),
  geometry: z
    .union([
      z.object({ type: z.literal('Point'), coordinates: position }),
      z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
      z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
    ])
    .nullish(),
});

export type DistrictGeometry = NonNullable<z.output<typeof featureSchema>['geometry']>;

const collectionSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** The outlines of districts in WGS 84, with the properties of the official list: names, communes and middles are kept. */
export function readDistrictGeojson(text: string): Result<DistrictList, ListFault[]> {
  const collection = collectionSchema.safeParse(parseJson(text));
  if (!collection.success) {
    return err([
      {
        line: null,
        message: 'ce fichier n’est pas une FeatureCollection GeoJSON entière : téléchargez-le à nouveau.',
      },
    ]);
  }
  const faults: ListFault[] = [];
  const lines = collection.data.features.flatMap((feature, index) => {
    const read = featureSchema.safeParse(feature);
    const fault = (message: string) =>
      faults.push({ line: null, message: `objet ${index + 1} : ${message}` });
    if (!read.success) {
      const where = read.error.issues[0]?.path.slice(0, 2).join('.') ?? '';
      fault(`« ${where} » n’est pas ce qu’un quartier doit avoir (code_qp, lib_qp, insee_com, un polygone).`);
      return [];
    }
    const { properties, geometry } = read.data;
    const centre = geometry ? middleOf(geometry) : undefined;
    if (centre && !isOnEarth(centre))
      fault('ses coordonnées ne sont pas des degrés : prenez le fichier en WGS 84.');
    return [
      {
        line: null,
        code: properties.code_qp,
        name: properties.lib_qp,
        communes: properties.insee_com,
        centre,
      },
    ];
  });
  return faults.length > 0 ? err(faults) : collectDistricts(lines);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isOnEarth([latitude, longitude]: [number, number]): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
