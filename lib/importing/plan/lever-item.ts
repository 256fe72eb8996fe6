import type { RecognisedLever } from '@/lib/importing/recognise/model';
import { readDraft } from '@/lib/publishing/draft';
import { toCite } from './cite';
import { DraftParts } from './draft-parts';
import { toFigures } from './facts';
import type { ProposedItem } from './model';
import { toTitle } from './proposed-title';
import type { SentenceCase } from './sentence-case';

/** A lever as a draft. Its local examples are kept among what goes further: a lever shows sheets, and those are to be made. */
export function toLeverItem(
  lever: RecognisedLever,
  source: string,
  toSentenceCase: SentenceCase,
): ProposedItem {
  const parts = new DraftParts();
  const { from, to, stake, warnings } = lever;
  const title = toTitle(lever, toSentenceCase, parts);
  const further = [
    ...lever.examples.map(({ title, text, ranges }) => ({
      text: title ? `${title}\u00a0: ${text}` : text,
      ranges,
    })),
    ...lever.further,
  ];
  const content = readDraft('lever', {
    title,
    stake: stake ? parts.text('stake', stake.text, stake.ranges) : '',
    actions: parts.rows(
      'actions',
      lever.actions.map(({ text, ranges }) => ({ row: { do: text, cite: toCite(source, ranges) }, ranges })),
    ),
    figures: toFigures({ figures: lever.figures, amounts: [], funding: [] }, source, parts),
    further: parts.rows(
      'further',
      further.map(({ text, ranges }) => ({
        row: { text, url: webAddressIn(text), cite: toCite(source, ranges) },
        ranges,
      })),
    ),
  });
  return {
    kind: 'lever',
    from,
    to,
    title,
    page: lever.page,
    proposal: { content, passages: parts.passages },
    people: [],
    warnings: [...warnings, ...parts.warnings],
  };
}

function webAddressIn(text: string): string | null {
  return /https?:\/\/[^\s<>«»]+[^\s<>«».,;:)]/.exec(text)?.[0] ?? null;
}
