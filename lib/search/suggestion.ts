/** What someone who types may be looking for, and the page that holds it. */
export type Suggestion = {
  kind: SuggestionKind;
  label: string;
  /** What tells it from its namesakes; empty when nothing needs to. */
  detail: string;
  /** Of its page on this site. */
  path: string;
};

/** In the order they are shown in. */
export const SUGGESTION_KINDS = ['initiative', 'levier', 'territoire', 'sigle'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Fewer letters say too little. */
export const MIN_TYPED = 2;

/** What is beyond is not read. */
export const MAX_TYPED = 100;
