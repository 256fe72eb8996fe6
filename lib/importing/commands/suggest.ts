import { published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { DocumentLine, LineRange } from '@/lib/importing/document';
import type { ProposedItem, Suggestions } from '@/lib/importing/plan/model';
import { proposeLevers } from '@/lib/importing/plan/propose-levers';
import { proposeTerritories } from '@/lib/importing/plan/propose-territories';
import { type LeverWords, weighLevers } from '@/lib/importing/plan/weigh-levers';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import type { NewSource } from './new-source';

/** What the words of each sheet suggest, for a person to accept; nothing for levers and terms. */
export async function suggestFor(
  db: PrismaClient,
  lines: DocumentLine[],
  sheets: RecognisedSheet[],
  source: { id: string } | NewSource,
): Promise<{ of(item: ProposedItem): Suggestions }> {
  const levers = weighLevers(await listLeverWords(db));
  const date = await dateOf(db, source);
  const suggestions = new Map<string, Suggestions>();
  for (const sheet of sheets)
    suggestions.set(placeOf(sheet), {
      territories: await proposeTerritories(db, lines, sheet, date),
      levers: proposeLevers(levers, lines, sheet),
    });
  return {
    of: (item) =>
      (item.kind === 'initiative' && suggestions.get(placeOf(item))) || { territories: [], levers: [] },
  };
}

const placeOf = ({ from, to }: LineRange) => `${from}-${to}`;

async function dateOf(db: PrismaClient, source: { id: string } | NewSource): Promise<string | null> {
  if ('title' in source) return source.date || null;
  const known = await db.source.findUnique({ where: { id: source.id }, select: { date: true } });
  return known?.date ?? null;
}

/** Of the levers that are online: a sheet that names another one could not be published. */
async function listLeverWords(db: PrismaClient): Promise<LeverWords[]> {
  const levers = await db.lever.findMany({
    where: published,
    select: {
      slug: true,
      title: true,
      stake: true,
      actions: { select: { text: true } },
      points: { where: { kind: 'attention' }, select: { text: true } },
      ties: { where: { initiative: published }, select: { because: true } },
    },
    orderBy: { id: 'asc' },
  });
  return levers.map(({ slug, title, stake, actions, points, ties }) => ({
    slug,
    title,
    texts: [stake, ...[...actions, ...points].map(({ text }) => text), ...ties.map(({ because }) => because)],
  }));
}
