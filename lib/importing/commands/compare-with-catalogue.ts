import type { Passage } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import type { ImportItemState } from '@/lib/db/generated/enums';
import { compareItem, isSameProposal } from '@/lib/importing/plan/compare';
import { type ItemContent, keepFields } from '@/lib/importing/plan/item-fields';
import { type Existing, isSameItem, type Matched, matchItems } from '@/lib/importing/plan/match-items';
import type { Proposal, ProposedItem } from '@/lib/importing/plan/model';
import { readItemContent } from '@/lib/importing/plan/stored-item';
import type { EditionKind } from '@/lib/publishing/model';

type Transaction = Prisma.TransactionClient;

/** How an item stands to the catalogue when it is recorded. */
export type Standing = {
  editionId: number | null;
  termSlug: string | null;
  /** Why it is taken for that one; or, when it is taken for nothing, the question that someone must answer. */
  matchedBy: string | null;
  base: ItemContent | null;
  /** « applied » when there is nothing to decide, « refused » when the very same was. */
  state: ImportItemState;
  decidedById: string | null;
  decidedAt: Date | null;
  /** What it might be, though it is taken for nothing. */
  doubt: Matched['doubt'];
};

/** What each item of a document is taken for, and what of it was already decided at an earlier import of the same publication. */
export async function compareWithCatalogue(
  tx: Transaction,
  items: ProposedItem[],
  source: string,
): Promise<Standing[]> {
  const [existing, earlier] = [await listExisting(tx), await listEarlier(tx, source)];
  const toMatch = items.map(({ kind, title, from, to, proposal }) => {
    const acronym = kind === 'initiative' ? String((proposal.content as ItemContent).acronym ?? '') : '';
    return { kind, title, from, to, source, acronym: acronym || null };
  });
  const matches = matchItems(
    toMatch,
    existing,
    earlier.flatMap(({ key, ...one }) => (key === null ? [] : [{ ...one, key }])),
  );
  const contents = await readContents(
    tx,
    matches.flatMap(({ match }) => match?.key ?? []),
  );
  return items.map((item, rank): Standing => {
    const { match, doubt } = matches[rank] ?? { match: null, doubt: null };
    const before = earlier.find(
      (one) =>
        one.state !== 'waiting' && isSameItem(item, one) && (one.key === (match?.key ?? null) || !one.key),
    );
    const { editionId, termSlug } = toIds(match?.key ?? null);
    const base = before ? decidedPart(before) : null;
    const now = match ? (contents.get(match.key) ?? null) : null;
    const standing = { editionId, termSlug, matchedBy: match?.matchedBy ?? doubt, base, doubt };
    if (before?.state === 'refused' && isSameProposal(before.content, plainContent(item.proposal)))
      return {
        ...standing,
        state: 'refused',
        decidedById: before.decidedById,
        decidedAt: before.decidedAt,
      };
    const { status } = compareItem({ kind: item.kind, base, now, proposal: item.proposal });
    const state = now !== null && status === 'same' ? 'applied' : 'waiting';
    return { ...standing, state, decidedById: null, decidedAt: null };
  });
}

const editionKey = (id: number) => `edition:${id}`;
const termKey = (slug: string) => `term:${slug}`;

function toIds(key: string | null): { editionId: number | null; termSlug: string | null } {
  const [, kind, id = ''] = /^(edition|term):(.+)$/.exec(key ?? '') ?? [];
  return { editionId: kind === 'edition' ? Number(id) : null, termSlug: kind === 'term' ? id : null };
}

/** Deleted sheets too: what people took away is not to come back as a new one. */
async function listExisting(tx: Transaction): Promise<Existing[]> {
  const editions = await tx.$queryRaw<
    { id: number; kind: EditionKind; title: string; acronym: string | null; passages: Passage[] | null }[]
  >`
    SELECT id, kind::text, title, content ->> 'acronym' AS acronym,
      CASE WHEN kind = 'initiative' THEN content -> 'passages'
        ELSE jsonb_path_query_array(content, '$.actions[*].cite[*]') END AS passages
    FROM "Edition" ORDER BY "deletedAt" NULLS FIRST, id`;
  const terms = await tx.glossaryTerm.findMany({ select: { slug: true, acronym: true } });
  return [
    ...editions.map(({ id, passages, ...one }) => ({
      ...one,
      key: editionKey(id),
      passages: passages ?? [],
    })),
    ...terms.map(({ slug, acronym }) => ({
      kind: 'term' as const,
      key: termKey(slug),
      title: acronym,
      acronym: null,
      passages: [],
    })),
  ];
}

type Earlier = Awaited<ReturnType<typeof listEarlier>>[number];

/** The items of earlier imports of a source, the latest first. */
async function listEarlier(tx: Transaction, source: string) {
  const rows = await tx.importItem.findMany({
    where: { import: { sourceId: source } },
    omit: { people: true, suggested: true, warnings: true },
    include: { decisions: { select: { field: true } } },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ kind, title, lineFrom, lineTo, editionId, termSlug, proposed, ...row }) => ({
    kind,
    title,
    from: lineFrom,
    to: lineTo,
    key: editionId !== null ? editionKey(editionId) : termSlug !== null ? termKey(termSlug) : null,
    content: readItemContent(kind, (proposed as unknown as Proposal).content),
    state: row.state,
    decidedById: row.decidedById,
    decidedAt: row.decidedAt,
    decided: new Set(row.decisions.map(({ field }) => field)),
    base: row.base === null ? null : readItemContent(kind, row.base),
  }));
}

/** What someone has decided on: all of what was refused, the fields that were chosen of what was applied. */
function decidedPart({ kind, state, content, decided, base }: Earlier): ItemContent {
  if (state === 'refused') return content;
  // Nobody had anything to decide: it said what an earlier one had said.
  if (decided.size === 0 && base) return base;
  return keepFields(kind, content, (field) => decided.has(field));
}

async function readContents(tx: Transaction, keys: string[]): Promise<Map<string, ItemContent>> {
  const ids = keys.map(toIds);
  const editions = await tx.edition.findMany({
    where: { id: { in: ids.flatMap(({ editionId }) => editionId ?? []) } },
    select: { id: true, kind: true, content: true },
  });
  const terms = await tx.glossaryTerm.findMany({
    where: { slug: { in: ids.flatMap(({ termSlug }) => termSlug ?? []) } },
    select: { slug: true, acronym: true, expansion: true, explanation: true },
  });
  return new Map([
    ...editions.map(
      ({ id, kind, content }) => [editionKey(id), readItemContent(kind, content)] as [string, ItemContent],
    ),
    ...terms.map(({ slug, ...term }) => [termKey(slug), term] as [string, ItemContent]),
  ]);
}

/** As it comes back from the database. */
const plainContent = ({ content }: Proposal) => JSON.parse(JSON.stringify(content));
