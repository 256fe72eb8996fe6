import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { authWithOidc } from '@/lib/accounts/auth';
import { endProviderSignIn } from '@/lib/accounts/sign-in-with-provider';
import { aUser, TEST_AUTH_SECRET } from '@/tests/support/accounts';
import { test } from '@/tests/support/database';
import {
  IDENTITY_COOKIE,
  type Identity,
  type OidcDouble,
  type OidcShape,
  startOidcDouble,
} from '@/tests/support/oidc-double';

const SITE = 'http://catalogue.exemple.fr';
const CLIENT = { clientId: 'catalogue', clientSecret: 'secret-du-client' };
const REFUSED = `${SITE}/admin/connexion?refus=inconnu`;

const { env } = vi.hoisted(() => ({ env: { LOG_LEVEL: 'silent' } as Record<string, unknown> }));
vi.mock('@/lib/env', async (load) => ({ ...(await load<typeof import('@/lib/env')>()), env: () => env }));

let provider: OidcDouble | undefined;

beforeEach(() => {
  env.OIDC_EMAIL_IS_VERIFIED = false;
});

afterEach(async () => {
  await provider?.stop();
  provider = undefined;
});

async function useProvider(shape: OidcShape, changeUserinfo?: (claims: object) => object): Promise<void> {
  provider = await startOidcDouble({ ...CLIENT, shape, changeUserinfo });
  Object.assign(env, {
    SITE_URL: SITE,
    AUTH_SECRET: TEST_AUTH_SECRET,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.clientId,
    OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    OIDC_LABEL: 'ProConnect',
  });
}

/** Leaves for the provider: its address, and the cookies to come back with. */
async function leave(): Promise<{ url: URL; cookie: string }> {
  const left = await authWithOidc().handler(
    new Request(`${SITE}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        provider: 'oidc',
        callbackURL: `${SITE}/admin/compte`,
        errorCallbackURL: REFUSED,
        disableRedirect: true,
      }),
    }),
  );
  const { url } = (await left.json()) as { url: string };
  const cookies = left.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { url: new URL(url), cookie: cookies.join('; ') };
}

/** Leaves, says there that one is `identity`, comes back. Answers where one ends up. */
async function signInAs(identity: Identity): Promise<string> {
  const { url, cookie } = await leave();
  const who = `${IDENTITY_COOKIE}=${encodeURIComponent(JSON.stringify(identity))}`;
  const shown = await fetch(url, { redirect: 'manual', headers: { cookie: who } });
  const back = shown.headers.get('location') ?? '';
  const ended = await endProviderSignIn(new Request(back, { headers: { cookie } }));
  return ended.headers.get('location') ?? '';
}

// Its documentation: any parameter that it does not list makes it answer an error, and both secrets have 32 characters.
test('on part chez ProConnect avec les paramètres qu’il connaît, et aucun autre', async ({ db }) => {
  await useProvider('signed userinfo');
  const { searchParams } = (await leave()).url;
  expect([...searchParams.keys()].sort()).toEqual([
    'client_id',
    'code_challenge',
    'code_challenge_method',
    'nonce',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
  ]);
  expect(searchParams.get('scope')?.split(' ').sort()).toEqual(['email', 'openid']);
  expect(searchParams.get('redirect_uri')).toBe(`${SITE}/api/auth/callback/oidc`);
  expect(searchParams.get('state')).toMatch(/^.{32,}$/);
  expect(searchParams.get('nonce')).toMatch(/^.{32,}$/);
  expect(await db.session.count()).toBe(0);
});

describe.each<OidcShape>(['id token', 'JSON userinfo', 'signed userinfo'])('par %s', (shape) => {
  test('une adresse vérifiée ouvre le compte qui la porte, deux fois, sans rien garder des jetons', async ({
    db,
  }) => {
    await useProvider(shape);
    const user = await aUser(db);
    const identity = { sub: 'p1', email: user.email, email_verified: true };
    expect(await signInAs(identity)).toBe(`${SITE}/admin/compte`);
    expect(await signInAs(identity)).toBe(`${SITE}/admin/compte`);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(2);
    expect(await db.account.findMany({ where: { providerId: 'oidc' } })).toMatchObject([
      { userId: user.id, accountId: 'p1', accessToken: null, refreshToken: null, idToken: null },
    ]);
    expect(await db.journalEntry.count({ where: { actorId: user.id, action: 'account.signedIn' } })).toBe(2);
  });

  test('une adresse dont il ne dit rien n’entre que s’il est dit qu’il en répond', async ({ db }) => {
    await useProvider(shape);
    const user = await aUser(db);
    const identity = { sub: 'p1', email: user.email };
    expect(await signInAs(identity)).toContain(REFUSED);
    expect(await db.session.count()).toBe(0);
    expect(await db.account.count({ where: { providerId: 'oidc' } })).toBe(0);
  });

  test('une adresse dont il répond sans le dire entre, une adresse qu’il dit non vérifiée jamais', async ({
    db,
  }) => {
    env.OIDC_EMAIL_IS_VERIFIED = true;
    await useProvider(shape);
    const user = await aUser(db);
    const identity = { sub: 'p1', email: user.email };
    expect(await signInAs(identity)).toBe(`${SITE}/admin/compte`);
    // Even though this identity is tied to the account by now.
    expect(await signInAs({ ...identity, email_verified: false })).toContain(REFUSED);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(1);
  });

  test('une adresse sans compte n’en fait pas un', async ({ db }) => {
    await useProvider(shape);
    const identity = { sub: 'p1', email: 'personne@exemple.fr', email_verified: true };
    expect(await signInAs(identity)).toContain(REFUSED);
    expect(await db.user.count()).toBe(0);
  });
});

describe('un userinfo signé qui n’est pas le bon', () => {
  test.for<[string, object]>([
    ['d’une autre personne', { sub: 'p2' }],
    ['pour un autre service', { aud: 'un-autre' }],
    ['échu', { exp: 1 }],
  ])('%s : personne n’entre', async ([, wrong], { db }) => {
    await useProvider('signed userinfo', (claims) => ({ ...claims, ...wrong }));
    const user = await aUser(db);
    expect(await signInAs({ sub: 'p1', email: user.email, email_verified: true })).toContain(REFUSED);
    expect(await db.session.count()).toBe(0);
  });
});
