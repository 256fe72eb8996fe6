import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Whom the provider says it has in front of it. */
export type Identity = { sub: string; email: string; email_verified: boolean };

/** The cookie in which a browser tells it who is there, as JSON: nobody types a password in a test. */
export const IDENTITY_COOKIE = 'identite';

/** An identity provider on this machine. */
export type OidcDouble = { issuer: string; stop(): Promise<void> };

type Pending = { nonce: string | null; challenge: string | null; redirectUri: string; identity: Identity };

/** Starts one: discovery, keys, authorization (with PKCE and nonce), tokens (RS256). `port` 0: a free one. */
export async function startOidcDouble({
  clientId,
  clientSecret,
  port = 0,
}: {
  clientId: string;
  clientSecret: string;
  port?: number;
}): Promise<OidcDouble> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pending = new Map<string, Pending>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', double.issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(discovery(double.issuer));
      case '/jwks':
        return json({
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
        });
      case '/authorize': {
        const code = randomUUID();
        const asked = url.searchParams;
        const redirectUri = asked.get('redirect_uri') ?? '';
        pending.set(code, {
          nonce: asked.get('nonce'),
          challenge: asked.get('code_challenge'),
          redirectUri,
          identity: readIdentity(request),
        });
        const back = new URL(redirectUri);
        back.searchParams.set('code', code);
        back.searchParams.set('state', asked.get('state') ?? '');
        return response.writeHead(302, { Location: back.href }).end();
      }
      case '/token': {
        const given = await readToken(request);
        const asked = pending.get(given.code);
        pending.delete(given.code);
        const isSound =
          asked &&
          given.clientId === clientId &&
          given.clientSecret === clientSecret &&
          given.redirectUri === asked.redirectUri &&
          asked.challenge === createHash('sha256').update(given.verifier).digest('base64url');
        if (!isSound) return json({ error: 'invalid_grant' }, 400);
        const now = Math.floor(Date.now() / 1000);
        const claims = { iss: double.issuer, aud: clientId, iat: now, exp: now + 60, nonce: asked.nonce };
        const idToken = sign({ ...claims, ...asked.identity });
        return json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: idToken });
      }
      default:
        return json({}, 404);
    }
  });
  const sign = (claims: object) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const double: OidcDouble = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return double;
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function readIdentity({ headers }: IncomingMessage): Identity {
  const cookie = new RegExp(`${IDENTITY_COOKIE}=([^;]+)`).exec(headers.cookie ?? '')?.[1];
  if (!cookie) throw new Error(`Le cookie « ${IDENTITY_COOKIE} » dit qui se connecte.`);
  return JSON.parse(decodeURIComponent(cookie)) as Identity;
}

/** What the site sends for its code; its secret comes in the body or as Basic. */
async function readToken(request: IncomingMessage) {
  const form = new URLSearchParams(await text(request));
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent);
  return {
    code: form.get('code') ?? '',
    verifier: form.get('code_verifier') ?? '',
    redirectUri: form.get('redirect_uri') ?? '',
    clientId: form.get('client_id') ?? id,
    clientSecret: form.get('client_secret') ?? secret,
  };
}
