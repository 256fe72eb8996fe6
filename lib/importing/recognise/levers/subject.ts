import { firstGroups, straightened } from '../pattern';
import { withoutEmphasis } from './blocks';
import type { LeverRules, NamedThing } from './rules';

/** What a passage seems to be about: a name, and whose it is when it is no initiative's. */
export type Subject = { name: string; isOf: NamedThing | null };

/** How far into a text its subject is looked for. */
const SUBJECT_WITHIN = 400;

/** What a text is about, in its own words: the organisation or place that the first rule to fit names; or null. */
export function subjectOf(text: string, { subjects }: LeverRules): Subject | null {
  const beginning = withoutEmphasis(text).slice(0, SUBJECT_WITHIN);
  for (const { pattern, isOf } of subjects) {
    const [found] = firstGroups([pattern], beginning);
    if (found) return { name: found.text, isOf };
  }
  return null;
}

/** Where it stands, as worded: of the places that rules find, the one that is said first; or null. */
export function placeOf(text: string, { places }: LeverRules): string | null {
  const [first] = firstGroups(places, withoutEmphasis(text)).sort((a, b) => a.at - b.at);
  return first?.text ?? null;
}

/** Whether a subject is an initiative that may have a sheet. */
export function mayHaveSheet(title: string, { noSheet }: LeverRules): boolean {
  return !noSheet.some((pattern) => pattern.test(straightened(title)));
}
