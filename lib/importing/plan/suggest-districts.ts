import { foldName } from '@/lib/territory/fold-name';
import { districtInForce } from './district-in-force';
import type { NamedTerritory } from './find-named';
import type { SuggestedTerritory } from './model';
import type { PlaceName } from './place-names';
import { toSuggestion } from './to-suggestion';

/** The districts that answer to a name read in a sheet, in the generation of the document, the other one named beside it. */
export function suggestDistricts(
  place: PlaceName,
  found: NamedTerritory[],
  communes: string[],
  date: string | null,
): SuggestedTerritory[] {
  if (!place.isDistrict && !place.isPlaceLine) return [];
  const name = foldName(place.name);
  const matches = found.filter(({ answers }) => answers.includes(name));
  return matches.flatMap((match) => {
    const inForce = districtInForce(match, matches, date);
    if (!inForce) return [];
    const { district, kin, isTranslated } = inForce;
    const isWhole = foldName(match.name) === name;
    const commune = match.within.find(({ id }) => communes.includes(id))?.name ?? '';
    const why = [
      `quartier prioritaire de ${district.generation ?? '2015'} du référentiel, ${commune ? `dans une commune que la fiche nomme, ${commune}` : 'à cheval sur une commune que la fiche nomme'}`,
      ...kin.map((other) => {
        if (isTranslated) return `le nom lu est celui du ${named(other)}`;
        const isOlder = (other.generation ?? 0) < (district.generation ?? 0);
        return `${isOlder ? 'il prolonge le' : 'il est prolongé par le'} ${named(other)}`;
      }),
      isWhole || isTranslated ? '' : `son nom entier est «\u00A0${district.name}\u00A0»`,
      place.isDistrict ? '' : 'le texte ne dit pas que c’est un quartier',
    ];
    const isTown = !place.isDistrict && foldName(commune) === name;
    const said = (place.isDistrict ? 0.1 : -0.1) + (place.isPlaceLine ? 0.1 : 0);
    const confidence = 0.55 + (isWhole ? 0.2 : 0) + said - (isTown ? 0.4 : 0) - (isTranslated ? 0.1 : 0);
    return [toSuggestion(district, place, confidence, why)];
  });
}

const named = ({ code, name, generation }: NamedTerritory['kin'][number]) =>
  `quartier de ${generation} «\u00A0${name}\u00A0» (${code})`;
