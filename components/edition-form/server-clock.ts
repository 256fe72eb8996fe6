/**
 * The clock of the server, as far as a page knows it: messages of several windows and computers are numbered by one clock, and
 * the settings of none count.
 */
export type ServerClock = {
  now(): number;
  /** A number greater than all those given before. */
  next(): number;
  /** The server said what time it is. */
  hear(at: string): void;
};

export function serverClock(renderedAt: number): ServerClock {
  let offset = renderedAt - performance.now();
  let last = 0;
  const now = () => Math.round(offset + performance.now());
  return {
    now,
    next: () => {
      last = Math.max(last + 1, now());
      return last;
    },
    hear: (at) => {
      offset = Math.max(offset, Date.parse(at) - performance.now());
    },
  };
}
