import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` when nobody else asks anything of `host`, and some time after whoever did. */
export type InTurn = <Value>(host: string, work: () => Promise<Value>) => Promise<Value>;

const PAUSE_MS = 1000;

/** Turns for the time of a run: one request at a time to a host, a pause between two. `signal` takes the pauses away. */
export function hostTurns(signal: AbortSignal, pauseMs = PAUSE_MS): InTurn {
  const turns = new Map<string, Promise<void>>();
  const pause = () => wait(pauseMs, undefined, { signal }).catch(() => {});
  return (host, work) => {
    const mine = (turns.get(host) ?? Promise.resolve()).then(work);
    turns.set(host, mine.then(pause, pause));
    return mine;
  };
}
