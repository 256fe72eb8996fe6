import type { ImportItem } from '@/lib/db/generated/client';
import type { DocumentWarning } from '@/lib/importing/document';
import { readDraft } from '@/lib/publishing/draft';
import { compareItem } from './compare';
import type { ItemContent } from './item-fields';
import type { ItemPlan, Proposal, ProposedPerson, Suggestions } from './model';

/** The columns of an item that are written once, by the command that records an import. */
type Stored = Pick<ImportItem, 'kind' | 'proposed' | 'base' | 'suggested' | 'warnings' | 'people'>;

export type StoredItem = {
  proposal: Proposal;
  base: ItemContent | null;
  suggestions: Suggestions;
  people: ProposedPerson[];
  warnings: DocumentWarning[];
};

/** What an item holds, its contents completed with what drafts have gained since it was recorded. */
export function readStoredItem({ kind, proposed, base, suggested, warnings, people }: Stored): StoredItem {
  const { content, passages } = proposed as unknown as Proposal;
  const { territories = [], levers = [] } = suggested as Partial<Suggestions>;
  return {
    proposal: { content: readItemContent(kind, content) as Proposal['content'], passages },
    base: base === null ? null : readItemContent(kind, base),
    suggestions: { territories, levers },
    people: (people ?? []) as unknown as ProposedPerson[],
    warnings: warnings as unknown as DocumentWarning[],
  };
}

/** The content of a sheet, of a lever, or of a term. */
export function readItemContent(kind: ImportItem['kind'], content: unknown): ItemContent {
  return (kind === 'term' ? content : readDraft(kind, content)) as ItemContent;
}

/** How an item stands to what the catalogue has; `now` null: nothing yet. */
export function planOfItem(item: Stored, now: ItemContent | null): ItemPlan {
  const { base, proposal } = readStoredItem(item);
  return compareItem({ kind: item.kind, base, now, proposal });
}
