import { published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { matchItems } from '@/lib/importing/plan/match-items';
import type { ProposedItem, Suggestions } from '@/lib/importing/plan/model';
import { proposeLevers } from '@/lib/importing/plan/propose-levers';
import { proposeTerritories } from '@/lib/importing/plan/propose-territories';
import { acronymOf } from '@/lib/importing/plan/title-acronym';
import { type LeverWords, stemLevers, weighLevers } from '@/lib/importing/plan/weigh-levers';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import type { NewSource } from './new-source';

/** What the words of each sheet suggest, for a person to accept; nothing for levers and terms. */
export async function suggestFor(
  db: PrismaClient,
  lines: DocumentLine[],
  sheets: RecognisedSheet[],
  source: { id: string } | NewSource,
): Promise<{ of(item: ProposedItem): Suggestions }> {
  const levers = stemLevers(await listLeverWords(db));
  const taught = weighLevers(levers);
  const known = await findTied(db, sheets, source.id ?? '');
  const date = await dateOf(db, source);
  const suggestions = new Map<string, Suggestions>();
  for (const [rank, sheet] of sheets.entries()) {
    const itself = known[rank];
    suggestions.set(placeOf(sheet), {
      territories: await proposeTerritories(db, lines, sheet, date),
      levers: proposeLevers(itself ? weighLevers(levers, (tied) => tied === itself) : taught, lines, sheet),
    });
  }
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
      ties: {
        where: { initiative: published },
        select: { because: true, initiative: { select: { slug: true } } },
      },
    },
    orderBy: { id: 'asc' },
  });
  return levers.map(({ slug, title, stake, actions, points, ties }) => ({
    slug,
    title,
    texts: [stake, ...[...actions, ...points].map(({ text }) => text)],
    ties: ties.map(({ because, initiative }) => ({ sheet: initiative.slug, because })),
  }));
}

/** Of each sheet of a document, the one online that it already is: what editors wrote of that one is no news of it. */
async function findTied(
  db: PrismaClient,
  sheets: RecognisedSheet[],
  source: string,
): Promise<(string | null)[]> {
  const tied = await db.initiative.findMany({
    where: { ...published, leverTies: { some: {} } },
    select: {
      slug: true,
      title: true,
      acronym: true,
      citations: { select: { sourceId: true, lineFrom: true, lineTo: true } },
    },
    orderBy: { id: 'asc' },
  });
  const kind = 'initiative' as const;
  const existing = tied.map(({ slug, citations, ...one }) => ({
    ...one,
    kind,
    key: slug,
    passages: citations.map(({ sourceId, lineFrom, lineTo }) => ({
      source: sourceId,
      from: lineFrom,
      to: lineTo,
    })),
  }));
  const items = sheets.map(({ title, from, to }) => ({
    kind,
    title,
    from,
    to,
    source,
    acronym: acronymOf(title),
  }));
  return matchItems(items, existing, []).map(({ match }) => match?.key ?? null);
}
