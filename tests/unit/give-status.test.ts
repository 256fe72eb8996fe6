import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { giveStatus } from '@/lib/cli/give-status.mjs';

/** What a server answers whose page is `status`, once proxy.ts has asked for `wanted`. */
async function answer(status: number, wanted: string | null, isExplicit = false): Promise<Response> {
  const server = createServer((_request, response) => {
    giveStatus(response);
    if (wanted !== null) response.setHeader('x-catalogue-status', wanted);
    response.statusCode = status;
    if (isExplicit) response.writeHead(status, { 'content-type': 'text/plain' });
    response.end('une page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

describe('le statut que proxy.ts demande', () => {
  it.each([
    ['prend la place de 200', 200, '410', false, 410],
    ['aussi quand la page écrit son en-tête elle-même', 200, '410', true, 410],
    ['laisse une page introuvable l’être', 404, '410', false, 404],
    ['ne change rien quand rien n’est demandé', 200, null, false, 200],
  ] as const)('%s', async (_, status, wanted, isExplicit, expected) => {
    const response = await answer(status, wanted, isExplicit);
    expect(response.status).toBe(expected);
    expect(response.headers.has('x-catalogue-status')).toBe(false);
  });
});
