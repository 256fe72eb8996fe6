'use client';

import { useEffect, useRef } from 'react';
import { collectFields } from '@/components/edition-form/collect-fields';
import { watchTyping } from '@/components/edition-form/watch-typing';
import { begunTexts } from './begun-text';

/** The name of a text in this browser, and the state of the field that it is about. */
export type KeptAs = { name: string; state: string };

/**
 * Stands in a form, and keeps in this browser what is typed there: leaving by a link, reloading, the end of a session lose none
 * of it. Where the browser keeps nothing, it asks before it leaves.
 */
export function KeepText({ as: { name, state } }: { as: KeptAs }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    let isLost = false;
    const unwatch = watchTyping(form, {
      keep: () => {
        isLost = !begunTexts.write(name, { at: Date.now(), state, fields: collectFields(form) });
      },
      // The server has it from now on, or says why not.
      onSubmit: () => {
        isLost = false;
      },
    });
    const warn = (event: BeforeUnloadEvent) => isLost && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      unwatch();
      window.removeEventListener('beforeunload', warn);
    };
  }, [name, state]);
  return <span ref={mark} hidden />;
}
