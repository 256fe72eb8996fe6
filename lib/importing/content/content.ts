import type { z } from 'zod';
import type {
  GlossaryTermContent,
  InitiativeContent,
  LeverContent,
  pageSchema,
  SourceContent,
  SynonymContent,
  sectorSchema,
  structureTypeSchema,
  TerritoriesContent,
} from '@/lib/catalogue/schemas';
import type { ContentPicture } from './read-pictures';

/** The whole of a content folder, valid in itself: every reference between files resolves. */
export type Content = {
  initiatives: InitiativeContent[];
  levers: LeverContent[];
  pages: z.output<typeof pageSchema>[];
  sources: SourceContent[];
  sectors: z.output<typeof sectorSchema>[];
  structureTypes: z.output<typeof structureTypeSchema>[];
  glossary: GlossaryTermContent[];
  synonyms: SynonymContent[];
  territories: TerritoriesContent;
  pictures: ContentPicture[];
};
