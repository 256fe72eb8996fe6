import type { FormFault } from '@/components/ui/error-summary';
import { vocabularySentence } from '@/components/vocabulary/vocabulary-sentences';
import { db } from '@/lib/db/client';
import type { TermValues } from '@/lib/publishing/vocabulary/model';
import { lostSearches, tellSynonymEffect } from '@/lib/publishing/vocabulary/save-synonym';
import type { SearchEffect } from '@/lib/search';

/** What the address of a line of synonyms may say: the line as it would be, or that it would be taken away. */
export type ProposalParams = Partial<Record<'typed' | 'means' | 'version' | 'supprimer', string | string[]>>;

type Proposal = {
  /** Null: the line would be taken away. */
  values: TermValues | null;
  effect: { effects: SearchEffect[]; lost: string[] } | null;
  faults: FormFault[];
};

/** What is proposed, and what it would do; null when nothing is yet. */
export async function readProposal(id: string | null, params: ProposalParams): Promise<Proposal | null> {
  const isRemoval = id !== null && params.supprimer === 'oui';
  if (!isRemoval && params.typed === undefined && params.means === undefined) return null;
  // A search without result leads here with its words alone: the rest is still to be written.
  if (!isRemoval && params.means === undefined)
    return { values: { typed: textOf(params.typed), means: '' }, effect: null, faults: [] };
  const values = isRemoval ? null : { typed: textOf(params.typed), means: textOf(params.means) };
  const told = await tellSynonymEffect(db(), id, values);
  if (told.ok) return { values, effect: { effects: told.value, lost: lostSearches(told.value) }, faults: [] };
  const faults =
    told.error.type === 'invalid'
      ? told.error.faults.map(({ path, message }) => ({ id: path, message }))
      : [{ id: null, message: vocabularySentence(told.error) }];
  return { values, effect: null, faults };
}

/** The version that was opened, when the address says it. */
export function versionOf({ version }: ProposalParams): number | null {
  return /^\d{1,9}$/.test(textOf(version)) ? Number(version) : null;
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');
