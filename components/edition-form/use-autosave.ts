import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { collectFields, isTouched } from './collect-fields';
import { pageCopies } from './local-copy';
import { type Sent, sendCopy } from './send-copy';
import type { ServerClock } from './server-clock';
import { watchTyping } from './watch-typing';

/** After the last letter, to the server: by then this browser has it. */
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
  const flight = useRef({ isFlying: false, isWanted: false, last: '', isLeaving: false });

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
          if (form.current && JSON.stringify(collectFields(form.current)) === text) pageCopies.drop(copyKey);
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    state.last = isTouched(element) ? '' : JSON.stringify(collectFields(element));
    const unwatch = watchTyping(element, {
      keep: () => {
        pageCopies.write(copyKey, { at: clock.now(), baseVersion, fields: collectFields(element) });
      },
      onTyped: () => {
        clearTimeout(timer);
        timer = setTimeout(send, PAUSE_MS);
        setKept((before) => (before.type === 'failed' ? before : { type: 'typed' }));
      },
      onSubmit: () => {
        clearTimeout(timer);
        state.isLeaving = true;
      },
    });
    // The page that comes back from memory goes on.
    const onShown = () => {
      state.isLeaving = false;
    };
    window.addEventListener('online', send);
    window.addEventListener('pageshow', onShown);
    return () => {
      clearTimeout(timer);
      unwatch();
      window.removeEventListener('online', send);
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
