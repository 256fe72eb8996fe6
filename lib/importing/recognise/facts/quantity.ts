import type { RecognisedFigure } from '../model';
import type { PrintedNumber } from './numbers';
import type { ReadUnit } from './units';
import type { FactsVocabulary } from './vocabulary';

/** A quantity that a text prints, at its offsets. `unit` is null for euros. */
export type Quantity = {
  value: number;
  upTo: number | null;
  unit: string | null;
  qualifier: RecognisedFigure['qualifier'];
  start: number;
  end: number;
  /** Where the text says what it counts, when that is not around the number. */
  label: { start: number; end: number } | null;
  /** A word of warning when it was deduced. */
  doubt: string | null;
};

/** @param high the second bound of a range */
export function toQuantity(
  text: string,
  low: PrintedNumber,
  high: PrintedNumber | null,
  read: ReadUnit,
  vocabulary: FactsVocabulary,
): Quantity {
  return {
    ...unsaidQuantity(text, low, vocabulary),
    value: times(low.value, read.worth),
    upTo: high ? times(high.value, read.worth) : null,
    unit: read.money ? null : read.unit,
    end: read.end,
  };
}

/** A number and what qualifies it: what it counts is still to be said. */
export function unsaidQuantity(text: string, number: PrintedNumber, vocabulary: FactsVocabulary): Quantity {
  const { qualifier } = qualifierBefore(text, number, vocabulary);
  return {
    value: number.value,
    upTo: null,
    unit: null,
    qualifier: qualifier ?? (number.kind === 'approximate' ? 'environ' : null),
    start: number.start,
    end: number.end,
    label: null,
    doubt: null,
  };
}

/** « plus de », « environ »: what it means, and as printed. */
export function qualifierBefore(text: string, number: PrintedNumber, vocabulary: FactsVocabulary) {
  const before = text.slice(Math.max(0, number.start - 40), number.start);
  for (const { before: pattern, qualifier } of vocabulary.qualifiers) {
    const match = pattern.exec(before);
    if (match) return { qualifier, printed: match[0] };
  }
  return { qualifier: null, printed: '' };
}

/** 1,6 milliard is 1 600 000 000, not 1 600 000 000.0000002. */
function times(value: number, worth: number): number {
  return Math.round(value * worth * 100) / 100;
}
