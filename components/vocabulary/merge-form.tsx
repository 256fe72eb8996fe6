'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM } from '@/components/ui/form-state';
import type { TermTarget, VocabularyName } from '@/lib/publishing/vocabulary/model';
import { type TermAction, TermTargetFields } from './term-form';

/** Merges a term into another of its list, which takes its place everywhere. */
export function MergeForm({
  action,
  name,
  target,
  others,
}: {
  action: TermAction;
  name: VocabularyName;
  target: TermTarget;
  others: (TermTarget & { label: string })[];
}) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="max-w-[44rem] space-y-4" aria-label="Fusionner" noValidate>
      <ErrorSummary faults={state.faults} title="La fusion n’a pas été faite" />
      <TermTargetFields name={name} target={target} />
      <Field id="dans" label="Fusionner dans" error={state.faults.find(({ id }) => id === 'dans')?.message}>
        {(control) => (
          <select
            key={state.values.dans}
            {...control}
            name="dans"
            className="field"
            required
            defaultValue={state.values.dans ?? ''}
          >
            <option value="">Choisissez…</option>
            {others.map(({ id, version, label }) => (
              <option key={id} value={`${version} ${id}`}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TickToConfirm error={state.faults.find(({ id }) => id === 'confirme')?.message} />
      <button type="submit" className="button button-quiet button-warn" aria-disabled={isSending}>
        Fusionner
      </button>
    </form>
  );
}

/** All that names the term changes at once, online too: one click does not do it. */
function TickToConfirm({ error }: { error?: string }) {
  return (
    <div>
      {error && (
        <p id="faute-confirme" className="mb-1 font-semibold text-warn">
          {error}
        </p>
      )}
      <label htmlFor="confirme" className="inline-flex items-start gap-2">
        <input
          id="confirme"
          name="confirme"
          type="checkbox"
          value="oui"
          className="mt-1.5"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'faute-confirme' : undefined}
        />
        J’ai vu où il sert, et je veux que l’autre le remplace partout dès maintenant.
      </label>
    </div>
  );
}
