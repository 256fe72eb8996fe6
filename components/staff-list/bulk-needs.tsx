import { Field } from '@/components/ui/field';
import { KEYWORD_LABELS, KEYWORDS } from '@/lib/catalogue/model';
import { type BulkAction, type BulkNeed, ruleOf } from '@/lib/publishing/bulk-model';
import type { ListChoices } from '@/lib/publishing/queries/list-choices';
import type { BulkState } from './bulk-state';
import { SelectField } from './select-field';

type Props = { action: BulkAction; state: BulkState; choices: ListChoices };

/** The fields that an action cannot do without; nothing for most. */
export function BulkNeeds({ action, state, choices }: Props) {
  const needs: BulkNeed = ruleOf(action).needs;
  const field = (id: string) => ({
    id,
    value: state.values[id] ?? '',
    error: state.faults.find((fault) => fault.id === id)?.message,
  });
  switch (needs) {
    case 'nothing':
      return null;
    case 'reason':
      return <TextArea {...field('reason')} label="Raison" help={READ_BY_ALL} />;
    case 'optionalReason':
      return <TextArea {...field('reason')} label="Raison" help={READ_BY_ALL} isOptional />;
    case 'sector':
      return <SelectField {...field('value')} label="Secteur" none="Choisir" options={choices.sectors} />;
    case 'lever':
      return <SelectField {...field('value')} label="Levier" none="Choisir" options={choices.levers} />;
    case 'tie':
      return (
        <>
          <SelectField {...field('value')} label="Levier" none="Choisir" options={choices.levers} />
          <TextArea
            {...field('because')}
            label="Phrase qui justifie ce levier"
            help="La même pour toutes ces fiches&#8239;; chacune pourra avoir la sienne."
            isOptional
          />
        </>
      );
    case 'keyword': {
      const keywords = KEYWORDS.map((id) => ({ id, label: KEYWORD_LABELS[id] }));
      return <SelectField {...field('value')} label="Mot-clé" none="Choisir" options={keywords} />;
    }
    case 'day':
      return <DayToReview {...field('day')} />;
  }
}

const READ_BY_ALL = 'La même pour toutes, lue à leur adresse par les personnes qui les cherchent.';

type FieldProps = { id: string; value: string; error: string | undefined };

function TextArea({ value, ...field }: FieldProps & { label: string; help: string; isOptional?: boolean }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          name={field.id}
          className="field"
          rows={3}
          maxLength={2000}
          defaultValue={value}
        />
      )}
    </Field>
  );
}

function DayToReview({ value, ...field }: FieldProps) {
  return (
    <Field {...field} label="À revoir le" isOptional>
      {(control) => (
        <input
          {...control}
          type="date"
          name={field.id}
          className="field max-w-[14rem]"
          defaultValue={value}
        />
      )}
    </Field>
  );
}
