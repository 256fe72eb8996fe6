import type { TerritoryNameKind } from '@/lib/db/generated/enums';

/** The closed lists that staff keep, named as their import is. */
export type VocabularyName = 'sectors' | 'structure-types' | 'sources' | 'glossary' | 'synonyms';

type VocabularyWords = {
  /** In addresses. */
  segment: string;
  title: string;
  /** One of its terms. */
  one: string;
  /** « Nouveau secteur » */
  fresh: string;
  /** What actions are called in the journal: « sector.merged ». */
  journal: string;
  /** Whether people decide in which order its terms are shown. */
  isOrdered: boolean;
  /** Whether one of its terms can take another in, with all that is tied to it. */
  isMergeable: boolean;
};

export const VOCABULARIES: Record<VocabularyName, VocabularyWords> = {
  sectors: {
    segment: 'secteurs',
    title: 'Secteurs',
    one: 'secteur',
    fresh: 'Nouveau secteur',
    journal: 'sector',
    isOrdered: true,
    isMergeable: true,
  },
  'structure-types': {
    segment: 'types',
    title: 'Types de structure',
    one: 'type de structure',
    fresh: 'Nouveau type de structure',
    journal: 'structureType',
    isOrdered: true,
    isMergeable: true,
  },
  sources: {
    segment: 'documents',
    title: 'Documents',
    one: 'document',
    fresh: 'Nouveau document',
    journal: 'source',
    isOrdered: true,
    isMergeable: true,
  },
  glossary: {
    segment: 'glossaire',
    title: 'Glossaire',
    one: 'sigle',
    fresh: 'Nouveau sigle',
    journal: 'glossaryTerm',
    isOrdered: false,
    isMergeable: true,
  },
  synonyms: {
    segment: 'synonymes',
    title: 'Synonymes',
    one: 'ligne de synonymes',
    fresh: 'Nouvelle ligne de synonymes',
    journal: 'synonym',
    isOrdered: false,
    isMergeable: false,
  },
};

export function vocabularyOfSegment(segment: string): VocabularyName | null {
  const names = Object.keys(VOCABULARIES) as VocabularyName[];
  return names.find((name) => VOCABULARIES[name].segment === segment) ?? null;
}

/** The term to act on, and the version that whoever acts has seen. */
export type TermTarget = { id: string; version: number };

/** What the fields of a form hold, by their names. Lists take one line for each item. */
export type TermValues = Record<string, string>;

/** A term as its form shows it. */
export type Term = TermTarget & { label: string; values: TermValues };

/** A term as its list shows it. `detail`: what tells it from another besides its label. */
export type TermLine = TermTarget & {
  label: string;
  detail: string | null;
  look?: { hue: number; icon: string };
};

/**
 * What names a term: sheets and levers online, then drafts and whatever is off line (archived, withdrawn, deleted: it may come
 * back), then terms of the glossary.
 */
export type Uses = { online: number; offline: number; glossary: number };

export const NO_USE: Uses = { online: 0, offline: 0, glossary: 0 };

export const isUsed = ({ online, offline, glossary }: Uses): boolean => online + offline + glossary > 0;

/** What another name of a territory is. */
export const NAME_KIND_LABELS: Record<TerritoryNameKind, string> = {
  former: 'ancien nom',
  delegated: 'commune déléguée',
  associated: 'commune associée',
  arrondissement: 'arrondissement',
  variant: 'variante',
};
