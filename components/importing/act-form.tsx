'use client';

import { type ReactNode, useActionState } from 'react';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * Buttons of one decision, which say by themselves what they are about: a form with a name would be a landmark, and a page has
 * dozens. A success leads elsewhere; a refusal is said here, and works without a script.
 */
export function ActForm({
  action,
  hidden,
  className = '',
  children,
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  className?: string;
  children: ReactNode;
}) {
  const [{ faults }, send] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className={className}>
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
