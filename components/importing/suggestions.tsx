import type { ReactNode } from 'react';
import type { LineRange } from '@/lib/importing/document';
import type { ItemDecision } from '@/lib/importing/queries/model';
import { quoted, withFrenchSpaces } from '@/lib/text/french';
import { ActForm } from './act-form';
import { ChoiceButton } from './choice-button';
import { Decided } from './field-choice';
import { PassageLinks } from './passage-link';
import { fieldId } from './paths';
import { type ReviewView, targetOf } from './review-view';

/** A tie that the words of the document suggest, and what was decided of it. */
type Suggestion = {
  /** « territories.commune:59172 », « levers.bailleurs-sociaux » */
  field: string;
  name: string;
  sentence: string;
  line: number;
  /** How sure, and why. */
  sureness: string;
  /** A lever is tied with a reason, in our own words. */
  asksReason?: boolean;
};

/** Territories or levers that the document suggests: none is tied before someone says so. */
export function Suggestions({
  title,
  nothing,
  suggestions,
  view,
}: {
  title: string;
  /** What is said when there is none. */
  nothing: string;
  suggestions: Suggestion[];
  view: ReviewView;
}) {
  return (
    <section className="py-4">
      <h3 className="pl-5 text-[1.05rem]">{title}</h3>
      {suggestions.length === 0 && <p className="mt-1 pl-5 text-ink-soft">{nothing}</p>}
      <ul className="mt-1 space-y-1">
        {suggestions.map((suggestion) => (
          <SuggestionItem
            key={suggestion.field}
            suggestion={suggestion}
            decision={view.item.decisions[suggestion.field] ?? null}
            view={view}
          />
        ))}
      </ul>
    </section>
  );
}

function SuggestionItem({
  suggestion: { field, name, sentence, line, sureness, asksReason },
  decision,
  view,
}: {
  suggestion: Suggestion;
  decision: ItemDecision | null;
  view: ReviewView;
}) {
  const range: LineRange = { from: line, to: line };
  return (
    <li
      id={fieldId(field)}
      tabIndex={-1}
      data-passages={`${line}-${line}`}
      className={`scroll-mt-4 border-l-4 py-2 pl-4 focus-within:border-accent ${view.isOpen && !decision ? 'border-rule-strong' : 'border-transparent'}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong>{name}</strong>
        <span className="text-[0.88rem] text-ink-soft">{withFrenchSpaces(sureness)}</span>
      </p>
      <p className="mt-0.5 text-[0.94rem] wrap-anywhere text-ink-soft">
        {quoted(sentence.trim())} <PassageLinks ranges={[range]} />
      </p>
      <YesNo
        field={field}
        name={name}
        decision={decision}
        view={view}
        words={['Rattacher', 'Écarter']}
        said={{ accepted: 'Rattaché', refused: 'Écarté' }}
        reason={asksReason ? <Reason field={field} name={name} /> : null}
      />
    </li>
  );
}

function Reason({ field, name }: { field: string; name: string }) {
  const id = `raison-${field}`;
  return (
    <p className="basis-full">
      <label htmlFor={id} className="block text-[0.92rem]">
        Ce qui le justifie<span className="sr-only"> : {name}</span>{' '}
        <span className="text-ink-soft">(sinon, la phrase du document)</span>
      </label>
      <input id={id} name="raison" className="field" maxLength={2000} autoComplete="off" />
    </p>
  );
}

/** Two buttons, or who pressed which and the way back. */
export function YesNo({
  field,
  name,
  decision,
  view,
  words: [yes, no],
  said,
  reason = null,
}: {
  field: string;
  name: string;
  decision: ItemDecision | null;
  view: ReviewView;
  words: [yes: string, no: string];
  /** What was chosen, in the words of the two buttons. */
  said: Record<'accepted' | 'refused', string>;
  /** What is asked along with a yes. */
  reason?: ReactNode;
}) {
  const hidden = { ...targetOf(view), champ: field };
  const about = <span className="sr-only"> : {name}</span>;
  if (decision)
    return (
      <div className="mt-1.5 flex flex-wrap items-center gap-x-4 text-[0.92rem]">
        <Decided decision={decision} words={{ ...said, edited: said.accepted }} />
        {decision.choice === 'edited' && <span className="basis-full">{String(decision.value)}</span>}
        {view.isOpen && (
          <ActForm action={view.undo} hidden={hidden}>
            <button type="submit" className="min-h-9 text-accent underline">
              Revenir sur ce choix{about}
            </button>
          </ActForm>
        )}
      </div>
    );
  if (!view.isOpen) return null;
  return (
    <ActForm
      action={view.decide}
      hidden={hidden}
      label={reason ? `${yes} : ${name}` : undefined}
      className="mt-2 flex flex-wrap gap-2"
    >
      {reason}
      <ChoiceButton value="accepted" name={name} look="yes">
        {yes}
      </ChoiceButton>
      <ChoiceButton value="refused" name={name} look="other">
        {no}
      </ChoiceButton>
    </ActForm>
  );
}
