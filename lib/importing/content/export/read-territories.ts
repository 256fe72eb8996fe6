import type { TerritoriesContent } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import { type DistrictStatus, generationOf } from '@/lib/territory/districts/model';

type District = TerritoriesContent['qpv'][number];

/** What the content format cannot say of the districts that are known. */
export type TerritoriesLeftOut = {
  /** Districts that no commune is known of. */
  withoutCommune: number;
  /** Districts whose middle an official list drew: the format only has that of their communes. */
  centres: number;
};

/** Every district known, of 2015 first, and the centres of communes; each list in the order of codes. */
export async function readTerritories(
  tx: Prisma.TransactionClient,
): Promise<{ territories: TerritoriesContent; leftOut: TerritoriesLeftOut }> {
  const rows = await tx.territory.findMany({
    where: { kind: 'qpv' },
    select: {
      code: true,
      name: true,
      subtype: true,
      latitude: true,
      longitude: true,
      ancestors: {
        where: { ancestor: { kind: 'commune' } },
        select: { ancestor: { select: { code: true, latitude: true, longitude: true } } },
      },
      predecessors: { select: { predecessor: { select: { code: true } } } },
    },
  });
  const districts = rows.map(({ ancestors, predecessors, ...district }) => ({
    ...district,
    communes: ancestors.map(({ ancestor }) => ancestor),
    predecessors: predecessors.map(({ predecessor }) => predecessor.code).sort(),
  }));
  const placed = districts.filter(({ communes }) => communes.length > 0);
  const drawn = districts.filter(
    ({ latitude, longitude, communes }) =>
      latitude !== null &&
      !communes.some((commune) => commune.latitude === latitude && commune.longitude === longitude),
  );
  return {
    territories: {
      qpv: placed
        .map(
          ({ code, name, subtype, communes, predecessors }): District => ({
            code,
            generation: generationOf(code),
            status: subtype as DistrictStatus | null,
            name,
            communes: communes.map((commune) => commune.code).sort(),
            predecessors,
          }),
        )
        .sort((one, other) => one.generation - other.generation || (one.code < other.code ? -1 : 1)),
      coordinates: await readCentres(tx),
    },
    leftOut: { withoutCommune: districts.length - placed.length, centres: drawn.length },
  };
}

async function readCentres(tx: Prisma.TransactionClient): Promise<TerritoriesContent['coordinates']> {
  const communes = await tx.territory.findMany({
    where: { kind: 'commune', latitude: { not: null }, longitude: { not: null } },
    select: { code: true, latitude: true, longitude: true },
  });
  const sorted = communes.sort((one, other) => (one.code < other.code ? -1 : 1));
  return Object.fromEntries(
    sorted.map(({ code, latitude, longitude }): [string, [number, number]] => [
      code,
      [latitude ?? 0, longitude ?? 0],
    ]),
  );
}
