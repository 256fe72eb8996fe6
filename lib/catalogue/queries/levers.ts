import { published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';
import { citationSelect, toCitationView } from './citations';
import { figureSelect, toFigureViews } from './figures';
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

/** A lever whole, as its page and the API show it. */
export type LeverPage = NonNullable<Awaited<ReturnType<typeof getLever>>>;

/** A published lever, or null. The sheets it prints first come first among its examples. */
export async function getLever(db: PrismaClient, slug: string) {
  const row = await db.lever.findFirst({
    where: { ...published, slug },
    select: {
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
      ties: {
        where: { initiative: published },
        select: { because: true, citations: citationSelect, initiative: { select: summarySelect } },
        orderBy: [{ initiative: { form: 'asc' } }, { initiative: { title: 'asc' } }],
      },
    },
  });
  if (!row) return null;
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
