import type { Audience, SectionKind, SheetForm, SheetNature } from '@/lib/db/generated/enums';

export type { Audience, SectionKind, SheetForm, SheetNature };

/** Sections of a sheet in canonical order, with the heading that its content file and its page give them. */
export const SECTION_TITLES: Record<SectionKind, string> = {
  context: 'Quartier et contexte',
  origin: 'Origine du projet',
  goals: 'Finalités et objectifs',
  activities: 'Activités',
  innovation: 'Dimensions innovantes',
  partners: 'Acteurs et partenaires',
  governance: 'Gouvernance',
  staff: 'Ressources humaines',
  premises: 'Locaux et matériel',
  residents: 'Place des habitants',
  funding: 'Financement',
  business_model: 'Modèle économique',
  results: 'Résultats',
  levers: 'Leviers',
  obstacles: 'Freins',
  success_factors: 'Facteurs de réussite',
  city_policy: 'Liens avec la politique de la ville',
  reproducibility: 'Conditions de reproductibilité',
  spread: 'Essaimage',
  elected_view: 'Regard d’un·e élu·e',
  further: 'Pour aller plus loin',
};

export const SECTION_KINDS = Object.keys(SECTION_TITLES) as [SectionKind, ...SectionKind[]];

export const NATURE_LABELS: Record<SheetNature, string> = {
  initiative: 'Initiative',
  demarche: 'Démarche',
  dispositif: 'Dispositif',
};

export const FORM_LABELS: Record<SheetForm, string> = {
  complete: 'Fiche complète',
  short: 'Fiche courte',
};

export const AUDIENCE_LABELS: Record<Audience, string> = {
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  etat: 'État',
  bailleur: 'Bailleur social',
  amenageur: 'Aménageur',
  acteurs_ess: 'Acteurs de l’ESS',
};

export const AUDIENCES = Object.keys(AUDIENCE_LABELS) as [Audience, ...Audience[]];

/** The four keywords by which the 2016 guide sorts its initiatives. */
export const KEYWORD_LABELS = {
  filiere: 'Filière',
  'lien-social': 'Lien social',
  'entreprendre-pour-tous': 'Entreprendre pour tous',
  'foncier-immobilier': 'Foncier et immobilier',
} as const;

export type Keyword = keyof typeof KEYWORD_LABELS;

export const KEYWORDS = Object.keys(KEYWORD_LABELS) as [Keyword, ...Keyword[]];

export const PARTNER_KIND_LABELS = {
  collectivite: 'Collectivités',
  etat: 'État',
  'etablissement-public': 'Établissements publics',
  'union-europeenne': 'Union européenne',
  bailleur: 'Bailleurs sociaux',
  'structure-ess': 'Structures de l’ESS',
  association: 'Associations',
  reseau: 'Réseaux',
  'financeur-solidaire': 'Financeurs solidaires',
  fondation: 'Fondations',
  entreprise: 'Entreprises',
  enseignement: 'Enseignement et recherche',
  habitants: 'Habitants',
  autre: 'Autres',
} as const;

export type PartnerKind = keyof typeof PARTNER_KIND_LABELS;

export const PARTNER_KINDS = Object.keys(PARTNER_KIND_LABELS) as [PartnerKind, ...PartnerKind[]];

export const FUNDING_NATURES = [
  'fonctionnement',
  'investissement',
  'subvention',
  'prêt',
  'mécénat',
  'fonds propres',
  'chiffre d’affaires',
  'mise à disposition',
  'aide à l’emploi',
  'garantie',
  'commande publique',
  'autre',
] as const;

export const QUALIFIERS = ['environ', 'plus de', 'près de', 'moins de', 'au moins', 'jusqu’à'] as const;

/** What a picture of a sheet says, in characters at most; and how many pictures a sheet shows. */
export const ILLUSTRATION_LIMITS = { alt: 400, credit: 200, caption: 600 } as const;
export const MOST_ILLUSTRATIONS = 12;

export const SOURCE_KIND_LABELS = {
  guide: 'Guide',
  'compte-rendu': 'Compte rendu',
  note: 'Note',
  plaquette: 'Plaquette',
  contribution: 'Contribution',
} as const;

export type SourceKind = keyof typeof SOURCE_KIND_LABELS;

/** Years after which a sheet that nobody verified says that it may be out of date. */
export const YEARS_BEFORE_OLD = 3;

/**
 * Whether the information of a sheet is old on the given day: neither true as of, nor verified, within
 * {@link YEARS_BEFORE_OLD} years.
 */
export function isOld(sheet: { asOf: string; verifiedAt: Date | null }, today: Date): boolean {
  const [year = 0, month = 12] = sheet.asOf.split('-').map(Number);
  const asOf = new Date(Date.UTC(year, month - 1, 28));
  const latest = sheet.verifiedAt && sheet.verifiedAt > asOf ? sheet.verifiedAt : asOf;
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - YEARS_BEFORE_OLD);
  return latest < limit;
}
