import type { FUNDING_NATURES } from '@/lib/catalogue/model';
import type { Passage } from '@/lib/catalogue/schemas';
import type {
  RecognisedAmount,
  RecognisedFigure,
  RecognisedFunding,
  RecognisedSheet,
} from '@/lib/importing/recognise/model';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import { formatEuros } from '@/lib/text/french';
import { oneLine, toCite } from './cite';
import type { DraftParts } from './draft-parts';

type FigureDraft = InitiativeDraft['figures'][number];
type FundingDraft = InitiativeDraft['funding'][number];

/** Quantities, then the amounts that finance nothing: figures in euros. */
export function toFigures(
  { figures, amounts, funding }: Pick<RecognisedSheet, 'figures' | 'amounts' | 'funding'>,
  source: string,
  parts: DraftParts,
): FigureDraft[] {
  const others = amounts.filter((amount) => !funding.some((line) => isSameAmount(amount, line)));
  return parts.rows(
    'figures',
    [...figures, ...others.map(toEuroFigure)].map((figure) => ({
      row: toFigure(figure, toCite(source, oneLine(figure.line))),
      ranges: oneLine(figure.line),
    })),
  );
}

function toFigure(
  { label, value, upTo, unit, qualifier, year }: RecognisedFigure,
  cite: Passage[],
): FigureDraft {
  return { label, unit, value, upTo, qualifier, year, note: null, cite, differs: [] };
}

function toEuroFigure({ euros, ...amount }: RecognisedAmount): RecognisedFigure {
  return { ...amount, value: euros, unit: '€', qualifier: null };
}

/** A funding line holds one amount, and may begin some lines before it. */
function isSameAmount({ euros, line }: RecognisedAmount, funding: RecognisedFunding): boolean {
  return funding.euros === euros && Math.abs(funding.line - line) <= 2;
}

export function toFunding(funding: RecognisedFunding[], source: string, parts: DraftParts): FundingDraft[] {
  return parts.rows(
    'funding',
    funding.map(({ funder, euros, share, year, note, line }) => {
      if (funder === null)
        parts.warn(
          line,
          `Qui apporte ${euros === null ? 'ce financement' : formatEuros(euros)}\u00a0? Le document ne le dit pas\u00a0: complétez avant de publier.`,
        );
      const nature: (typeof FUNDING_NATURES)[number] | null = null;
      const row = { funder: funder ?? '', amount: euros, share, nature, year, note };
      return { row: { ...row, cite: toCite(source, oneLine(line)) }, ranges: oneLine(line) };
    }),
  );
}
