import type { PlaceView } from '@/lib/catalogue/queries/places';

/**
 * Where, in one line: « Quartier Griffeuille, Arles (Bouches-du-Rhône) ». The document's own wording stands when no
 * territory is known.
 */
export function placeWords({
  territory,
  district,
  commune,
  departement,
  region,
  wording,
}: PlaceView): string {
  if (!territory) return wording;
  if (territory.kind === 'pays')
    return territory.name === wording ? wording : `${wording} (${territory.name})`;
  const around = departement && departement.id !== territory.id ? departement : region;
  const suffix = around && around.id !== territory.id ? ` (${around.name})` : '';
  if (district) return `Quartier ${district.name}${commune ? `, ${commune.name}` : ''}${suffix}`;
  return `${territory.name}${suffix}`;
}

/** Where a sheet takes place, in one line: its first place, and how many others. */
export function placesWords(places: PlaceView[]): string {
  const [first, ...others] = places;
  if (!first) return '';
  const more =
    others.length === 0
      ? ''
      : others.length === 1
        ? ' et un autre lieu'
        : ` et ${others.length} autres lieux`;
  return `${placeWords(first)}${more}`;
}
