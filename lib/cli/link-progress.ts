import { print } from '@/lib/cli/progress';
import type { LinkProgress } from '@/lib/links/keep-findings';

/** On a log, a line from time to time. */
const EVERY = 25;

/** How far a check of links is, on standard error: one line that changes on a terminal, plain lines elsewhere. */
export function showLinkProgress(): { show: (progress: LinkProgress) => void; end: () => void } {
  const isTerminal = process.stderr.isTTY === true;
  if (!isTerminal) {
    return {
      show: ({ done, total }) => {
        if (done % EVERY === 0 || done === total) print(`Liens : ${done} sur ${total}`);
      },
      end: () => {},
    };
  }
  return {
    show: ({ done, total, url }) => {
      const line = `  Liens : ${done} sur ${total}  ${url}`;
      process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    },
    end: () => {
      process.stderr.write('\r\u001b[2K');
    },
  };
}
