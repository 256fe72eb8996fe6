import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { DistrictKnowledge, TerritoryKind } from '@/lib/db/generated/enums';
import { jsonList } from '@/lib/db/json-list';

/** A territory as it is named in a sentence or a link. */
export type TerritoryName = { id: string; kind: TerritoryKind; code: string; name: string };

/** Where a sheet takes place: its territory, and what holds it. */
export type PlaceView = {
  wording: string;
  note: string | null;
  inDistrict: DistrictKnowledge;
  /** The most precise territory known. */
  territory: TerritoryName | null;
  district: TerritoryName | null;
  commune: TerritoryName | null;
  departement: TerritoryName | null;
  region: TerritoryName | null;
  country: TerritoryName | null;
  /** Codes of the départements it lies in: those of a region, of an EPCI that spans several. */
  departements: string[];
  latitude: number | null;
  longitude: number | null;
};

/** What a query selects of a place; {@link toPlaceViews} completes it. */
export const placeSelect = {
  wording: true,
  note: true,
  inDistrict: true,
  territoryId: true,
  districtId: true,
} as const;

type PlaceRow = {
  wording: string;
  note: string | null;
  inDistrict: DistrictKnowledge;
  territoryId: string | null;
  districtId: string | null;
};

/**
 * Completes places with the names of their territories and of those that contain them: one query for any number of places.
 * @returns a function from a place's row to its view.
 */
export async function placeViewer(db: PrismaClient, rows: PlaceRow[]): Promise<(row: PlaceRow) => PlaceView> {
  const ids = [
    ...new Set(
      rows.flatMap(({ territoryId, districtId }) => [territoryId, districtId].filter((id) => id !== null)),
    ),
  ];
  const territories = await readHeldTerritories(db, ids);
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const departementsOf = await departementsHeld(db, territories);

  return ({ wording, note, inDistrict, territoryId, districtId }) => {
    const territory = territoryId ? (byId.get(territoryId) ?? null) : null;
    const district = districtId ? (byId.get(districtId) ?? null) : null;
    const known = [territory, district].filter((found) => found !== null);
    const holders = known.flatMap((found) => [found, ...found.ancestors]);
    const holder = (kind: TerritoryKind) => {
      const found = holders.find((candidate) => candidate.kind === kind);
      return found ? toName(found) : null;
    };
    const point = known.findLast(({ latitude }) => latitude !== null) ?? null;
    const precise = district ?? territory;
    return {
      wording,
      note,
      inDistrict,
      territory: precise && toName(precise),
      district: district ? toName(district) : holder('qpv'),
      commune: holder('commune'),
      departement: holder('departement'),
      region: holder('region'),
      country: holder('pays'),
      departements: [
        ...new Set(known.flatMap(({ id }) => departementsOf(id)).concat(holder('departement')?.code ?? [])),
      ],
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
    };
  };
}

/** Territories with those that contain them, in one query: it is made for each page of results. */
function readHeldTerritories(db: PrismaClient, ids: string[]) {
  type Held = TerritoryName & {
    latitude: number | null;
    longitude: number | null;
    ancestors: TerritoryName[];
  };
  return db.$queryRaw<Held[]>`
    SELECT t.id, t.kind, t.code, t.name, t.latitude, t.longitude, ${jsonList(Prisma.sql`jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'code', a.code, 'name', a.name) ORDER BY a.kind, a.id)
        FROM "TerritoryEdge" e JOIN "Territory" a ON a.id = e."ancestorId"
        WHERE e."descendantId" = t.id AND e.relation = 'contains' AND a.kind IN ('commune', 'departement', 'region', 'pays')`)} AS ancestors
    FROM "Territory" t WHERE t.id = ANY (${ids}::text[])`;
}

/** Codes of the départements that a region holds, or that an EPCI lies across. */
async function departementsHeld(db: PrismaClient, territories: { id: string; kind: TerritoryKind }[]) {
  const wide = territories.filter(({ kind }) => kind === 'region' || kind === 'epci').map(({ id }) => id);
  const held =
    wide.length === 0
      ? []
      : await db.$queryRaw<{ id: string; code: string }[]>`
          SELECT e."ancestorId" AS id, t.code FROM "Territory" t
          JOIN "TerritoryEdge" e ON e."descendantId" = t.id AND e."ancestorId" = ANY (${wide}::text[])
          WHERE t.kind = 'departement'
          UNION
          SELECT e."descendantId", t.code FROM "TerritoryEdge" e
          JOIN "Territory" t ON t.id = e."ancestorId" AND t.kind = 'departement'
          WHERE e."descendantId" = ANY (${wide}::text[])
          ORDER BY id, code`;
  return (id: string): string[] => held.filter((one) => one.id === id).map(({ code }) => code);
}

function toName({ id, kind, code, name }: TerritoryName): TerritoryName {
  return { id, kind, code, name };
}
