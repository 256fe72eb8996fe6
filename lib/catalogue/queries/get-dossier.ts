import { published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';
import { figureSelect, toFigureViews } from './figures';
import { summarySelect, toSummaries } from './list-initiative-summaries';

/** What a reader gathered, ready to be shown and printed; `missing` names nothing that is online. */
export type Dossier = Awaited<ReturnType<typeof getDossier>>;

/** The published sheets and levers of these addresses, in the order given, each once. */
export async function getDossier(db: PrismaClient, initiativeSlugs: string[], leverSlugs: string[]) {
  const rows = await db.initiative.findMany({
    where: { ...published, slug: { in: initiativeSlugs } },
    select: {
      ...summarySelect,
      figures: figureSelect,
      contact: { select: { organisation: true, website: true, email: true } },
    },
  });
  const summaries = new Map((await toSummaries(db, rows)).map((summary) => [summary.slug, summary]));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const levers = await db.lever.findMany({
    where: { ...published, slug: { in: leverSlugs } },
    select: { slug: true, title: true, stake: true },
  });
  return {
    initiatives: initiativeSlugs.flatMap((slug) => {
      const summary = summaries.get(slug);
      const row = bySlug.get(slug);
      return summary && row ? [{ summary, figures: toFigureViews(row.figures), contact: row.contact }] : [];
    }),
    levers: leverSlugs.flatMap((slug) => levers.find((lever) => lever.slug === slug) ?? []),
    missing: [
      ...initiativeSlugs.filter((slug) => !bySlug.has(slug)),
      ...leverSlugs.filter((slug) => !levers.some((lever) => lever.slug === slug)),
    ],
  };
}
