'use client';

import { type ReactNode, useActionState } from 'react';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * Buttons of one decision, which say by themselves what they are about: a form with a name would be a landmark, and a page has
 * dozens. One that asks for something else than a press has its `label`. A success leads elsewhere; a refusal is said here, and
 * works without a script.
 */
export function ActForm({
  action,
  hidden,
  label,
  className = '',
  children,
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const [{ faults }, send] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} aria-label={label} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {faults.length > 0 && (
        <p role="alert" className="basis-full border-l-4 border-warn pl-3 font-semibold text-warn">
          {faults.map(({ message }) => message).join(' ')}
        </p>
      )}
    </form>
  );
}
