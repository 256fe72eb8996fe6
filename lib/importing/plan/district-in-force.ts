import type { NamedTerritory } from './find-named';

/** One district of a generation, and what the reference says it continues or is continued by. */
type DistrictInForce = {
  district: Pick<NamedTerritory, 'id' | 'name' | 'generation'>;
  /** The same district in other generations, to be named beside it. */
  kin: NamedTerritory['kin'];
  /** The text bears the name of another generation only. */
  isTranslated: boolean;
};

/**
 * The district that a document of this date speaks of, when the reference answers with `found`: the one of the generation in
 * force then, since its perimeter is the one the text was written about, and since a search follows the succession anyway.
 * A newer one is told in its place only when the succession leaves a choice.
 * @param date « 2016-09 »; null: the newest generation, which is the one of today.
 * @param others what the same name answers too.
 * @returns null when one of `others` is that district.
 */
export function districtInForce(
  found: NamedTerritory,
  others: NamedTerritory[],
  date: string | null,
): DistrictInForce | null {
  const generations = [found, ...found.kin].flatMap(({ generation }) => generation ?? []);
  const itself = { district: found, kin: found.kin, isTranslated: false };
  const inForce = generationAt(date, generations);
  if (found.generation === inForce) return itself;
  const then = found.kin.filter(({ generation }) => generation === inForce);
  if (then.some(({ id }) => others.some((other) => other.id === id))) return null;
  const [district, another] = then;
  return district && !another ? { district, kin: [found], isTranslated: true } : itself;
}

/** Districts are named by the year they come into force: the last one begun, or the first one when the date is before all. */
function generationAt(date: string | null, generations: number[]): number {
  const year = date === null ? Number.POSITIVE_INFINITY : Number(date.slice(0, 4));
  const begun = generations.filter((generation) => generation <= year);
  return begun.length > 0 ? Math.max(...begun) : Math.min(...generations);
}
