import { z } from 'zod';
import { FACETS, type Facet } from '../query';
import type { FacetCount, SearchHits } from '../results';
import { COUNTED, type Part } from './to-request';
import { Unfit } from './unfit';

const count = z.number().int().nonnegative();

const answerSchema = z.object({
  results: z.array(
    z.object({
      hits: z.array(z.object({ id: z.number().int() })),
      totalHits: count,
      /** Without a facet that no document has. */
      facetDistribution: z.record(z.string(), z.record(z.string(), count)).optional(),
    }),
  ),
});

/** The hits that Meilisearch answers to the parts of a request. Throws `Unfit` when the answer is not one. */
export function readAnswer(answer: unknown, parts: Part[]): SearchHits {
  const parsed = answerSchema.safeParse(answer);
  const results = parsed.data?.results ?? [];
  const [page] = results;
  if (!page || results.length !== parts.length)
    throw new Unfit('malformed', 'la réponse de Meilisearch n’a pas la forme attendue');
  const facets = { territories: [], sectors: [], levers: [], types: [], natures: [] } as Record<
    Facet,
    FacetCount[]
  >;
  for (const [index, part] of parts.entries()) {
    const { totalHits, facetDistribution = {} } = results[index] as typeof page;
    if (part.kind === 'territory') {
      if (totalHits > 0) facets.territories.push({ id: part.id, count: totalHits });
      continue;
    }
    for (const facet of part.kind === 'facet' ? [part.facet] : FACETS) {
      const counts = Object.entries(facetDistribution[COUNTED[facet]] ?? {});
      facets[facet].push(...counts.map(([id, number]) => ({ id, count: number })));
    }
  }
  return { total: page.totalHits, ids: page.hits.map(({ id }) => id), facets, engine: 'meilisearch' };
}
