import type { Facet } from './query';

/** An option of a facet: choosing it alone gives exactly `count` results, the other facets staying as they are. */
export type FacetCount = { id: string; count: number };

/** A typed word that nothing matched, and the word of the catalogue that was searched instead. */
export type Correction = { typed: string; used: string };

/** What an engine answers: identifiers only. The page is filled from the public queries. */
export type SearchHits = {
  total: number;
  /** Of the page asked for, in order. */
  ids: number[];
  facets: Record<Facet, FacetCount[]>;
  corrections: Correction[];
  engine: 'postgres' | 'meilisearch';
};
