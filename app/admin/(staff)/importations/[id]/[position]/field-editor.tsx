import { EditField } from '@/components/importing/edit-field';
import { fieldPath } from '@/components/importing/paths';
import { keptName, targetOf } from '@/components/importing/review-view';
import { db } from '@/lib/db/client';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { openField } from '@/lib/importing/review/edited-field';
import { fieldState } from '@/lib/importing/review/field-state';
import { listCiteSources } from '@/lib/publishing/form/open-form';
import { editFieldAction } from './actions';

/** The form of one field of the plan. */
export async function FieldEditor({
  item,
  userId,
  field,
}: {
  item: ItemDetail;
  userId: string;
  field: string;
}) {
  const plan = item.plan.fields.find((one) => one.field === field);
  if (!plan) return null;
  const place = { importId: item.import.id, position: item.position };
  return (
    <EditField
      edited={openField(item.kind, field, plan.proposed)}
      sources={await listCiteSources(db())}
      hidden={{ ...targetOf({ item }), champ: field }}
      keptAs={{ name: keptName({ item, userId }, field), state: fieldState(plan, item.decisions[field]) }}
      back={fieldPath(place, field, {})}
      action={editFieldAction}
    />
  );
}
