import { KIND_LABELS, type TerritoryKind } from './model';

/**
 * « dans le Nord », « en Île-de-France », « à Denain », « au Havre », « dans le quartier Centre » : the territory as the
 * end of a sentence. Départements, régions and countries follow usage, which no list of the reference gives.
 */
export function inTerritory({
  kind,
  code,
  name,
}: {
  kind: TerritoryKind;
  code: string;
  name: string;
}): string {
  switch (kind) {
    case 'departement':
      return withPreposition(DEPARTEMENTS[code], name) ?? `dans le département ${name}`;
    case 'region':
      return withPreposition(REGIONS[code], name) ?? `dans la région ${name}`;
    case 'pays':
      return withPreposition(COUNTRIES[code] ?? 'en', name) ?? `en ${name}`;
    case 'commune':
      return inCommune(name);
    case 'qpv':
      return `${KIND_LABELS.qpv.inside} ${name}`;
    case 'epci':
      return `${KIND_LABELS.epci.inside} ${name}`;
  }
}

/** « à Denain », « au Havre », « aux Lilas », « à La Courneuve ». */
function inCommune(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}

type Preposition = 'à' | 'au' | 'aux' | 'en' | 'dans le' | 'dans la' | 'dans les' | 'dans l’';

function withPreposition(preposition: Preposition | undefined, name: string): string | undefined {
  if (!preposition) return undefined;
  return preposition.endsWith('’') ? `${preposition}${name}` : `${preposition} ${name}`;
}

const DEPARTEMENTS = byPreposition({
  à: '75 974 976',
  en: `07 16 17 19 2A 2B 21 23 24 28 31 33 35 36 37 43 44 48 49 52 53 54 57 70 71 73 74 76 77 85 87 93
    971 972 973`,
  'dans le': '14 15 18 25 29 30 32 39 41 45 46 47 56 59 62 63 67 68 69 81 82 83 84 90 94 95',
  'dans la': '26 42 50 51 55 58 72 80 86',
  'dans les': '04 05 06 08 13 22 40 64 65 66 78 79 88 92',
  'dans l’': '01 02 03 09 10 11 12 27 34 38 60 61 89 91',
});

const REGIONS = byPreposition({
  à: '04 06',
  en: '01 02 03 11 27 28 53 75 76 84 93 94',
  'dans le': '44',
  'dans les': '32 52',
});

const COUNTRIES = byPreposition({ au: 'BR CA DK GB LU MA PT SN', aux: 'NL US' });

function byPreposition(codes: Partial<Record<Preposition, string>>): Record<string, Preposition> {
  return Object.fromEntries(
    Object.entries(codes).flatMap(([preposition, list]) =>
      list.split(/\s+/).map((code) => [code, preposition as Preposition]),
    ),
  );
}
