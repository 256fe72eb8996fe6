'use client';

import { useActionState, useId } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A field of a small form, said as data so that what was typed can be put back in it. */
export type CommandField = {
  name: string;
  label: string;
  help?: string;
  type?: 'text' | 'area' | 'date' | 'time' | 'number';
  value?: string;
  isOptional?: boolean;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  rows?: number;
};

/** The main thing to do here, one among others, or one that takes something away. */
type Weight = 'main' | 'quiet' | 'warn';

const WEIGHTS: Record<Weight, string> = { main: '', quiet: 'button-quiet', warn: 'button-warn' };

/**
 * One thing to do to a page, with what it asks for. Works without a script; a refusal comes back with the sentence that says
 * why and what was typed.
 */
export function CommandForm({
  action,
  hidden,
  fields = [],
  submit,
  weight = 'main',
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  fields?: CommandField[];
  submit: string;
  weight?: Weight;
}) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  const prefix = useId();
  const idOf = (name: string) => `${prefix}${name}`;
  const faults = state.faults.map(({ id, message }) => ({ id: id && idOf(id), message }));
  return (
    <form action={send} className="space-y-3" noValidate>
      <ErrorSummary faults={faults} title="Ce n’est pas fait" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field
          key={field.name}
          id={idOf(field.name)}
          label={field.label}
          help={field.help}
          isOptional={field.isOptional}
          error={state.faults.find(({ id }) => id === field.name)?.message}
        >
          {(control) => (
            <Control field={field} control={control} value={state.values[field.name] ?? field.value ?? ''} />
          )}
        </Field>
      ))}
      <button type="submit" className={`button ${WEIGHTS[weight]}`} aria-disabled={isSending}>
        {submit}
      </button>
    </form>
  );
}

function Control({
  field: { name, type = 'text', isOptional, maxLength = 2000, min, max, rows = 3 },
  control,
  value,
}: {
  field: CommandField;
  control: object;
  value: string;
}) {
  const common = { ...control, name, defaultValue: value, required: !isOptional, maxLength };
  // A field that is given another value to begin with is another field.
  if (type === 'area')
    return <textarea {...common} key={value} rows={rows} className="field min-h-24 max-w-[68ch]" />;
  const width = type === 'text' ? 'max-w-[34rem]' : 'max-w-48';
  return <input {...common} key={value} type={type} min={min} max={max} className={`field ${width}`} />;
}
