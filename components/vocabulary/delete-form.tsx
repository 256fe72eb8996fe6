'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { EMPTY_FORM } from '@/components/ui/form-state';
import type { TermTarget, VocabularyName } from '@/lib/publishing/vocabulary/model';
import { type TermAction, TermTargetFields } from './term-form';

/** Takes away a term that nothing names. */
export function DeleteForm({
  action,
  name,
  target,
}: {
  action: TermAction;
  name: VocabularyName;
  target: TermTarget;
}) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} aria-label="Supprimer" className="max-w-[44rem]">
      <ErrorSummary faults={state.faults} title="La suppression n’a pas été faite" />
      <TermTargetFields name={name} target={target} />
      <button type="submit" className="button button-quiet button-warn" aria-disabled={isSending}>
        Supprimer
      </button>
    </form>
  );
}
