import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { ImportChoice } from '@/lib/db/generated/enums';
import { isNews } from '@/lib/importing/plan/apply-choices';
import { leverField, territoryField } from '@/lib/importing/plan/apply-suggestions';
import type { ItemPlan } from '@/lib/importing/plan/model';
import { planOfItem, readStoredItem } from '@/lib/importing/plan/stored-item';
import type { Result } from '@/lib/result';
import { checkValue } from './check-value';
import { type ClaimedItem, claimItem, isWaiting } from './claim-item';
import type { Decider, ItemTarget } from './doer';
import { type ImportFault, ImportRefusal } from './faults';
import { inImportTransaction } from './in-import-transaction';
import { findChangedSince, lockTarget } from './item-target';
import { tellItem } from './tell-item';

export type FieldDecision = ItemTarget & {
  /** Of the plan, « territories.{id} », « levers.{slug} », « people.{rank} ». */
  field: string;
  choice: ImportChoice;
  /** What replaces it, when it is edited: of the same shape as the value proposed; of a lever, why it is tied. */
  value?: unknown;
  /** The version of the sheet that was on the screen, if there is one. */
  editionVersion?: number;
};

/** Keeps what someone says of one field, in place of what was said of it before. Nothing of the catalogue changes. */
export async function decideField(
  db: PrismaClient,
  actor: Decider,
  { field, choice, value, editionVersion, ...target }: FieldDecision,
  now: Date,
): Promise<Result<{ version: number }, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const item = await claimItem(tx, target, isWaiting, now);
    const { edition, now: content } = await lockTarget(tx, item);
    const plan = planOfItem(item, content);
    const kept = checkChoice(item, plan, field, choice, value);
    const seen = edition ? Math.min(editionVersion ?? edition.version, edition.version) : null;
    if (edition) {
      const decision = { field, choice, editionVersion: seen };
      const changed = await findChangedSince(tx, item, edition, plan, [decision]);
      if (changed.length > 0) throw new ImportRefusal({ type: 'changedSince', fields: changed.map(named) });
    }
    const said = {
      choice,
      value: choice === 'edited' ? toJson(kept) : Prisma.DbNull,
      editionVersion: edition?.version ?? null,
      decidedById: actor.id,
      decidedAt: now,
    };
    await tx.importDecision.upsert({
      where: { itemId_field: { itemId: item.id, field } },
      create: { itemId: item.id, field, ...said },
      update: said,
    });
    return { version: item.version };
  });
}

/** Accepts all that is new or changed and has no decision yet; neither conflicts, nor suggestions, nor people. */
export async function acceptAll(
  db: PrismaClient,
  actor: Decider,
  { editionVersion, ...target }: ItemTarget & { editionVersion?: number },
  now: Date,
): Promise<Result<{ version: number; accepted: number }, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const item = await claimItem(tx, target, isWaiting, now);
    const { edition, now: content } = await lockTarget(tx, item);
    if (edition && editionVersion !== undefined && editionVersion !== edition.version)
      throw new ImportRefusal({ type: 'stale', by: null, at: edition.updatedAt });
    const decided = new Set(item.decisions.map(({ field }) => field));
    const fields = planOfItem(item, content).fields.filter((one) => isNews(one) && !decided.has(one.field));
    await tx.importDecision.createMany({
      data: fields.map(({ field }) => ({
        itemId: item.id,
        field,
        choice: 'accepted' as const,
        editionVersion: edition?.version ?? null,
        decidedById: actor.id,
        decidedAt: now,
      })),
    });
    return { version: item.version, accepted: fields.length };
  });
}

/** Takes back what was said of a field, by whomever: the journal alone remembers it. */
export async function undoDecision(
  db: PrismaClient,
  actor: Decider,
  { field, ...target }: ItemTarget & { field: string },
  now: Date,
): Promise<Result<{ version: number }, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const item = await claimItem(tx, target, isWaiting, now);
    const { count } = await tx.importDecision.deleteMany({ where: { itemId: item.id, field } });
    if (count > 0) await tellItem('import.undone', tx, actor, item, { field });
    return { version: item.version };
  });
}

/** @returns the value to keep, as drafts hold it. @throws ImportRefusal when the document says nothing of that field. */
function checkChoice(
  item: ClaimedItem,
  plan: ItemPlan,
  field: string,
  choice: ImportChoice,
  value: unknown,
): unknown {
  const { suggestions, people } = readStoredItem(item);
  const isPlain = choice !== 'edited';
  const isOffered =
    (isPlain && people.some((_, rank) => field === `people.${rank}`)) ||
    (isPlain && suggestions.territories.some(({ territory }) => field === territoryField(territory)));
  if (isOffered) return null;
  if (suggestions.levers.some(({ slug }) => field === leverField(slug)))
    return isPlain ? null : String(value ?? '');
  const planned = plan.fields.find((one) => one.field === field);
  if (!planned || (choice === 'accepted' && planned.proposed === null))
    throw new ImportRefusal({ type: 'notAllowed', why: 'unknownField' });
  return isPlain ? null : checkValue(item.kind, field, value);
}

const named = ({ field, label }: { field: string; label: string }) => ({ field, label });

const toJson = (value: unknown) =>
  value === null || value === undefined ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
