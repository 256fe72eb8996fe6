import { hasRole } from '@/lib/accounts/actor';
import type { Prisma } from '@/lib/db/generated/client';
import type { ItemContent } from '@/lib/importing/plan/item-fields';
import { tellChange } from '@/lib/publishing/vocabulary/change-vocabulary';
import { TERMS } from '@/lib/publishing/vocabulary/terms/vocabularies';
import { toPassageText } from '@/lib/text/citation-marks';
import type { ClaimedItem } from './claim-item';
import type { Decider } from './doer';
import { ImportRefusal } from './faults';
import type { Made, Target } from './item-target';

/**
 * Writes a term of the glossary as its form would. It is public at once: only who keeps the vocabulary may.
 * @throws VocabularyRefusal when it lacks what every term has.
 */
export async function applyTerm(
  tx: Prisma.TransactionClient,
  item: ClaimedItem,
  { term }: Target,
  content: ItemContent,
  { actor, now }: { actor: Decider | null; now: Date },
): Promise<Made> {
  if (!actor || !hasRole(actor, 'administration'))
    throw new ImportRefusal({ type: 'notAllowed', why: 'role' });
  const text = (path: string) => String(content[path] ?? '');
  const values = {
    acronym: text('acronym'),
    expansion: text('expansion'),
    explanation: text('explanation'),
  };
  const before = term && (await TERMS.glossary.read(tx, term.slug));
  const passage = toPassageText({ source: item.import.sourceId, from: item.lineFrom, to: item.lineTo });
  const isUnchanged =
    before &&
    Object.entries(values).every(([name, value]) => before.values[name as keyof typeof values] === value);
  if (before && isUnchanged)
    return { editionId: null, termSlug: before.id, isCreated: false, editionVersion: null };
  const saved = await TERMS.glossary.write(
    tx,
    before && { id: before.id, version: before.version },
    before
      ? { ...before.values, ...values }
      : { ...values, variants: '', cite: passage, expandedByDocument: 'oui' },
  );
  await tellChange(
    tx,
    'glossary',
    { actor, now },
    {
      what: before ? 'changed' : 'created',
      subject: saved.label,
    },
  );
  return { editionId: null, termSlug: saved.id, isCreated: !before, editionVersion: null };
}
