'use client';

import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

/**
 * A small form over the page. It stands outside the form that it was opened from, so that neither sends the other; the browser
 * keeps the focus in it, and gives it back.
 * @param onSubmit returns what to do once the dialog is closed and the focus back; null to keep it open.
 */
export function ModalDialog({
  title,
  submitLabel,
  onSubmit,
  onClosed,
  children,
}: {
  title: string;
  submitLabel: string;
  onSubmit: () => (() => void) | null;
  onClosed: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const finish = onSubmit();
    if (!finish) return;
    dialog.current?.close();
    finish();
  };
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClosed}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-rule-strong bg-ground p-5 text-ink backdrop:bg-black/50"
    >
      <form onSubmit={submit} noValidate className="space-y-4">
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        {children}
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button">
            {submitLabel}
          </button>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            Annuler
          </button>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}
