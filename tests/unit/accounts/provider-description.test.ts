import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { askProvider, describeProvider } from '@/lib/accounts/provider-description';
import { identityReader } from '@/lib/accounts/provider-identity';

vi.mock('@/lib/env', () => ({ env: () => ({ LOG_LEVEL: 'silent' }) }));

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server on this machine; its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('la description donne l’émetteur tel qu’il s’écrit lui-même, barre finale comprise, et userinfo s’il y en a', async () => {
  const issuer = await serve((request, response) =>
    response.end(
      JSON.stringify({
        issuer: `http://${request.headers.host}/`,
        jwks_uri: `http://${request.headers.host}/jwks`,
      }),
    ),
  );
  expect(await describeProvider(issuer)).toMatchObject({ issuer: `${issuer}/`, userinfoUrl: null });
});

test('un fournisseur qui se présente sous un autre nom est refusé', async () => {
  const issuer = await serve((_, response) =>
    response.end(
      JSON.stringify({ issuer: 'https://ailleurs.exemple.fr', jwks_uri: 'https://ailleurs.exemple.fr/jwks' }),
    ),
  );
  await expect(describeProvider(issuer)).rejects.toThrow('sous un autre nom');
});

test('un fournisseur en panne est redemandé à la connexion suivante', async () => {
  let asked = 0;
  const issuer = await serve((_, response) => {
    asked += 1;
    response.writeHead(503).end();
  });
  const read = identityReader({ issuer, clientId: 'catalogue', isEmailVouchedFor: false });
  expect(await read({ idToken: 'a' })).toBeNull();
  expect(await read({ idToken: 'a' })).toBeNull();
  expect(asked).toBe(2);
});

test('un jeton d’accès ne suit pas une redirection', async () => {
  const reached: (string | undefined)[] = [];
  const elsewhere = await serve((request, response) => {
    reached.push(request.headers.authorization);
    response.end('{}');
  });
  const provider = await serve((_, response) => response.writeHead(302, { location: elsewhere }).end());
  await expect(askProvider(provider, { authorization: 'Bearer a' })).rejects.toThrow();
  expect(reached).toEqual([]);
});
