import type { FacetOption } from '@/lib/search';
import { parseTerritoryId } from '@/lib/territory/model';

/**
 * The territories worth ticking: regions and countries other than France, then what the reader chose at a finer level.
 * Finer ones are reached by typing their name.
 */
export function toTerritoryOptions(options: FacetOption[]): FacetOption[] {
  const kindOf = ({ id }: FacetOption) => parseTerritoryId(id)?.kind;
  const isWide = (option: FacetOption) =>
    kindOf(option) === 'region' || (kindOf(option) === 'pays' && option.id !== 'pays:FR');
  return [
    ...options.filter((option) => option.isChosen && !isWide(option)),
    ...options.filter((option) => kindOf(option) === 'region'),
    ...options.filter((option) => kindOf(option) === 'pays' && isWide(option)),
  ];
}
