import type { EngineName } from './results';

/** What the public page « /etat » says of the search. */
export type SearchState = {
  /** Who answers now. */
  serving: EngineName;
  /** Why Meilisearch does not answer though it is configured, in French; null when it does, or when there is none. */
  degraded: string | null;
  /** Sheets that a search can find. */
  documents: number;
  /** Changes not yet in the Meilisearch index; null without Meilisearch. */
  pending: number | null;
  /** When the index last held every change. */
  syncedAt: Date | null;
  /** The last comparison of the index with the database. */
  comparison: { at: Date; drift: number } | null;
};
