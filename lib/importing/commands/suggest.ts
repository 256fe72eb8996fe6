import type { Prisma } from '@/lib/db/generated/client';
import type { DocumentLine } from '@/lib/importing/document';
import type { ProposedItem, Suggestions } from '@/lib/importing/plan/model';
import { type LeverWords, proposeLevers } from '@/lib/importing/plan/propose-levers';
import { proposeTerritories } from '@/lib/importing/plan/propose-territories';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import { type LeverDraft, readDraft } from '@/lib/publishing/draft';

type Transaction = Prisma.TransactionClient;

/** What the words of each sheet suggest, for a person to accept; nothing for levers and terms. */
export async function suggestFor(
  tx: Transaction,
  lines: DocumentLine[],
  items: ProposedItem[],
  sheets: RecognisedSheet[],
): Promise<Suggestions[]> {
  const levers = await listLeverWords(tx);
  const suggestions: Suggestions[] = [];
  for (const { kind, from, to } of items) {
    const sheet =
      kind === 'initiative' ? sheets.find((one) => one.from === from && one.to === to) : undefined;
    suggestions.push({
      territories: sheet ? await proposeTerritories(tx, lines, sheet) : [],
      levers: sheet ? proposeLevers(levers, lines, sheet) : [],
    });
  }
  return suggestions;
}

/** Of the levers that are online: a sheet that names another one could not be published. */
async function listLeverWords(tx: Transaction): Promise<LeverWords[]> {
  const editions = await tx.edition.findMany({
    where: { kind: 'lever', online: 'published', deletedAt: null },
    select: { slug: true, title: true, content: true },
    orderBy: { id: 'asc' },
  });
  return editions.map(({ slug, title, content }) => ({
    slug,
    title,
    actions: (readDraft('lever', content) as LeverDraft).actions.map((action) => action.do),
  }));
}
