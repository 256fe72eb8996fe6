'use client';

import { useEffect, useRef } from 'react';
import { collectFields, isTouched } from '@/components/edition-form/collect-fields';
import { writeLocalCopy } from '@/components/edition-form/local-copy';
import { serverClock } from '@/components/edition-form/server-clock';

/** After the last letter. */
const PAUSE_MS = 400;

/** The name of a text in this browser, the version of the proposal that it is about, and when the server made the page. */
export type KeptAs = { name: string; version: number; renderedAt: number };

/**
 * Stands in a form, and keeps in this browser what is typed there: leaving by a link, reloading, the end of a session lose none
 * of it. Where the browser keeps nothing, it asks before it leaves.
 */
export function KeepText({ as: { name, version, renderedAt } }: { as: KeptAs }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    const clock = serverClock(renderedAt);
    let isUnwritten = false;
    let isLost = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      isUnwritten = false;
      isLost = !writeLocalCopy(name, { at: clock.now(), baseVersion: version, fields: collectFields(form) });
    };
    const keepNow = () => isUnwritten && keep();
    const onTyped = () => {
      clearTimeout(timer);
      isUnwritten = true;
      timer = setTimeout(keep, PAUSE_MS);
    };
    const onSubmit = () => {
      keep();
      // The server has it from now on, or says why not.
      isLost = false;
    };
    const warn = (event: BeforeUnloadEvent) => isLost && event.preventDefault();
    if (isTouched(form)) onTyped();
    form.addEventListener('input', onTyped);
    form.addEventListener('change', onTyped);
    form.addEventListener('submit', onSubmit);
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('beforeunload', warn);
    return () => {
      keepNow();
      form.removeEventListener('input', onTyped);
      form.removeEventListener('change', onTyped);
      form.removeEventListener('submit', onSubmit);
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('beforeunload', warn);
    };
  }, [name, version, renderedAt]);
  return <span ref={mark} hidden />;
}
