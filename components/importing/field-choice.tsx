import type { ItemDecision } from '@/lib/importing/queries/model';
import { isEditable } from '@/lib/importing/review/edited-field';
import { formatMoment } from '@/lib/text/french';
import { ActForm } from './act-form';
import { ChoiceButton } from './choice-button';
import { EditLink } from './edit-link';
import { fieldPath } from './paths';
import { keptName, type PlannedField, type ReviewView, targetOf } from './review-view';

/** Accepts, edits or refuses what the document says; once that is done, who did, and the way back. */
export function FieldChoice({
  field,
  name,
  view,
  className,
}: {
  field: PlannedField;
  name: string;
  view: ReviewView;
  className: string;
}) {
  const { item, isOpen, decide, undo } = view;
  const hidden = { ...targetOf(view), champ: field.field };
  const about = <span className="sr-only"> : {name}</span>;
  if (field.decision)
    return (
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.92rem]">
        <Decided decision={field.decision} />
        {isOpen && (
          <ActForm action={undo} hidden={hidden}>
            <button type="submit" className="min-h-9 text-accent underline">
              Revenir sur ce choix{about}
            </button>
          </ActForm>
        )}
      </div>
    );
  if (!isOpen || field.status === 'same') return null;
  // The document does not say it, and someone must.
  const isAsked = field.proposed === null;
  const isConflict = field.status === 'conflict';
  return (
    <ActForm
      action={decide}
      hidden={hidden}
      className={`mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 ${className}`}
    >
      {!isAsked && (
        <ChoiceButton value="accepted" name={name} look="yes">
          {isConflict ? 'Remplacer' : 'Accepter'}
        </ChoiceButton>
      )}
      {isEditable(item.kind, field.field) && (
        <EditLink
          href={fieldPath({ importId: item.import.id, position: item.position }, field.field, {
            modifier: field.field,
          })}
          keptAs={keptName(view, field.field)}
          word={isAsked ? 'Écrire' : 'Modifier'}
          name={name}
        />
      )}
      {!isAsked && (
        <ChoiceButton value="refused" name={name} look="other">
          {isConflict ? 'Garder le texte du catalogue' : 'Refuser'}
        </ChoiceButton>
      )}
    </ActForm>
  );
}

const CHOICE_WORDS = { accepted: 'Accepté', edited: 'Modifié et accepté', refused: 'Refusé' } as const;

/** Who chose what, and when. */
export function Decided({
  decision: { choice, by, at },
  words = CHOICE_WORDS,
}: {
  decision: ItemDecision;
  words?: Record<ItemDecision['choice'], string>;
}) {
  return (
    <span>
      <strong className={choice === 'refused' ? '' : 'text-accent'}>{words[choice]}</strong>{' '}
      <span className="text-ink-soft">
        {by ? `par ${by}` : 'par l’import, sans relecture'}, le {formatMoment(at)}
      </span>
    </span>
  );
}
