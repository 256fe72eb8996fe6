import type { PrismaClient } from '@/lib/db/generated/client';
import type { DocumentLine, LineRange } from '@/lib/importing/document';
import type { ProposedItem, Suggestions } from '@/lib/importing/plan/model';
import { type LeverWords, proposeLevers } from '@/lib/importing/plan/propose-levers';
import { proposeTerritories } from '@/lib/importing/plan/propose-territories';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import { type LeverDraft, readDraft } from '@/lib/publishing/draft';

/** What the words of each sheet suggest, for a person to accept; nothing for levers and terms. */
export async function suggestFor(
  db: PrismaClient,
  lines: DocumentLine[],
  sheets: RecognisedSheet[],
): Promise<{ of(item: ProposedItem): Suggestions }> {
  const levers = await listLeverWords(db);
  const suggestions = new Map<string, Suggestions>();
  for (const sheet of sheets)
    suggestions.set(placeOf(sheet), {
      territories: await proposeTerritories(db, lines, sheet),
      levers: proposeLevers(levers, lines, sheet),
    });
  return {
    of: (item) =>
      (item.kind === 'initiative' && suggestions.get(placeOf(item))) || { territories: [], levers: [] },
  };
}

const placeOf = ({ from, to }: LineRange) => `${from}-${to}`;

/** Of the levers that are online: a sheet that names another one could not be published. */
async function listLeverWords(db: PrismaClient): Promise<LeverWords[]> {
  const editions = await db.edition.findMany({
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
