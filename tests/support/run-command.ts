import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '@/lib/cli/project';

/** A command of the catalogue that runs; `printed` grows, both outputs together. */
export type RunningCommand = {
  pid: number;
  printed: string;
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
  untilPrinted(text: string): Promise<void>;
};

/** A command launched by npm stops when whoever launched it is gone, even killed. */
const asUnderNpm = { npm_lifecycle_event: 'test' };

const running = new Set<RunningCommand>();

/** Stops what a failed test has left running; call it after each test that launches something. */
export async function stopLaunched(): Promise<void> {
  for (const command of running) {
    command.kill('SIGTERM');
    await command.ended;
  }
}

/** Launches `node lib/cli/catalogue.mjs …args` with nothing in its environment but `variables`. */
export function launchCommand(args: string[], variables: Record<string, string>): RunningCommand {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [projectPath('lib/cli/catalogue.mjs'), ...args], {
    cwd: projectPath('.'),
    // Empty rather than absent, for a checkout whose `.env` names a database.
    env: {
      PATH,
      HOME,
      NODE_ENV: 'test',
      DATABASE_URL: '',
      MEILI_URL: '',
      SITE_URL: '',
      ...asUnderNpm,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const command: RunningCommand = {
    pid: child.pid ?? 0,
    printed: '',
    ended: once(child, 'exit').then(([code, signal]) => code ?? signal),
    kill: (signal) => child.kill(signal),
    untilPrinted: async (text) => {
      while (!command.printed.includes(text)) {
        const over = await Promise.race([
          command.ended,
          new Promise<null>((next) => setTimeout(next, 50, null)),
        ]);
        if (over !== null && !command.printed.includes(text))
          throw new Error(`« ${text} » attendu :\n${command.printed}`);
      }
    },
  };
  running.add(command);
  void command.ended.then(() => running.delete(command));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      command.printed += text;
    });
  }
  return command;
}
