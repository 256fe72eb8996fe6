import type { NamedTerritory } from './find-named';
import type { SuggestedTerritory } from './model';
import type { PlaceName } from './place-names';

/** A territory with the words that suggest it. @param why what makes it more or less sure; empty ones are left out */
export function toSuggestion(
  { id, name }: Pick<NamedTerritory, 'id' | 'name'>,
  { sentence, line }: PlaceName,
  confidence: number,
  why: string[],
): SuggestedTerritory {
  return {
    territory: id,
    name,
    sentence,
    line,
    confidence: Math.round(Math.min(Math.max(confidence, 0), 0.98) * 100) / 100,
    why: `${why.filter(Boolean).join('\u00A0; ')}.`,
  };
}
