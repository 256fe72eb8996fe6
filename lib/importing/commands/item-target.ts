import type { Edition, ImportItem, Prisma } from '@/lib/db/generated/client';
import { type ItemContent, itemFields } from '@/lib/importing/plan/item-fields';
import type { FieldPlan, ItemPlan } from '@/lib/importing/plan/model';
import { saySame } from '@/lib/importing/plan/same-fact';
import { planOfItem, readItemContent } from '@/lib/importing/plan/stored-item';
import { readContentAt } from '@/lib/publishing/commands/write-revision';

type Transaction = Prisma.TransactionClient;

/** What an item is compared with: a sheet or a lever, a term, or nothing. */
export type Target = {
  edition: Edition | null;
  term: { slug: string; version: number } | null;
  now: ItemContent | null;
};

/** What an application made, or found made; `editionVersion` is the version that the sheet has then. */
export type Made = {
  editionId: number | null;
  termSlug: string | null;
  isCreated: boolean;
  editionVersion: number | null;
};

/** What the catalogue has of an item, locked until the transaction ends. A deleted sheet is still there: it may come back. */
export async function lockTarget(
  tx: Transaction,
  { kind, editionId, termSlug }: Pick<ImportItem, 'kind' | 'editionId' | 'termSlug'>,
): Promise<Target> {
  if (kind === 'term') {
    if (termSlug === null) return NOTHING;
    await tx.$queryRaw`SELECT id FROM "GlossaryTerm" WHERE slug = ${termSlug} FOR UPDATE`;
    const term = await tx.glossaryTerm.findUnique({ where: { slug: termSlug } });
    if (!term) return NOTHING;
    const { acronym, expansion, explanation } = term;
    return { edition: null, term, now: { acronym, expansion, explanation } };
  }
  if (editionId === null) return NOTHING;
  await tx.$queryRaw`SELECT id FROM "Edition" WHERE id = ${editionId} FOR UPDATE`;
  const edition = await tx.edition.findUnique({ where: { id: editionId } });
  return edition ? { edition, term: null, now: readItemContent(kind, edition.content) } : NOTHING;
}

const NOTHING: Target = { edition: null, term: null, now: null };

/** Fields of the plan that the catalogue no longer says as it did when someone decided on them. */
export async function findChangedSince(
  tx: Transaction,
  item: ImportItem,
  edition: Edition,
  plan: ItemPlan,
  decisions: { field: string; choice: string; editionVersion: number | null }[],
): Promise<FieldPlan[]> {
  const seen = new Map<string, number>();
  for (const { field, choice, editionVersion } of decisions)
    if (choice !== 'refused' && editionVersion !== null && editionVersion < edition.version)
      seen.set(field, editionVersion);
  const plans = new Map<number, ItemPlan>();
  for (const version of new Set(seen.values())) {
    const content = await readContentAt(tx, edition, version);
    if (content) plans.set(version, planOfItem(item, content as ItemContent));
  }
  return plan.fields.filter(({ field, now }) => {
    const version = seen.get(field);
    const before = version === undefined ? undefined : plans.get(version);
    const was = before?.fields.find((one) => one.field === field);
    return was !== undefined && !saySame(kindOfField(item, field), was.now, now);
  });
}

function kindOfField({ kind }: ImportItem, field: string) {
  return itemFields(kind).find(({ path }) => path === field)?.kind ?? 'rows';
}
