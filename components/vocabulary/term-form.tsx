'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { FormState } from '@/components/ui/form-state';
import type { TermTarget, TermValues, VocabularyName } from '@/lib/publishing/vocabulary/model';
import { SectorLook } from './sector-look';
import { TermControl } from './term-control';
import { TERM_FIELDS } from './term-fields';

export type TermAction = (state: FormState, form: FormData) => Promise<FormState>;

/** The form of a term; `target` null: a new one. What was typed comes back when it cannot be kept. */
export function TermForm({
  action,
  name,
  target,
  values,
}: {
  action: TermAction;
  name: VocabularyName;
  target: TermTarget | null;
  values: TermValues;
}) {
  const [state, send, isSending] = useActionState(action, { faults: [], values });
  const errorOf = (id: string) => state.faults.find((fault) => fault.id === id)?.message;
  return (
    <form action={send} className="max-w-[44rem] space-y-5" aria-label="Fiche du terme" noValidate>
      <ErrorSummary faults={state.faults} />
      <TermTargetFields name={name} target={target} />
      {TERM_FIELDS[name].map((field) => (
        <TermControl
          key={field.name}
          field={field}
          value={state.values[field.name] ?? ''}
          error={errorOf(field.name)}
        />
      ))}
      {name === 'sectors' && (
        <SectorLook
          key={`${state.values.hue} ${state.values.icon}`}
          label={state.values.label ?? ''}
          hue={state.values.hue ?? '200'}
          icon={state.values.icon ?? ''}
          errors={{ hue: errorOf('hue'), icon: errorOf('icon') }}
        />
      )}
      <button type="submit" className="button" aria-disabled={isSending}>
        Enregistrer
      </button>
    </form>
  );
}

/** Which term a form acts on, and the version that its page shows. */
export function TermTargetFields({ name, target }: { name: VocabularyName; target: TermTarget | null }) {
  return (
    <>
      <input type="hidden" name="liste" value={name} />
      {target && (
        <>
          <input type="hidden" name="terme" value={target.id} />
          <input type="hidden" name="version" value={target.version} />
        </>
      )}
    </>
  );
}
