import { type ChildProcess, fork } from 'node:child_process';
import type { Build } from '@/lib/cli/build';
import { CommandError } from '@/lib/cli/command-error';
import { explainListenFailure } from '@/lib/cli/port';
import { projectPath } from '@/lib/cli/project';
import { childEnv } from '@/lib/env';

/** `fallen` gives a sentence if the site ends by itself. */
export type Site = { fallen: Promise<string>; stop(): Promise<void> };

type Options = {
  build: Build;
  host: string;
  port: number;
  databaseUrl: string;
  variables?: Record<string, string>;
};

/** Serves a build in a process of its own; resolves once it listens. Throws the sentence that says why it cannot. */
export async function serveSite({ build, host, port, databaseUrl, variables = {} }: Options): Promise<Site> {
  const child = fork(projectPath('lib/cli/next-child.mjs'), ['serve'], {
    cwd: projectPath('.'),
    env: childEnv({
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CATALOGUE_DIST_DIR: build.distDir,
      HOST: host,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      ...variables,
    }),
    execArgv: [],
    // Out of reach of Ctrl-C, which the terminal sends to everyone: stop() decides of the order.
    detached: true,
  });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const failure = await Promise.race([untilListening(child), ended.then((code) => `arrêt (${code})`)]);
  if (failure) {
    child.kill('SIGKILL');
    throw new CommandError(
      failure.startsWith('arrêt')
        ? 'Le serveur du site ne démarre pas ; son message est ci-dessus.'
        : explainListenFailure(host, port, failure),
    );
  }
  return {
    fallen: ended.then(() => "Le serveur du site s'est arrêté de lui-même ; son message est ci-dessus."),
    stop: () => stopChild(child, ended),
  };
}

/** The address to open: a server that listens everywhere is reached by the local name. */
export function siteAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function untilListening(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.on('message', (message: { ready?: true; error?: string }) => {
      if (message.ready) resolve(null);
      if (message.error) resolve(message.error);
    });
    child.once('error', (error) => resolve(error.message));
  });
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.connected) child.send('stop', () => {});
  const late = setTimeout(() => child.kill('SIGKILL'), 6000);
  await ended;
  clearTimeout(late);
}
