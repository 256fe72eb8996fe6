import type { VocabularyName } from '../model';
import { glossary } from './glossary';
import { glossaryMerging } from './glossary-merging';
import { sectorMerging, sectors } from './sectors';
import { sourceMerging } from './source-merging';
import { sources } from './sources';
import { structureTypeMerging, structureTypes } from './structure-types';
import { synonyms } from './synonyms';
import type { Merging, Vocabulary } from './vocabulary';

export const TERMS: Record<VocabularyName, Vocabulary> = {
  sectors,
  'structure-types': structureTypes,
  sources,
  glossary,
  synonyms,
};

/** Of the lists where a term can take another in. */
export const MERGINGS: Partial<Record<VocabularyName, Merging>> = {
  sectors: sectorMerging,
  'structure-types': structureTypeMerging,
  sources: sourceMerging,
  glossary: glossaryMerging,
};
