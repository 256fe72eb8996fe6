import { existsSync, readFileSync } from 'node:fs';
import { isUnderNpm } from '@/lib/env';

/** Someone wants this process to stop; `exitCode` is what a program ended by that signal answers. */
export type StopSignal = { signal: AbortSignal; exitCode(): number; dispose(): void };

const CODES: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Hears Ctrl-C, `kill`, a closed terminal, and the death of the `npm` above us (killed outright, it passes no
 * signal on). The same Ctrl-C may arrive twice, from the terminal and through npm: it counts once.
 */
export function listenForStop(): StopSignal {
  const controller = new AbortController();
  let code = 0;
  const stop = (signal: NodeJS.Signals) => {
    code ||= CODES[signal] ?? 1;
    controller.abort();
  };
  const names = Object.keys(CODES) as NodeJS.Signals[];
  for (const name of names) process.on(name, stop);
  const watch = isUnderNpm()
    ? setInterval(
        watchParents(() => stop('SIGTERM')),
        500,
      )
    : undefined;
  watch?.unref();
  return {
    signal: controller.signal,
    exitCode: () => code,
    dispose: () => {
      clearInterval(watch);
      for (const name of names) process.off(name, stop);
    },
  };
}

/** Rejects as soon as a stop is asked, whatever `work` is doing; its own failure after that is of no interest. */
export async function untilStop<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  work.catch(() => {});
  let forget = () => {};
  const stopped = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    forget = () => signal.removeEventListener('abort', onAbort);
  });
  return Promise.race([work, stopped]).finally(forget);
}

/** npm runs a script through a shell: the parent may outlive npm, so the parent's parent is watched too. */
function watchParents(onOrphaned: () => void): () => void {
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  return () => {
    if (process.ppid !== parent || parentOf(parent) !== grandparent) onOrphaned();
  };
}

function parentOf(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? '';
}
