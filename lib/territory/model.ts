/** From the narrowest to the widest: the order in which a search for a district climbs when it finds nothing. */
export const TERRITORY_KINDS = ['qpv', 'commune', 'epci', 'departement', 'region', 'pays'] as const;

export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** The identifier of addresses, of the API and of the database: « commune:59172 », « qpv:QP059050 ». */
export type TerritoryId = `${TerritoryKind}:${string}`;

export type TerritoryRef = { id: TerritoryId; kind: TerritoryKind; code: string; name: string };

/**
 * Codes as their issuers write them: ANCT for districts (QP… of 2015, QN… of 2024), Insee for communes (Corsica 2A and
 * 2B, leading zeros kept), SIREN for EPCI, Insee for départements and régions, ISO 3166 for countries.
 */
const CODE_PATTERNS: Record<TerritoryKind, RegExp> = {
  qpv: /^(?:QP(?:\d{3}|02[AB])\d{3}|QN(?:\d{3}|02[AB])\d{2}[MINC])$/,
  commune: /^(?:\d{2}|2[AB])\d{3}$/,
  epci: /^\d{9}$/,
  departement: /^(?:\d{2}|2[AB]|9[78]\d)$/,
  region: /^\d{2}$/,
  pays: /^[A-Z]{2}$/,
};

const LONGEST_ID = 'departement:'.length + 9;

export function isTerritoryKind(text: string): text is TerritoryKind {
  return (TERRITORY_KINDS as readonly string[]).includes(text);
}

/** Is `code` written as codes of this kind are? Says nothing of whether the territory exists. */
export function isTerritoryCode(kind: TerritoryKind, code: string): boolean {
  return CODE_PATTERNS[kind].test(code);
}

export function toTerritoryId(kind: TerritoryKind, code: string): TerritoryId {
  return `${kind}:${code}`;
}

/** Kind and code of a well-formed identifier, null for anything else. Never throws, whatever a visitor typed. */
export function parseTerritoryId(
  text: unknown,
): { kind: TerritoryKind; code: string; id: TerritoryId } | null {
  if (typeof text !== 'string' || text.length > LONGEST_ID) return null;
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(colon, 0));
  const code = text.slice(colon + 1);
  if (!isTerritoryKind(kind) || !isTerritoryCode(kind, code)) return null;
  return { kind, code, id: toTerritoryId(kind, code) };
}

/** Address of the page of a territory. Throws on a malformed identifier: it never came from a visitor. */
export function territoryPath(id: string): string {
  const parsed = parseTerritoryId(id);
  if (!parsed) throw new Error(`Identifiant de territoire mal formé : ${id}`);
  return `/territoires/${parsed.kind}/${parsed.code}`;
}

type KindLabels = { singular: string; plural: string; the: string; of: string; inside: string };

/** French words for each kind, without capital: « la commune », « de la commune », « dans la commune ». */
export const KIND_LABELS: Record<TerritoryKind, KindLabels> = {
  qpv: {
    singular: 'quartier prioritaire',
    plural: 'quartiers prioritaires',
    the: 'le quartier',
    of: 'du quartier',
    inside: 'dans le quartier',
  },
  commune: {
    singular: 'commune',
    plural: 'communes',
    the: 'la commune',
    of: 'de la commune',
    inside: 'dans la commune',
  },
  epci: {
    singular: 'intercommunalité',
    plural: 'intercommunalités',
    the: 'l’intercommunalité',
    of: 'de l’intercommunalité',
    inside: 'dans l’intercommunalité',
  },
  departement: {
    singular: 'département',
    plural: 'départements',
    the: 'le département',
    of: 'du département',
    inside: 'dans le département',
  },
  region: {
    singular: 'région',
    plural: 'régions',
    the: 'la région',
    of: 'de la région',
    inside: 'dans la région',
  },
  pays: {
    singular: 'pays',
    plural: 'pays',
    the: 'le pays',
    of: 'du pays',
    inside: 'dans le pays',
  },
};

/** What `subtype` means, for the kinds where a page says it. */
export const SUBTYPE_LABELS: Record<string, string> = {
  CC: 'communauté de communes',
  CA: 'communauté d’agglomération',
  CU: 'communauté urbaine',
  METRO: 'métropole',
  MET69: 'métropole à statut particulier',
  EPT: 'établissement public territorial',
  COM: 'collectivité d’outre-mer',
  MODIFIE: 'contour modifié en 2024',
  INCHANGE: 'contour inchangé en 2024',
  NOUVEAU: 'entré dans la géographie prioritaire en 2024',
  COMMUNE: 'commune entière',
};

/** How the place of a sheet stands towards the territory that a reader has chosen. */
export type PlaceRelation = 'same' | 'inside' | 'wider' | 'overlaps';

/**
 * French of a relation, without capital: « dans la commune » (the chosen commune or a district of it), « à l’échelle de
 * la région » (the place is wider than the choice), « à cheval sur le quartier » (they share a part).
 */
export function relationLabel(relation: PlaceRelation, chosen: TerritoryKind, place?: TerritoryKind): string {
  switch (relation) {
    case 'same':
    case 'inside':
      return KIND_LABELS[chosen].inside;
    case 'wider':
      return place ? `à l’échelle ${KIND_LABELS[place].of}` : 'à une échelle plus large';
    case 'overlaps':
      return `à cheval sur ${KIND_LABELS[chosen].the}`;
  }
}
