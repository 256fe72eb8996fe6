import type { PrismaClient } from '@/lib/db/generated/client';
import type { ItemContent } from '@/lib/importing/plan/item-fields';
import type { ItemPlan } from '@/lib/importing/plan/model';
import { planOfItem, readItemContent, readStoredItem } from '@/lib/importing/plan/stored-item';
import { getImportHead } from './imports';
import type { ItemDecision, ItemDetail, ItemEdition, ItemNeighbour, ItemSummary } from './model';

/** The items of an import in the order of the document, compared with the catalogue as it is now. */
export async function listItems(db: PrismaClient, importId: number): Promise<ItemSummary[]> {
  const rows = await db.importItem.findMany({
    where: { importId },
    include: itemParts,
    orderBy: { position: 'asc' },
  });
  const terms = await readTerms(db, rows);
  return rows.map((row) => {
    const { warnings, people } = readStoredItem(row);
    return {
      ...toSummary(row, planOf(row, terms)),
      warningCount: warnings.length,
      hasPeople: people.length > 0,
    };
  });
}

/** One item, everything about it, or null. */
export async function getItem(
  db: PrismaClient,
  importId: number,
  position: number,
): Promise<ItemDetail | null> {
  const [row, head, due] = await Promise.all([
    db.importItem.findUnique({
      where: { importId_position: { importId, position } },
      include: itemParts,
    }),
    getImportHead(db, importId),
    db.importItem.findMany({
      where: { importId, state: 'waiting', import: { state: 'open' }, position: { not: position } },
      select: { position: true, title: true },
      orderBy: { position: 'asc' },
    }),
  ]);
  if (!row || !head) return null;
  const { suggestions, people, warnings } = readStoredItem(row);
  const plan = planOf(row, await readTerms(db, [row]));
  return {
    ...toSummary(row, plan),
    import: head,
    matchedBy: row.matchedBy,
    termSlug: row.termSlug,
    plan,
    decisions: Object.fromEntries(row.decisions.map((decision) => [decision.field, toDecision(decision)])),
    suggestions,
    people: people.map((person, rank) => ({ ...person, field: `people.${rank}` })),
    warnings,
    nextDue: nextAfter(position, due),
  };
}

function nextAfter(position: number, due: ItemNeighbour[]): ItemNeighbour | null {
  return due.find((one) => one.position > position) ?? due[0] ?? null;
}

const named = { select: { name: true } } as const;

const itemParts = {
  edition: {
    select: {
      id: true,
      kind: true,
      slug: true,
      title: true,
      version: true,
      deletedAt: true,
      content: true,
    },
  },
  decidedBy: named,
  decisions: { include: { decidedBy: named } },
} as const;

type Row = Awaited<ReturnType<typeof findItems>>[number];
const findItems = (db: PrismaClient) => db.importItem.findMany({ include: itemParts });

type Terms = Map<string, ItemContent>;

async function readTerms(db: PrismaClient, rows: Row[]): Promise<Terms> {
  const slugs = rows.flatMap(({ termSlug }) => termSlug ?? []);
  const terms = await db.glossaryTerm.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, acronym: true, expansion: true, explanation: true },
  });
  return new Map(terms.map(({ slug, ...term }) => [slug, term]));
}

function planOf(row: Row, terms: Terms): ItemPlan {
  if (row.kind === 'term') return planOfItem(row, terms.get(row.termSlug ?? '') ?? null);
  return planOfItem(row, row.edition && readItemContent(row.kind, row.edition.content));
}

function toSummary(row: Row, plan: ItemPlan): Omit<ItemSummary, 'warningCount' | 'hasPeople'> {
  const decided = new Set(row.decisions.map(({ field }) => field));
  const toDecide = plan.fields.filter(({ status, field }) => status !== 'same' && !decided.has(field));
  const { id, position, kind, title, page, state, version, decidedAt, lineFrom, lineTo } = row;
  return {
    id,
    position,
    kind,
    title,
    from: lineFrom,
    to: lineTo,
    page,
    state,
    status: plan.status,
    undecided: state === 'waiting' ? toDecide.length : 0,
    edition: row.edition && toEdition(row.edition),
    decidedBy: row.decidedBy?.name ?? null,
    decidedAt,
    version,
  };
}

function toEdition({ id, kind, slug, title, version, deletedAt }: NonNullable<Row['edition']>): ItemEdition {
  return { id, kind, slug, title, version, isDeleted: deletedAt !== null };
}

function toDecision({ choice, value, decidedBy, decidedAt }: Row['decisions'][number]): ItemDecision {
  return { choice, value, by: decidedBy?.name ?? null, at: decidedAt };
}
