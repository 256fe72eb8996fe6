import type { Content } from '../content';
import { leverText } from './lever-text';
import { sheetText } from './sheet-text';
import {
  glossaryText,
  pageText,
  sectorsText,
  sourcesText,
  structureTypesText,
  synonymsText,
  territoriesText,
} from './vocabulary-texts';

/** The files of a content folder, by path: what `readContent` reads back as the same content. */
export function contentFiles(content: Content): Map<string, string> {
  return new Map([
    ['sources.yaml', sourcesText(content.sources)],
    ['sectors.yaml', sectorsText(content.sectors)],
    ['structure-types.yaml', structureTypesText(content.structureTypes)],
    ['glossary.yaml', glossaryText(content.glossary)],
    ['synonyms.yaml', synonymsText(content.synonyms)],
    ['territories.yaml', territoriesText(content.territories)],
    ...content.levers.map((lever) => [`levers/${lever.slug}.md`, leverText(lever)] as const),
    ...content.initiatives.map((sheet) => [`initiatives/${sheet.slug}.md`, sheetText(sheet)] as const),
    ...content.pages.map((page) => [`pages/${page.slug}.md`, pageText(page)] as const),
  ]);
}
