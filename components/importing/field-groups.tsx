import type { ReactNode } from 'react';
import { sayValue } from '@/lib/importing/review/field-words';
import { FieldCard } from './field-card';
import { callsForDecision, type FieldGroup, type ReviewView } from './review-view';

/** The draft that the document proposes, field by field; rows of a list stand under its name. */
export function FieldGroups({
  groups,
  view,
  editor,
}: {
  groups: FieldGroup[];
  view: ReviewView;
  editor: ReactNode;
}) {
  const editorOf = (field: string) => (field === view.editing ? editor : null);
  return (
    <div className="divide-y divide-rule">
      {groups.map(({ root, label, isList, fields }) => {
        const isCompact = isList && isShort(fields);
        return isList ? (
          <section key={root} aria-labelledby={`liste-${root}`} className="py-4">
            <h3 id={`liste-${root}`} className="pl-5 text-[1.05rem]">
              {label}
              <DueCount fields={fields} />
            </h3>
            <ol className="mt-1 space-y-1">
              {fields.map((field, index) => (
                <FieldCard
                  key={field.field}
                  field={field}
                  name={`${label}, ${index + 1}`}
                  title={null}
                  isCompact={isCompact}
                  view={view}
                  editor={editorOf(field.field)}
                />
              ))}
            </ol>
          </section>
        ) : (
          fields.map((field) => (
            <div key={field.field} className="py-1">
              <FieldCard
                field={field}
                name={label}
                title={label}
                view={view}
                editor={editorOf(field.field)}
              />
            </div>
          ))
        );
      })}
    </div>
  );
}

/** About two lines beside the choice. */
const SHORT = 110;

/** Whether all rows of a list are: some beside their choice and some above it would be hard to run through. */
function isShort(fields: FieldGroup['fields']): boolean {
  return fields.every(
    ({ status, field, proposed }) => status === 'new' && sayValue(field, proposed).length <= SHORT,
  );
}

function DueCount({ fields }: Pick<FieldGroup, 'fields'>) {
  const due = fields.filter(callsForDecision).length;
  if (fields.length === 1 || due === 0) return null;
  return (
    <span className="ml-2 font-text text-[0.88rem] font-normal tracking-normal text-ink-soft">
      {due} à décider
    </span>
  );
}
