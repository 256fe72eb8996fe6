import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ProviderTerms, readIdentity } from '@/lib/accounts/provider-identity';

vi.mock('@/lib/env', () => ({ env: () => ({ LOG_LEVEL: 'silent' }) }));

const ISSUER = 'https://connexion.exemple.fr';
const TERMS: ProviderTerms = { issuer: ISSUER, clientId: 'catalogue', isEmailVouchedFor: false };
const PERSON = { sub: 'p1', email: 'camille@exemple.fr', email_verified: true };
const CAMILLE = { ok: true, value: { sub: 'p1', email: 'camille@exemple.fr' } };

const { publicKey, privateKey } = await generateKeyPair('ES256');
const other = await generateKeyPair('ES256');
const provider = {
  issuer: ISSUER,
  keys: createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] }),
  userinfoUrl: `${ISSUER}/userinfo`,
};

type Signing = { iss?: string; aud?: string; exp?: string | number; key?: CryptoKey };

/** Claims as the provider signs them for us, but for what is given. */
function signed(claims: object, { iss = ISSUER, aud = 'catalogue', exp, key = privateKey }: Signing = {}) {
  const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'k' });
  token.setIssuer(iss).setAudience(aud).setIssuedAt();
  return (exp === undefined ? token : token.setExpirationTime(exp)).sign(key);
}

function answers(body: string, type: string, status = 200) {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }));
}

/** Who comes with an id token of `announced`, the userinfo being what was stubbed. */
async function read(announced: object = { sub: 'p1' }, terms: Partial<ProviderTerms> = {}) {
  const idToken = await signed(announced, { exp: '1m' });
  return readIdentity({ idToken, accessToken: 'a' }, { ...TERMS, ...terms }, provider);
}

afterEach(() => vi.unstubAllGlobals());

describe('un userinfo signé', () => {
  test.each([
    ['avec une échéance', '1m'],
    ['sans échéance, qu’il n’est pas tenu d’avoir', undefined],
  ])('%s dit qui se connecte', async (_, exp) => {
    answers(await signed(PERSON, { exp }), 'application/jwt; charset=utf-8');
    expect(await read()).toEqual(CAMILLE);
  });

  test.each<[string, () => string | Promise<string>]>([
    ['signé par une autre clé', () => signed(PERSON, { key: other.privateKey })],
    ['pour un autre service', () => signed(PERSON, { aud: 'un-autre' })],
    ['d’un autre fournisseur', () => signed(PERSON, { iss: 'https://ailleurs.exemple.fr' })],
    ['échu', () => signed(PERSON, { exp: Math.floor(Date.now() / 1000) - 1 })],
    [
      'non signé (alg none)',
      () => new UnsecuredJWT(PERSON).setIssuer(ISSUER).setAudience('catalogue').encode(),
    ],
    [
      'changé après signature',
      async () => {
        const [header, , signature] = (await signed(PERSON)).split('.');
        const [, changed] = (await signed({ ...PERSON, email: 'direction@exemple.fr' })).split('.');
        return [header, changed, signature].join('.');
      },
    ],
    ['sans sub', () => signed({ email: PERSON.email, email_verified: true })],
    ['qui n’est pas un JWT', () => 'bonjour'],
  ])('%s est refusé, même si le jeton d’identité suffirait', async (_, token) => {
    answers(await token(), 'application/jwt');
    expect(await read(PERSON)).toEqual({ ok: false, error: 'userinfo not verified' });
  });

  test('d’une autre personne que le jeton d’identité est refusé', async () => {
    answers(await signed({ ...PERSON, sub: 'p2' }), 'application/jwt');
    expect(await read()).toEqual({ ok: false, error: 'another subject' });
  });
});

test('un secret partagé (HS256) ne signe rien, fût-il publié comme une clé', async () => {
  const secret = new TextEncoder().encode('un secret partagé de 32 signes au moins');
  const idToken = await new SignJWT(PERSON)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience('catalogue')
    .sign(secret);
  const careless = { ...provider, keys: async () => secret };
  expect(await readIdentity({ idToken, accessToken: 'a' }, TERMS, careless)).toEqual({
    ok: false,
    error: 'id token not verified',
  });
});

describe('un userinfo en JSON', () => {
  test('dit qui se connecte', async () => {
    answers(JSON.stringify(PERSON), 'application/json;charset=UTF-8');
    expect(await read()).toEqual(CAMILLE);
  });

  test.each([
    ['d’une autre personne', { ...PERSON, sub: 'p2' }, 'application/json', 'another subject'],
    ['mal formé', '{', 'application/json', 'userinfo not verified'],
    ['d’un autre type', PERSON, 'text/html', 'userinfo not verified'],
    [
      'où email_verified est un mot',
      { ...PERSON, email_verified: 'true' },
      'application/json',
      'userinfo not verified',
    ],
  ])('%s est refusé', async (_, body, type, error) => {
    answers(typeof body === 'string' ? body : JSON.stringify(body), type);
    expect(await read()).toEqual({ ok: false, error });
  });
});

describe('le jeton d’identité', () => {
  test.each([
    ['ne répond pas', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('coupé')))],
    ['répond une erreur', () => answers('{}', 'application/json', 503)],
    ['ne dit pas d’adresse', () => answers(JSON.stringify({ sub: 'p1' }), 'application/json')],
  ])('suffit quand userinfo %s', async (_, stub) => {
    stub();
    expect(await read(PERSON)).toEqual(CAMILLE);
    expect(await read({ sub: 'p1' })).toEqual({ ok: false, error: 'no e-mail' });
  });

  test('manque, est d’un autre service ou est échu : personne n’entre, et userinfo n’est pas demandé', async () => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    const idTokens = [
      undefined,
      await signed(PERSON, { aud: 'un-autre' }),
      await signed(PERSON, { exp: Math.floor(Date.now() / 1000) - 1 }),
    ];
    const faults = idTokens.map(async (idToken) => {
      const identity = await readIdentity({ idToken, accessToken: 'a' }, TERMS, provider);
      return identity.ok ? null : identity.error;
    });
    expect(await Promise.all(faults)).toEqual([
      'no id token',
      'id token not verified',
      'id token not verified',
    ]);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('l’adresse est vérifiée par le fournisseur', () => {
  const { email_verified, ...silent } = PERSON;
  test.each<[string, object, boolean, boolean]>([
    ['il le dit', PERSON, false, true],
    ['il n’en dit rien', silent, false, false],
    ['il n’en dit rien, et en répond', silent, true, true],
    ['il dit que non', { ...PERSON, email_verified: false }, false, false],
    ['il dit que non, et en répond', { ...PERSON, email_verified: false }, true, false],
  ])('%s', async (_, told, isEmailVouchedFor, isLetIn) => {
    answers(JSON.stringify(told), 'application/json');
    const expected = isLetIn ? CAMILLE : { ok: false, error: 'e-mail not verified' };
    expect(await read({ sub: 'p1' }, { isEmailVouchedFor })).toEqual(expected);
  });

  test('ce que le jeton d’identité dit d’une adresse ne vaut pas pour celle de userinfo', async () => {
    answers(JSON.stringify({ sub: 'p1', email: 'direction@exemple.fr' }), 'application/json');
    expect(await read(PERSON)).toEqual({ ok: false, error: 'e-mail not verified' });
  });

  test('un refus du jeton d’identité vaut pour tout', async () => {
    answers(JSON.stringify(PERSON), 'application/json');
    const denied = { sub: 'p1', email_verified: false };
    expect(await read(denied, { isEmailVouchedFor: true })).toEqual({
      ok: false,
      error: 'e-mail not verified',
    });
  });
});
