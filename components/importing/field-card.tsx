import type { ReactNode } from 'react';
import { FieldChoice } from './field-choice';
import { FieldText } from './field-text';
import { PassageLinks } from './passage-link';
import { fieldId } from './paths';
import { callsForDecision, type PlannedField, type ReviewView } from './review-view';
import { STATUS_LABELS } from './words';

/** One field, or one row of a list: what the document says of it against the catalogue, where it says it, and the choice. */
export function FieldCard({
  field,
  name,
  title,
  isCompact = false,
  view,
  editor,
}: {
  field: PlannedField;
  /** What buttons add for those who hear them out of the page: « Résumé », « Chiffres, 4 ». */
  name: string;
  /** Its heading; a row of a list has none of its own. */
  title: string | null;
  /** Its text is short: where there is room, the choice stands beside it. */
  isCompact?: boolean;
  view: ReviewView;
  /** The form that edits it, in place of the text, when this is the field being edited. */
  editor: ReactNode;
}) {
  // Who decided, and when, needs the whole width.
  const isBeside = isCompact && !field.decision;
  const isDue = view.isOpen && callsForDecision(field);
  const about = (
    <>
      <StatusWord field={field} />
      <PassageLinks ranges={field.passages} />
    </>
  );
  // Dozens of fields are no landmarks of the page.
  const [Block, role] = title === null ? (['li', undefined] as const) : (['div', 'group'] as const);
  return (
    <Block
      role={role}
      id={fieldId(field.field)}
      tabIndex={-1}
      aria-label={name}
      data-passages={field.passages.map(({ from, to }) => `${from}-${to}`).join(' ')}
      className={`min-w-0 scroll-mt-4 border-l-4 pr-2 pl-4 outline-offset-2 focus-within:border-accent ${isCompact ? 'py-1.5' : 'py-3'} ${isDue ? 'border-rule-strong' : 'border-transparent'}`}
    >
      {title !== null && (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="text-[1.05rem]">{title}</h3>
          {about}
        </div>
      )}
      {editor ?? (
        <div className={isBeside ? 'gap-x-5 xl:flex xl:items-start' : ''}>
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
            <FieldText kind={view.item.kind} field={field} />
            {title === null && about}
          </div>
          <FieldChoice
            field={field}
            name={name}
            view={view}
            className={isBeside ? 'xl:mt-0 xl:shrink-0' : ''}
          />
        </div>
      )}
    </Block>
  );
}

/** New is the rule, and says nothing; what differs from the catalogue is told apart by words, not by a colour alone. */
function StatusWord({ field: { status } }: { field: PlannedField }) {
  if (status === 'new') return null;
  return (
    <span className={`text-[0.88rem] ${status === 'conflict' ? 'font-semibold text-warn' : 'text-ink-soft'}`}>
      {STATUS_LABELS[status]}
    </span>
  );
}
