import type { LeverPage, LeverSummary } from '@/lib/catalogue/queries/levers';
import { toCitationJson } from './initiative-json';

/** A lever in a list of the API. */
export function toLeverSummaryJson({ position, audiences, ...lever }: LeverSummary) {
  return { ...lever, order: position, audience: audiences.map(toAudience) };
}

/** A lever whole, as `/api/v1/leviers/{slug}` gives it. */
export function toLeverJson(lever: LeverPage) {
  const withCitations = <Fact extends { citations: Parameters<typeof toCitationJson>[0][] }>({
    citations,
    ...fact
  }: Fact) => ({
    ...fact,
    citations: citations.map(toCitationJson),
  });
  return {
    slug: lever.slug,
    title: lever.title,
    order: lever.position,
    stake: lever.stake,
    audience: lever.audiences.map(toAudience),
    actions: lever.actions.map(({ text, audiences, citations }) =>
      withCitations({ text, audience: audiences.map(toAudience), citations }),
    ),
    figures: lever.figures.flatMap(({ label, unit, values }) =>
      values.map((value) => withCitations({ label, unit, ...value })),
    ),
    attention: lever.attention.map(withCitations),
    further: lever.further.map(withCitations),
    examples: lever.examples.map(({ initiative, because, citations }) =>
      withCitations({ initiative: initiative.slug, because, citations }),
    ),
    updatedAt: lever.updatedAt.toISOString(),
  };
}

const toAudience = (audience: string) => audience.replace('_', '-');
