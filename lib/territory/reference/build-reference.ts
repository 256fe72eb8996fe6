import { foldName } from '@/lib/territory/fold-name';
import { type TerritoryId, type TerritoryKind, toTerritoryId } from '@/lib/territory/model';
import { COUNTRIES } from './countries';
import { OTHER_NAMES } from './other-names';
import type { CommuneRow, EpciRow, ReferenceFiles } from './read-reference';

/** Rows ready for the tables of the same names. */
export type Reference = {
  vintage: string;
  territories: TerritoryRow[];
  names: NameRow[];
  edges: EdgeRow[];
};

export type TerritoryRow = {
  id: TerritoryId;
  kind: TerritoryKind;
  code: string;
  name: string;
  foldedName: string;
  subtype: string | null;
  population: number | null;
  postalCodes: string[];
};

export type NameRow = {
  territoryId: string;
  name: string;
  foldedName: string;
  code: string | null;
  kind: 'former' | 'delegated' | 'associated' | 'arrondissement' | 'variant';
};

export type EdgeRow = {
  ancestorId: TerritoryId;
  descendantId: TerritoryId;
  relation: 'contains' | 'intersects';
};

/** From the files to rows: territories, other names, and every edge of the closure between them. Pure. */
export function buildReference(files: ReferenceFiles): Reference {
  const present = files.communes.filter(({ type }) => type === 'commune-actuelle');
  // The collectivities beyond the départements and régions (Polynésie française…) are in both files under one code:
  // they hold their communes as a département does and are no région.
  const regions = files.regions.filter(({ zone }) => zone !== 'com');
  const groups = [...files.epci, ...files.ept];

  const territories = [
    ...Object.entries(COUNTRIES).map(([code, name]) =>
      row('pays', code, name, { population: code === 'FR' ? populationOf(present) : null }),
    ),
    ...regions.map(({ code, nom }) =>
      row('region', code, nom, { population: populationOf(present.filter(({ region }) => region === code)) }),
    ),
    ...files.departements.map(({ code, nom, zone }) =>
      row('departement', code, nom, {
        population: populationOf(present.filter(({ departement }) => departement === code)),
        subtype: zone === 'com' ? 'COM' : null,
      }),
    ),
    ...groups.map(({ code, nom, type, membres }) =>
      row('epci', code, nom, {
        population: membres.reduce((sum, { populationMunicipale = 0 }) => sum + populationMunicipale, 0),
        subtype: type,
      }),
    ),
    ...present.map(({ code, nom, population = null, codesPostaux = [] }) =>
      row('commune', code, nom, { population, postalCodes: codesPostaux }),
    ),
  ];
  return {
    vintage: files.vintage,
    territories,
    names: otherNames(files.communes),
    edges: closure(present, groups, files.departements, new Set(regions.map(({ code }) => code))),
  };
}

function row(kind: TerritoryKind, code: string, name: string, rest: Partial<TerritoryRow>): TerritoryRow {
  return {
    id: toTerritoryId(kind, code),
    kind,
    code,
    name,
    foldedName: foldName(name),
    subtype: null,
    population: null,
    postalCodes: [],
    ...rest,
  };
}

function populationOf(communes: CommuneRow[]): number | null {
  const sum = communes.reduce((total, { population = 0 }) => total + population, 0);
  return sum > 0 ? sum : null;
}

const NAME_KINDS = {
  'commune-deleguee': 'delegated',
  'commune-associee': 'associated',
  'arrondissement-municipal': 'arrondissement',
} as const;

function otherNames(communes: CommuneRow[]): NameRow[] {
  const named = new Set<string>();
  const names: NameRow[] = [];
  const add = (of: string, name: string, code: string | null, kind: NameRow['kind']) =>
    names.push({ territoryId: of, name, foldedName: foldName(name), code, kind });

  for (const { code, nom, type, chefLieu, commune } of communes) {
    const of = commune ?? chefLieu;
    if (type === 'commune-actuelle' || !of) continue;
    named.add(code);
    add(toTerritoryId('commune', of), nom, code, NAME_KINDS[type]);
  }
  // Codes whose name no list keeps any more still lead to the present commune.
  for (const { code, nom, type, anciensCodes = [] } of communes) {
    if (type !== 'commune-actuelle') continue;
    for (const old of anciensCodes)
      if (!named.has(old)) add(toTerritoryId('commune', code), nom, old, 'former');
  }
  for (const { of, name, code = null, kind } of OTHER_NAMES) add(of, name, code, kind);
  return names;
}

const FRANCE = toTerritoryId('pays', 'FR');

function closure(
  communes: CommuneRow[],
  groups: EpciRow[],
  departements: ReferenceFiles['departements'],
  regions: Set<string>,
): EdgeRow[] {
  const edges: EdgeRow[] = [];
  const add = (
    ancestorId: TerritoryId,
    descendantId: TerritoryId,
    relation: EdgeRow['relation'] = 'contains',
  ) => edges.push({ ancestorId, descendantId, relation });
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));

  for (const code of regions) add(FRANCE, toTerritoryId('region', code));
  for (const { code, region } of departements) {
    add(FRANCE, toTerritoryId('departement', code));
    if (regions.has(region)) add(toTerritoryId('region', region), toTerritoryId('departement', code));
  }
  for (const { code, departement, region } of communes) {
    const id = toTerritoryId('commune', code);
    add(FRANCE, id);
    add(toTerritoryId('departement', departement), id);
    if (regions.has(region)) add(toTerritoryId('region', region), id);
  }
  for (const group of groups) {
    const id = toTerritoryId('epci', group.code);
    const members = group.membres.flatMap(({ code }) => byCode.get(code) ?? []);
    add(FRANCE, id);
    for (const { code } of members) add(id, toTerritoryId('commune', code));
    addWider(id, 'departement', new Set(members.map(({ departement }) => departement)));
    addWider(id, 'region', new Set(members.map(({ region }) => region).filter((code) => regions.has(code))));
    for (const other of groups) {
      if (group.type === 'EPT' && other.type !== 'EPT' && isWithin(group, other))
        add(toTerritoryId('epci', other.code), id);
    }
  }
  return edges;

  function addWider(id: TerritoryId, kind: 'departement' | 'region', codes: Set<string>) {
    for (const code of codes)
      add(toTerritoryId(kind, code), id, codes.size === 1 ? 'contains' : 'intersects');
  }
}

function isWithin(group: EpciRow, other: EpciRow): boolean {
  const codes = new Set(other.membres.map(({ code }) => code));
  return group.membres.every(({ code }) => codes.has(code));
}
