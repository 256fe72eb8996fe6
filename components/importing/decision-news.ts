import type { ItemDetail } from '@/lib/importing/queries/model';
import { splitField } from '@/lib/importing/review/split-field';
import { countOf, quoted } from '@/lib/text/french';
import { callsForDecision, groupFields } from './review-view';

/** What `?fait=KEY` says once something was decided of a field; the rest is about the whole proposal. */
const FIELD_NEWS: Record<string, string> = {
  accepte: 'accepté',
  modifie: 'modifié et accepté',
  refuse: 'refusé',
  annule: 'à décider de nouveau',
};

/** Announced after each decision: which field, what was chosen, and how many remain, so that two in a row differ. */
export function decisionNews(
  item: ItemDetail,
  done: string | string[] | undefined,
  field: string | string[] | undefined,
): string {
  if (typeof done !== 'string' || typeof field !== 'string' || !Object.hasOwn(FIELD_NEWS, done)) return '';
  const due = groupFields(item).flatMap(({ fields }) => fields.filter(callsForDecision)).length;
  const remaining =
    due === 0 ? 'Tout est décidé.' : `${countOf(due, 'champ reste', 'champs restent')} à décider.`;
  return `${quoted(nameOf(item, field))}\u00a0: ${FIELD_NEWS[done]}. ${remaining}`;
}

function nameOf({ plan, suggestions, people }: ItemDetail, field: string): string {
  const planned = plan.fields.find((one) => one.field === field);
  const { rank } = splitField(field);
  if (planned) return rank === null ? planned.label : `${planned.label}, ${rank + 1}`;
  return (
    suggestions.territories.find(({ territory }) => field === `territories.${territory}`)?.name ??
    suggestions.levers.find(({ slug }) => field === `levers.${slug}`)?.title ??
    people.find((person) => person.field === field)?.name ??
    'Ce champ'
  );
}
