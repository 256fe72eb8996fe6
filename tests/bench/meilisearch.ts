import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { request as httpsRequest, Agent as SecureAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { projectPath } from '@/lib/cli/project';
import { childEnv } from '@/lib/env';

/** A real server, and its key. */
export type MeiliServer = { url: string; key: string };

/** A door before Meilisearch that notes how long each search says it took. */
export type Recorder = { url: string; take(): number[]; close(): Promise<void> };

const INDEX = 'initiatives';

/** Whether this server holds no index of a catalogue: the benchmark makes one of that name, and removes it. */
export async function isFree(server: MeiliServer): Promise<boolean> {
  const response = await fetch(`${server.url}/indexes/${INDEX}`, { headers: authorization(server) });
  if (response.status !== 404 && !response.ok)
    throw new Error(`Meilisearch refuse : ${response.status} ${await response.text()}`);
  return response.status === 404;
}

export async function removeIndex(server: MeiliServer): Promise<void> {
  await fetch(`${server.url}/indexes/${INDEX}`, { method: 'DELETE', headers: authorization(server) });
}

/** Fills the index as staff do: `catalogue search reindex`. */
export async function reindex(databaseUrl: string, { url, key }: MeiliServer): Promise<void> {
  const child = fork(projectPath('lib/cli/catalogue.mjs'), ['search', 'reindex'], {
    env: childEnv({ DATABASE_URL: databaseUrl, MEILI_URL: url, MEILI_KEY: key, NODE_ENV: 'production' }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('« catalogue search reindex » a échoué ; son message est ci-dessus.');
}

export async function recordSearches(server: MeiliServer): Promise<Recorder> {
  const isSecure = server.url.startsWith('https:');
  const agent = isSecure ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true });
  const answers: string[] = [];
  const forward = (from: IncomingMessage, to: ServerResponse) => {
    // Compressed, the answer could not be read here.
    const headers = { ...from.headers, host: new URL(server.url).host, 'accept-encoding': 'identity' };
    const onward = (isSecure ? httpsRequest : httpRequest)(
      `${server.url}${from.url}`,
      { method: from.method, headers, agent },
      async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        const body = Buffer.concat(parts);
        const { 'transfer-encoding': _, ...kept } = answer.headers;
        to.writeHead(answer.statusCode ?? 502, kept).end(body);
        if (from.url?.startsWith('/multi-search') && answer.statusCode === 200)
          answers.push(body.toString('utf8'));
      },
    );
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  };
  const door = createServer(forward).listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    take: () => answers.splice(0).map(ownTime),
    close: async () => {
      door.closeAllConnections();
      door.close();
      agent.destroy();
    },
  };
}

/** Milliseconds that the searches of one request took; the answer of a federated one tells them as one. */
function ownTime(answer: string): number {
  const { processingTimeMs, results = [] } = JSON.parse(answer);
  if (processingTimeMs !== undefined) return processingTimeMs;
  return results.reduce(
    (sum: number, result: { processingTimeMs: number }) => sum + result.processingTimeMs,
    0,
  );
}

function authorization({ key }: MeiliServer): Record<string, string> {
  return key === '' ? {} : { authorization: `Bearer ${key}` };
}
