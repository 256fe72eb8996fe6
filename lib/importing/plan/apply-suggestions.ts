import type { InitiativeDraft } from '@/lib/publishing/draft';
import type { Choice } from './apply-choices';
import { oneLine, toCite } from './cite';
import type { SuggestedLever, SuggestedTerritory, Suggestions } from './model';

export const territoryField = (territory: string) => `territories.${territory}`;
export const leverField = (slug: string) => `levers.${slug}`;

/** A sheet with the territories and levers that a person accepted among those its words suggest. */
export function applySuggestions(
  sheet: InitiativeDraft,
  { territories, levers }: Suggestions,
  choices: Record<string, Choice>,
  source: string,
): InitiativeDraft {
  const choiceOf = (field: string) => (Object.hasOwn(choices, field) ? choices[field] : undefined);
  const isKept = (field: string) => ['accepted', 'edited'].includes(choiceOf(field)?.choice ?? 'refused');
  const tied = levers
    .filter(({ slug }) => isKept(leverField(slug)) && !sheet.levers.some(({ id }) => id === slug))
    .map((lever) => toTie(lever, choiceOf(leverField(lever.slug)), source));
  return territories
    .filter(({ territory }) => isKept(territoryField(territory)))
    .reduce((placed, territory) => withTerritory(placed, territory, source), {
      ...sheet,
      levers: [...sheet.levers, ...tied],
    });
}

function toTie({ slug, sentence, line }: SuggestedLever, choice: Choice | undefined, source: string) {
  const because = choice?.choice === 'edited' && typeof choice.value === 'string' ? choice.value : sentence;
  return { id: slug, because, cite: toCite(source, oneLine(line)) };
}

/** A territory goes to the first place that has none, a district to the first place whose district is not known. */
function withTerritory(
  sheet: InitiativeDraft,
  { territory, sentence, line }: SuggestedTerritory,
  source: string,
): InitiativeDraft {
  const [, district] = /^qpv:(.+)$/.exec(territory) ?? [];
  const said = district ? { qpv: district } : { territory };
  const isThere = sheet.places.some((place) =>
    district ? place.qpv === district : place.territory === territory,
  );
  if (isThere) return sheet;
  const rank = sheet.places.findIndex((place) =>
    district ? place.qpv === 'unknown' : place.territory === null,
  );
  const place = sheet.places[rank];
  if (place) return { ...sheet, places: sheet.places.with(rank, { ...place, ...said }) };
  const added = {
    territory: null,
    qpv: 'unknown',
    wording: sentence,
    note: null,
    cite: toCite(source, oneLine(line)),
    ...said,
  };
  return { ...sheet, places: [...sheet.places, added] };
}
