import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { DOCUMENT_FORMAT, FIELD_NAMES } from '../documents/document';
import { INDEX_FORMAT } from './index-documents';

/**
 * How the index reads. Words are understood before it, on the texts of the sheets: it is given stems, and compares them as
 * they are. No typo there (on stems, « gare » would find « garage »), no prefix, no stop word, no language to be guessed, no
 * synonym but the words of our own (see `toQueryText`). `sort` comes first so that a list by name is by name; the last two
 * rules make the order total, and the same as that of the database.
 */
export const SETTINGS = {
  searchableAttributes: FIELD_NAMES,
  displayedAttributes: ['id', 'rev', 'online'],
  filterableAttributes: [
    'id',
    'online',
    'territoryIds',
    'wideTerritoryIds',
    'sectorSlugs',
    'leverSlugs',
    'typeSlugs',
    'nature',
  ],
  sortableAttributes: ['sortTitle', 'asOf', 'publishedAt', 'id'],
  rankingRules: ['sort', 'words', 'proximity', 'attribute', 'exactness', 'sortTitle:asc', 'id:asc'],
  stopWords: [],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byWord',
  // By default the values beyond the hundredth are left out, and the list stops at a thousand.
  faceting: { maxValuesPerFacet: 2000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000 },
} satisfies Settings;

/** Of the settings and of the form of the documents: another one calls for a fresh index. */
export const SETTINGS_HASH = createHash('sha256')
  .update(JSON.stringify([SETTINGS, INDEX_FORMAT, DOCUMENT_FORMAT]))
  .digest('hex')
  .slice(0, 16);
