'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { EMPTY_FORM } from '@/components/ui/form-state';
import type { TermTarget, TermValues } from '@/lib/publishing/vocabulary/model';
import type { TermAction } from './term-form';

/** Saves the line whose effect is shown, or takes it away (`values` null); knowingly, when searches would find nothing. */
export function ConfirmSynonym({
  action,
  target,
  values,
  isLosing,
}: {
  action: TermAction;
  target: TermTarget | null;
  values: TermValues | null;
  isLosing: boolean;
}) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} aria-label="Confirmer" className="mt-5 max-w-[44rem] space-y-4" noValidate>
      <ErrorSummary faults={state.faults} title="Rien n’a été enregistré" />
      {target && (
        <>
          <input type="hidden" name="terme" value={target.id} />
          <input type="hidden" name="version" value={target.version} />
        </>
      )}
      {values ? (
        Object.entries(values).map(([name, value]) => (
          // A text area: a hidden input would lose the ends of lines.
          <textarea key={name} name={name} defaultValue={value} hidden readOnly aria-label={name} />
        ))
      ) : (
        <input type="hidden" name="supprimer" value="oui" />
      )}
      {isLosing && (
        <p>
          <label className="inline-flex items-start gap-2 border-l-4 border-warn bg-warn-ground px-4 py-3 font-semibold">
            <input id="accepte" name="accepte" type="checkbox" value="oui" className="mt-1.5" />
            Je sais que des recherches qui trouvaient des fiches ne trouveront plus rien.
          </label>
        </p>
      )}
      <button type="submit" className="button" aria-disabled={isSending}>
        {values ? 'Enregistrer' : 'Supprimer la ligne'}
      </button>
    </form>
  );
}
