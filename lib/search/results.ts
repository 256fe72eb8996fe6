import type { Field } from './documents/document';
import type { CatalogueQuery, Facet } from './query';
import type { Term } from './typed/terms';

/** An option of a facet: choosing it alone gives exactly `count` results, the other facets staying as they are. */
export type FacetCount = { id: string; count: number };

/** A typed word that no sheet holds, and what was searched instead. */
export type Correction = { typed: string; used: string };

/**
 * What an engine is asked: `terms` must be found, all of them or at least `minimum`; null when no text narrows the list.
 * Meilisearch is asked for all of them only: it cannot count those that miss one.
 */
export type EngineRequest = {
  terms: Term[] | null;
  minimum?: number;
  query: CatalogueQuery;
  pageSize: number;
};

/** What an engine answers: identifiers only. The page is filled from the public queries. */
export type SearchHits = {
  total: number;
  /** Of the page asked for, in order. */
  ids: number[];
  facets: Record<Facet, FacetCount[]>;
  /** Which one answered: the database does when Meilisearch cannot. */
  engine: EngineName;
};

export type EngineName = 'postgres' | 'meilisearch';

/**
 * What searches: both engines pass one contract (tests/integration/search/contract.ts). `territories` counts the wide
 * ones (see `SearchDocument`) and those chosen.
 */
export type Engine = { name: EngineName; search(request: EngineRequest): Promise<SearchHits> };

/** How a typed text was read. */
export type Reading = {
  terms: Term[];
  /** How many of the terms every result holds: all of them, but when few sheets do. */
  minimum: number;
  corrections: Correction[];
  /** Words that no sheet holds, and that nothing near replaces: the list is then empty. */
  unknown: string[];
  /** Words left out because no sheet holds them, or because none holds them there. */
  setAside: string[];
};

/** Why a sheet is among the results: where a term was found, and under which wording. */
export type Reason = {
  /** As typed. */
  typed: string;
  /** As the sheet says it. */
  found: string;
  kind: 'word' | 'synonym' | 'correction';
  field: Field;
};

/** A piece of text, and whether it answers what was typed. */
export type Piece = { text: string; isMatch: boolean };

/** What a result shows of itself: the reasons, and an extract where the words are, when title and summary do not show them. */
export type Explanation = { reasons: Reason[]; extract: { field: Field; pieces: Piece[] } | null };
