import { isDeepStrictEqual } from 'node:util';
import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { applyChoices, type Choice } from '@/lib/importing/plan/apply-choices';
import { applySuggestions } from '@/lib/importing/plan/apply-suggestions';
import type { ItemContent } from '@/lib/importing/plan/item-fields';
import type { ItemPlan } from '@/lib/importing/plan/model';
import { planOfItem, readStoredItem } from '@/lib/importing/plan/stored-item';
import { createEditionWith } from '@/lib/publishing/commands/create-edition';
import { withFixedSlug, writeRevision } from '@/lib/publishing/commands/write-revision';
import { type Draft, type InitiativeDraft, readDraft } from '@/lib/publishing/draft';
import type { Result } from '@/lib/result';
import { quoted } from '@/lib/text/french';
import { applyTerm } from './apply-term';
import { type ClaimedItem, claimItem, isWaiting } from './claim-item';
import type { Decider, ItemTarget } from './doer';
import { type ImportFault, ImportRefusal } from './faults';
import { takeAccepted } from './illustrate';
import { inImportTransaction } from './in-import-transaction';
import { findChangedSince, lockTarget, type Made, type Target } from './item-target';
import { keepPeople } from './keep-people';
import { tellItem } from './tell-item';

type Transaction = Prisma.TransactionClient;
type How = { actor: Decider | null; undecided: 'leave' | 'accept'; now: Date };

export type Applied = {
  /** The sheet or lever that it made or changed; null for a term. */
  editionId: number | null;
  /** The term that it made or changed; null for a sheet or a lever. */
  termSlug: string | null;
  isCreated: boolean;
  /** How many fields were written. */
  written: number;
};

/**
 * Makes a draft of an item, or changes the one it is attached to, in one transaction: what was accepted or edited, and nothing
 * else. What is online does not move, but for a term of the glossary, which has no draft.
 * @param undecided « accept » also takes what is new or changed and that nobody decided on; never a conflict.
 */
export async function applyItem(
  db: PrismaClient,
  actor: Decider | null,
  { undecided, ...target }: ItemTarget & { undecided: 'leave' | 'accept' },
  now: Date,
): Promise<Result<Applied, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const item = await claimItem(tx, target, isWaiting, now);
    const there = await lockTarget(tx, item);
    if (there.edition?.deletedAt) throw new ImportRefusal({ type: 'editionDeleted' });
    const plan = planOfItem(item, there.now);
    if (there.edition) {
      const changed = await findChangedSince(tx, item, there.edition, plan, item.decisions);
      if (changed.length > 0)
        throw new ImportRefusal({
          type: 'changedSince',
          fields: changed.map(({ field, label }) => ({ field, label })),
        });
    }
    const { content, written } = applyChoices(item.kind, there.now ?? {}, plan, choicesOf(item), undecided);
    const how = { actor, undecided, now };
    const made =
      item.kind === 'term'
        ? await applyTerm(tx, item, there, content, how)
        : await writeEdition(tx, item, there, content, how);
    await keepDecisions(
      tx,
      item,
      plan,
      written.filter(({ isUnread }) => isUnread).map(({ field }) => field),
      {
        ...how,
        editionVersion: made.editionVersion,
      },
    );
    if (made.editionId !== null) await keepPeople(tx, item, made.editionId, now);
    await tx.importItem.update({
      where: { id: item.id },
      data: {
        state: 'applied',
        editionId: made.editionId,
        termSlug: made.termSlug,
        people: Prisma.DbNull,
        decidedById: actor?.id ?? null,
        decidedAt: now,
      },
    });
    const { editionId, termSlug, isCreated } = made;
    const told = { title: String(content.title ?? item.title), importId: item.importId, editionId };
    await tellItem('import.applied', tx, actor, told, {
      position: item.position,
      written: written.length,
    });
    return { editionId, termSlug, isCreated, written: written.length };
  });
}

async function writeEdition(
  tx: Transaction,
  item: ClaimedItem,
  { edition }: Target,
  chosen: ItemContent,
  { actor, now }: How,
): Promise<Made> {
  const kind = item.kind === 'lever' ? 'lever' : 'initiative';
  const { proposal, suggestions } = readStoredItem(item);
  // What no document says, and that a draft has from the start: its form.
  const ours = edition || !('form' in proposal.content) ? {} : { form: proposal.content.form };
  const fields = readDraft(kind, { ...ours, ...chosen });
  const content: Draft =
    kind === 'initiative'
      ? await takeAccepted(
          tx,
          item,
          applySuggestions(fields as InitiativeDraft, suggestions, choicesOf(item), item.import.sourceId),
        )
      : fields;
  if (content.title.trim() === '')
    throw new ImportRefusal({
      type: 'invalid',
      faults: [{ path: 'title', message: 'Acceptez le titre, ou écrivez-en un : un brouillon en a un.' }],
    });
  const message = `Import de ${quoted(item.import.fileName)}`;
  if (!edition) {
    const { id } = await createEditionWith(tx, kind, content, { actor, message, now });
    return { editionId: id, termSlug: null, isCreated: true, editionVersion: 1 };
  }
  const there = { editionId: edition.id, termSlug: null, isCreated: false };
  const whole = withFixedSlug(edition, content);
  if (isDeepStrictEqual(whole, readDraft(kind, edition.content)))
    return { ...there, editionVersion: edition.version };
  const { version } = await writeRevision(tx, edition, whole, { actor, message, now });
  return { ...there, editionVersion: version };
}

/**
 * Leaves a decision on every field that was taken, or that said the same already: the next import of this publication starts
 * from there.
 */
async function keepDecisions(
  tx: Transaction,
  { id, decisions }: ClaimedItem,
  plan: ItemPlan,
  taken: string[],
  { actor, now, editionVersion }: How & { editionVersion: number | null },
): Promise<void> {
  const decided = new Set(decisions.map(({ field }) => field));
  const same = plan.fields.filter(({ status, field }) => status === 'same' && !decided.has(field));
  await tx.importDecision.createMany({
    data: [...taken, ...same.map(({ field }) => field)].map((field) => ({
      itemId: id,
      field,
      choice: 'accepted' as const,
      decidedById: actor?.id ?? null,
      decidedAt: now,
    })),
  });
  await tx.importDecision.updateMany({ where: { itemId: id }, data: { editionVersion } });
}

function choicesOf({ decisions }: ClaimedItem): Record<string, Choice> {
  return Object.fromEntries(decisions.map(({ field, choice, value }) => [field, { choice, value }]));
}
