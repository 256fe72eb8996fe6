'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { type EditionKind, KIND_LABELS } from '@/lib/publishing/model';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** The title of a new sheet or lever. */
export function NewEditionForm({ action, kind }: { action: Action; kind: EditionKind }) {
  const [{ faults, values }, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} noValidate className="mt-6 max-w-160 space-y-4">
      <ErrorSummary faults={faults} />
      <Field id="title" label="Titre" error={faults[0]?.message}>
        {(control) => (
          <input
            {...control}
            name="title"
            className="field"
            defaultValue={values.title}
            autoComplete="off"
            required
          />
        )}
      </Field>
      <button type="submit" className="button" aria-disabled={isSending}>
        Créer {kind === 'initiative' ? 'la' : 'le'} {KIND_LABELS[kind]}
      </button>
    </form>
  );
}
