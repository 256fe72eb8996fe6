import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { collectFields, isTouched } from './collect-fields';
import { dropLocalCopy, writeLocalCopy } from './local-copy';
import { type Sent, sendCopy } from './send-copy';
import type { ServerClock } from './server-clock';

/** After the last letter: into this browser, then to the server. */
const LOCAL_MS = 400;
const PAUSE_MS = 1500;
const RETRY_MS = 10_000;

/**
 * Where the text stands: as it was when the page opened, being typed, in the working copy, or only in this browser, and why.
 */
export type Kept =
  | { type: 'untouched' }
  | { type: 'typed' }
  | { type: 'kept'; at: Date }
  | { type: 'failed'; why: Exclude<Sent['type'], 'kept'> };

type Opened = { address: string; token: string; baseVersion: number; copyKey: string; clock: ServerClock };

/**
 * Sends what is typed to its writer's working copy, one message at a time, each with a greater number; the answer writes in no
 * field. What has not arrived stays in this browser.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, opened: Opened): Kept {
  const [kept, setKept] = useState<Kept>({ type: 'untouched' });
  const { address, token, baseVersion, copyKey, clock } = opened;
  const flight = useRef({ isFlying: false, isWanted: false, last: '', isLeaving: false, isUnwritten: false });

  const send = useCallback(async () => {
    const state = flight.current;
    if (state.isFlying) {
      state.isWanted = true;
      return;
    }
    state.isFlying = true;
    try {
      do {
        state.isWanted = false;
        if (!form.current || state.isLeaving) break;
        const fields = collectFields(form.current);
        const text = JSON.stringify(fields);
        if (text === state.last) break;
        const sent = await sendCopy(address, { token, base: baseVersion, number: clock.next(), fields });
        if (sent.type === 'kept') {
          state.last = text;
          clock.hear(sent.at);
          if (form.current && JSON.stringify(collectFields(form.current)) === text) dropLocalCopy(copyKey);
          setKept({ type: 'kept', at: new Date(sent.at) });
        } else setKept({ type: 'failed', why: sent.type });
      } while (state.isWanted);
    } finally {
      state.isFlying = false;
    }
  }, [form, address, token, baseVersion, copyKey, clock]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const state = flight.current;
    let timers: ReturnType<typeof setTimeout>[] = [];
    const stop = () => timers.forEach(clearTimeout);
    const keepHere = () => {
      state.isUnwritten = false;
      writeLocalCopy(copyKey, { at: clock.now(), baseVersion, fields: collectFields(element) });
    };
    const onTyped = () => {
      stop();
      state.isUnwritten = true;
      setKept((before) => (before.type === 'failed' ? before : { type: 'typed' }));
      timers = [setTimeout(keepHere, LOCAL_MS), setTimeout(send, PAUSE_MS)];
    };
    const onSubmit = () => {
      stop();
      state.isLeaving = true;
      keepHere();
    };
    // Reloaded, closed or left before the pause: the last letters stay here too.
    const onHidden = () => {
      if (state.isUnwritten) keepHere();
    };
    // The page that comes back from memory goes on.
    const onShown = () => {
      state.isLeaving = false;
    };
    state.last = JSON.stringify(collectFields(element));
    if (isTouched(element)) {
      state.last = '';
      onTyped();
    }
    element.addEventListener('input', onTyped);
    element.addEventListener('change', onTyped);
    element.addEventListener('submit', onSubmit);
    window.addEventListener('online', send);
    window.addEventListener('pagehide', onHidden);
    window.addEventListener('pageshow', onShown);
    return () => {
      stop();
      element.removeEventListener('input', onTyped);
      element.removeEventListener('change', onTyped);
      element.removeEventListener('submit', onSubmit);
      window.removeEventListener('online', send);
      window.removeEventListener('pagehide', onHidden);
      window.removeEventListener('pageshow', onShown);
    };
  }, [form, send, copyKey, baseVersion, clock]);

  const isFailed = kept.type === 'failed';
  useEffect(() => {
    if (!isFailed) return;
    const timer = setInterval(send, RETRY_MS);
    const warn = (event: BeforeUnloadEvent) => {
      if (!flight.current.isLeaving) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      clearInterval(timer);
      window.removeEventListener('beforeunload', warn);
    };
  }, [isFailed, send]);
  return kept;
}
