import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthMiddleware } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { type Db, db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { authSecret } from './auth-secret';
import { noteSignIn } from './note-sign-in';
import { oidcConfig } from './oidc-config';
import { newRecoveryCodes } from './recovery-codes';

/** A session ends at the latest after this many seconds, used or not. */
export const SESSION_SECONDS = 7 * 24 * 3600;

/** After five wrong codes in a row, none is read for so long. */
export const LOCK_SECONDS = 900;

/**
 * Passwords, sessions and second factors, by better-auth. Nothing of it answers on the web by itself, but for the return from
 * an identity provider: server actions call it. Made at the first call, since the build runs without a database.
 */
export function auth() {
  return keptFor(db()).auth;
}

/**
 * The same, with the identity provider. Apart, because it asks the provider for its description when it is made: a provider
 * that is down must not keep anyone from signing in with a password.
 */
export function authWithOidc() {
  const kept = keptFor(db());
  kept.withOidc ??= make(db(), true);
  return kept.withOidc;
}

/** Forgets what was learnt from the identity provider, or was not: the next call asks again. */
export function forgetOidc(): void {
  keptFor(db()).withOidc = undefined;
}

type Kept = { auth: ReturnType<typeof make>; withOidc?: ReturnType<typeof make> };

const kept = new WeakMap<Db, Kept>();

function keptFor(client: Db): Kept {
  const found = kept.get(client) ?? { auth: make(client, false) };
  kept.set(client, found);
  return found;
}

function make(client: Db, isWithOidc: boolean) {
  const { SITE_URL } = env();
  return betterAuth({
    appName: 'ESS en quartiers',
    secret: authSecret(),
    baseURL: SITE_URL,
    basePath: '/api/auth',
    database: prismaAdapter(client, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    // How long it may stay unused is checked at each use: see current-session.ts.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    // An identity opens an account that has the same e-mail, verified on both sides. It never makes one.
    account: {
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
      updateAccountOnSignIn: false,
    },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      // Who signs in is all that is asked of the provider: what else it hands over is not kept.
      account: {
        create: {
          before: async (account) => {
            if (await isClosed(client, account.userId)) return false;
            return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
          },
        },
      },
      session: { create: { before: async ({ userId }) => !(await isClosed(client, userId)) } },
    },
    hooks: {
      after: createAuthMiddleware(async ({ path, context }) => {
        if (path === '/callback/:id' && context.newSession)
          await noteSignIn(client, context.newSession.user.id, 'identity provider');
      }),
    },
    advanced: {
      cookiePrefix: 'catalogue',
      useSecureCookies: SITE_URL.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    // A return from the identity provider that nothing announced, or too late.
    onAPIError: { errorURL: `${SITE_URL}/admin/connexion?refus=interrompu` },
    // Ours count by account and by address, in the database.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its messages only: what comes with them may name people.
    logger: { level: 'error', log: (level, message) => log[level]({ from: 'better-auth' }, message) },
    plugins: [
      twoFactor({
        issuer: 'ESS en quartiers',
        accountLockout: { maxFailedAttempts: 5, durationSeconds: LOCK_SECONDS },
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
      }),
      ...(isWithOidc ? [genericOAuth({ config: [oidcConfig()] })] : []),
      nextCookies(),
    ],
  });
}

async function isClosed(client: Db, userId: string): Promise<boolean> {
  const user = await client.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user?.disabledAt !== null;
}
