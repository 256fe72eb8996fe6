import { print } from '@/lib/cli/progress';

const WIDTH = 24;
/** On a log, a line from time to time. */
const EVERY = 10;

/** How far a work in equal parts is, on standard error: a bar that fills on a terminal, plain lines elsewhere. */
export function showProgressBar(title: string): {
  show: (done: number, total: number) => void;
  end: () => void;
} {
  if (process.stderr.isTTY !== true)
    return {
      show: (done, total) => {
        if (done % EVERY === 0 || done === total) print(`${title}\u00a0: ${done} sur ${total}`);
      },
      end: () => {},
    };
  return {
    show: (done, total) => {
      const filled = Math.round((WIDTH * done) / Math.max(1, total));
      const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
      process.stderr.write(`\r\u001b[2K  ${title} ${bar} ${done} / ${total}`);
    },
    end: () => {
      process.stderr.write('\r\u001b[2K');
    },
  };
}
