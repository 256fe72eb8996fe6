import { createHash, generateKeyPairSync, randomUUID, sign as signBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Whom the provider says it has in front of it. */
export type Identity = { sub: string; email: string; email_verified?: boolean };

/**
 * Where it tells the e-mail: in the id token; in a userinfo in JSON, as Keycloak may; in a signed userinfo, the id token
 * having none, as ProConnect does (ES256 by default, and the client's secret in the body, never as Basic).
 */
export type OidcShape = 'id token' | 'JSON userinfo' | 'signed userinfo';

/** The cookie in which a browser tells it who is there, as JSON: nobody types a password in a test. */
export const IDENTITY_COOKIE = 'identite';

/** An identity provider on this machine. */
export type OidcDouble = { issuer: string; stop(): Promise<void> };

type Pending = { nonce: string | null; challenge: string | null; redirectUri: string; identity: Identity };

/** Starts one: discovery, keys, authorization (with PKCE and nonce), tokens, userinfo. `port` 0: a free one. */
export async function startOidcDouble({
  clientId,
  clientSecret,
  port = 0,
  shape = 'id token',
  changeUserinfo = (claims) => claims,
}: {
  clientId: string;
  clientSecret: string;
  port?: number;
  shape?: OidcShape;
  /** What it tells in its userinfo instead of what it should. */
  changeUserinfo?: (claims: object) => object;
}): Promise<OidcDouble> {
  const alg = shape === 'signed userinfo' ? 'ES256' : 'RS256';
  const { privateKey, publicKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pending = new Map<string, Pending>();
  const told = new Map<string, Identity>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', double.issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(discovery(double.issuer, alg, shape));
      case '/jwks':
        return json({
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg, use: 'sig' }],
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
          !(given.isBasic && shape === 'signed userinfo') &&
          given.redirectUri === asked.redirectUri &&
          asked.challenge === createHash('sha256').update(given.verifier).digest('base64url');
        if (!isSound) return json({ error: 'invalid_grant' }, 400);
        const now = Math.floor(Date.now() / 1000);
        const claims = { iss: double.issuer, aud: clientId, iat: now, exp: now + 60, nonce: asked.nonce };
        const idToken = sign({
          ...claims,
          ...(shape === 'id token' ? asked.identity : { sub: asked.identity.sub }),
        });
        const accessToken = randomUUID();
        told.set(accessToken, asked.identity);
        return json({ access_token: accessToken, token_type: 'Bearer', expires_in: 60, id_token: idToken });
      }
      case '/userinfo': {
        const identity = told.get(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
        if (!identity) return json({ error: 'invalid_token' }, 401);
        if (shape !== 'signed userinfo') return json(changeUserinfo(identity));
        const now = Math.floor(Date.now() / 1000);
        const claims = { iss: double.issuer, aud: clientId, iat: now, exp: now + 60, ...identity };
        return response
          .writeHead(200, { 'Content-Type': 'application/jwt; charset=utf-8' })
          .end(sign(changeUserinfo(claims)));
      }
      default:
        return json({}, 404);
    }
  });
  const sign = (claims: object) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg, kid: 'k', typ: 'JWT' })}.${part(claims)}`;
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
    return `${signed}.${signBytes('sha256', Buffer.from(signed), key).toString('base64url')}`;
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

function discovery(issuer: string, alg: string, shape: OidcShape) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [alg],
    ...(shape === 'id token' ? {} : { userinfo_endpoint: `${issuer}/userinfo` }),
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
    isBasic: basic !== '',
    code: form.get('code') ?? '',
    verifier: form.get('code_verifier') ?? '',
    redirectUri: form.get('redirect_uri') ?? '',
    clientId: form.get('client_id') ?? id,
    clientSecret: form.get('client_secret') ?? secret,
  };
}
