import { foldName } from './fold-name';
import type { TerritoryHit } from './search-territories';

/**
 * The one territory that a typed place means, or null when several may: a sole answer, a sole exact name, or a sole exact
 * name that is not a district (« Denain » is the commune rather than its district of the same name, which lies in it).
 */
export function chooseTyped(typed: string, hits: TerritoryHit[]): TerritoryHit | null {
  const name = foldName(typed);
  const exact = hits.filter((hit) =>
    [hit.name, hit.matchedName ?? ''].some((candidate) => foldName(candidate) === name),
  );
  const candidates = exact.length > 0 ? exact : hits;
  const wide = candidates.filter(({ kind }) => kind !== 'qpv');
  if (candidates.length === 1) return candidates[0] ?? null;
  return wide.length === 1 ? (wide[0] ?? null) : null;
}
