import { published, readable } from '@/lib/catalogue/conditions';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { archivalOf, archivalSelect } from './archival';
import { citationSelect, toCitationView } from './citations';
import { type FigureRow, figureSelect, toFigureViews } from './figures';
import { summarySelect, toSummaries } from './list-initiative-summaries';

/** A lever as a list shows it. */
export type LeverSummary = Awaited<ReturnType<typeof listLevers>>[number];

/** The published levers, in their order. */
export async function listLevers(db: PrismaClient) {
  const rows = await db.lever.findMany({
    where: published,
    select: {
      slug: true,
      title: true,
      position: true,
      stake: true,
      audiences: true,
      _count: { select: { ties: { where: { initiative: published } }, actions: true } },
    },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
  return rows.map(({ _count, ...lever }) => ({
    ...lever,
    initiativeCount: _count.ties,
    actionCount: _count.actions,
  }));
}

/** The published sheets that show a lever at work. */
export const leverTiesArgs = {
  where: { initiative: published },
  select: { because: true, citations: citationSelect, initiative: { select: summarySelect } },
  orderBy: [{ initiative: { form: 'asc' } }, { initiative: { title: 'asc' } }],
} as const satisfies Prisma.Lever$tiesArgs;

const pageSelect = {
  slug: true,
  title: true,
  position: true,
  stake: true,
  audiences: true,
  updatedAt: true,
  actions: {
    select: { text: true, audiences: true, citations: citationSelect },
    orderBy: { position: 'asc' },
  },
  points: {
    select: { kind: true, text: true, url: true, citations: citationSelect },
    orderBy: { position: 'asc' },
  },
  figures: figureSelect,
  highlights: { select: { initiativeId: true }, orderBy: { position: 'asc' } },
  ties: leverTiesArgs,
} as const satisfies Prisma.LeverSelect;

/** A lever whole, as its page and the API show it. */
export type LeverPage = Awaited<ReturnType<typeof toLeverPage>>;

/** All that a lever's page is made of: what is read of a published one, and what a preview makes of a draft. */
export type LeverRow = Omit<Prisma.LeverGetPayload<{ select: typeof pageSelect }>, 'figures'> & {
  figures: FigureRow[];
};

/** A published lever, or null. */
export async function getLever(db: PrismaClient, slug: string): Promise<LeverPage | null> {
  const row = await db.lever.findFirst({ where: { ...published, slug }, select: pageSelect });
  return row && toLeverPage(db, row);
}

/** What the address of a lever shows: the lever, published or archived, and why and when it was archived if it was. */
export async function getReadableLever(db: PrismaClient, slug: string) {
  const row = await db.lever.findFirst({
    where: { ...readable, slug },
    select: { ...pageSelect, ...archivalSelect },
  });
  if (!row) return null;
  const { state, edition, ...lever } = row;
  return { lever: await toLeverPage(db, lever), archival: archivalOf({ state, edition }) };
}

/** A lever as it is shown, from its row. The sheets it prints first come first among its examples. */
export async function toLeverPage(db: PrismaClient, row: LeverRow) {
  const summaries = await toSummaries(
    db,
    row.ties.map(({ initiative }) => initiative),
  );
  const highlighted = row.highlights.map(({ initiativeId }) => initiativeId);
  const rank = (id: number) => (highlighted.includes(id) ? highlighted.indexOf(id) : highlighted.length);
  const examples = row.ties.flatMap(({ because, citations }, index) => {
    const initiative = summaries[index];
    return initiative ? [{ initiative, because, citations: citations.map(toCitationView) }] : [];
  });
  const { points, figures, actions, ties: _ties, highlights: _highlights, ...lever } = row;
  const pointsOf = (wanted: 'attention' | 'further') =>
    points
      .filter(({ kind }) => kind === wanted)
      .map(({ text, url, citations }) => ({ text, url, citations: citations.map(toCitationView) }));
  return {
    ...lever,
    actions: actions.map(({ citations, ...action }) => ({
      ...action,
      citations: citations.map(toCitationView),
    })),
    figures: toFigureViews(figures),
    attention: pointsOf('attention'),
    further: pointsOf('further'),
    examples: examples
      .map((example) => ({ ...example, isHighlighted: highlighted.includes(example.initiative.id) }))
      .sort((a, b) => rank(a.initiative.id) - rank(b.initiative.id)),
  };
}
