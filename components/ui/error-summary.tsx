'use client';

import { useEffect, useId, useRef } from 'react';

/** A fault of a form, and the identifier of the control that it is about; none: of the form as a whole. */
export type FormFault = { id: string | null; message: string };

/** All that is wrong with a form, on top of it, each line leading to its field. It takes the focus when it appears. */
export function ErrorSummary({ faults, title }: { faults: FormFault[]; title?: string }) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (faults.length > 0) ref.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="my-5 border-2 border-warn bg-warn-ground px-4 py-3"
    >
      <h2 id={titleId} className="text-lg text-warn">
        {title ??
          (faults.length === 1 ? 'Une chose est à corriger' : `${faults.length} choses sont à corriger`)}
      </h2>
      <ul className="mt-2 space-y-1">
        {faults.map(({ id, message }) => (
          <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
