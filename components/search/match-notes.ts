import { placesWords } from '@/components/initiative/place-words';
import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import { toStems } from '@/lib/search/analysis/words';
import { markMatches } from '@/lib/search/explain';
import type { Explanation, Piece, Reading } from '@/lib/search/results';
import type { Term } from '@/lib/search/typed/terms';
import { FIELD_LABELS } from './field-labels';

/** What a result shows of itself before any explanation. */
type Shown = Pick<
  InitiativeSummary,
  'title' | 'acronym' | 'subtitle' | 'summary' | 'structureName' | 'places' | 'sectors'
>;

/** What a card adds to its text, when it teaches something. */
export type MatchNotes = {
  /** Words that the card does not show, where the sheet says them; `answers`: the typed words that they stand for. */
  extract: { label: string; text: string; answers: string[] } | null;
  /** Words that stand for others: « coopérative jeunesse de services » for « CJS ». */
  synonyms: { typed: string; found: string }[];
  /** Typed words that the sheet lacks, when it may. */
  missing: string[];
};

/**
 * Why a sheet answers, as far as its card does not show it by itself: an extract only for words that nothing on the card holds,
 * other wordings only when they are not the typed one made longer. Corrections are told once, above the results.
 */
export function matchNotes(
  sheet: Shown,
  { reasons, extract }: Explanation,
  { terms, corrections }: Pick<Reading, 'terms' | 'corrections'>,
): MatchNotes {
  const visible = [
    sheet.title,
    sheet.summary,
    placesWords(sheet.places),
    ...sheet.sectors.map(({ label }) => label),
  ];
  const unseen = terms.filter((term) => !visible.some((text) => holds(text, term)));
  const candidates = [
    { label: 'Sigle', text: sheet.acronym ?? '' },
    { label: 'Sous-titre', text: sheet.subtitle ?? '' },
    { label: 'Structure', text: sheet.structureName ?? '' },
    ...(extract ? [{ label: FIELD_LABELS[extract.field], text: toQuotation(extract.pieces) }] : []),
  ];
  const told = candidates.find(({ text }) => unseen.some((term) => holds(text, term)));
  const found = reasons.map((reason) => ({
    ...reason,
    // As searched: slips are told above the results.
    typed: corrections.find(({ typed }) => typed === reason.typed)?.used ?? reason.typed,
  }));
  const synonyms = found
    .filter((reason) => reason.kind === 'synonym' && !sayTheSame(reason.found, reason.typed))
    .map((reason) => ({ typed: reason.typed, found: reason.found }));
  const isTold = (synonym: { found: string }) => told?.text.includes(synonym.found) ?? false;
  return {
    extract: told ? { ...told, answers: synonyms.filter(isTold).map(({ typed }) => typed) } : null,
    synonyms: synonyms.filter((synonym) => !isTold(synonym)),
    missing: terms.map(({ text }) => text).filter((text) => found.every(({ typed }) => typed !== text)),
  };
}

/** Without the sign that led to the next item of a list. */
function toQuotation(pieces: Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s*[;:,]\s*$/, '');
}

function holds(text: string, term: Term): boolean {
  return markMatches(text, [term]).some(({ isMatch }) => isMatch);
}

/** « bailleurs sociaux » needs no explanation when « bailleur » was typed. */
function sayTheSame(found: string, typed: string): boolean {
  const stems = toStems(found);
  return toStems(typed).every((stem) => stems.includes(stem));
}
