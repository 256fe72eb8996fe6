/**
 * Does `work` for as long as the process lives: after `firstMs`, at once when none is given, then `everyMs` after each end. What it
 * stumbles on goes to `onError` and no further, and its timers hold no process back.
 * @returns how to stop it; the promise ends with the work under way.
 */
export function repeat(
  work: () => Promise<void>,
  { firstMs, everyMs, onError }: { firstMs?: number; everyMs: number; onError: (error: unknown) => void },
): { stop(): Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();
  const run = () => {
    current = work()
      .catch(onError)
      .then(() => {
        if (!isStopped) schedule(everyMs);
      });
  };
  const schedule = (delay: number) => {
    timer = setTimeout(run, delay);
    timer.unref();
  };
  if (firstMs === undefined) run();
  else schedule(firstMs);
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return current;
    },
  };
}
