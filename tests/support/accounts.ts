import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import type { Role } from '@/lib/accounts/actor';
import type { Db } from '@/lib/db/client';
import { siteUrl } from '@/tests/support/site';

/** What the site under test signs its cookies with. */
export const TEST_AUTH_SECRET = 'secret-des-essais-0123456789abcdef0123456789';

/** The password of every account made for a test. */
export const TEST_PASSWORD = 'trois petits chats gris';

/** An account made for a test, and what its owner knows. */
export type TestUser = { id: string; name: string; email: string; role: Role; password: string };

type Wanted = {
  role?: Role;
  name?: string;
  email?: string;
  isDisabled?: boolean;
  /** None: an account that has not chosen its password yet. */
  hasPassword?: boolean;
};

let kept: Promise<string> | undefined;

/** An account able to sign in with its password. Its e-mail is of its own unless it is given. */
export async function aUser(
  db: Db,
  { role = 'redaction', name = 'Camille Essai', email, isDisabled = false, hasPassword = true }: Wanted = {},
): Promise<TestUser> {
  const id = randomUUID();
  // Half a second of work, on purpose: once for all accounts of a process.
  kept ??= hashPassword(TEST_PASSWORD);
  const password = await kept;
  const user = await db.user.create({
    data: {
      id,
      name,
      email: email ?? `${id}@exemple.fr`,
      emailVerified: true,
      role,
      disabledAt: isDisabled ? new Date() : null,
      accounts: hasPassword
        ? { create: { id: randomUUID(), accountId: id, providerId: 'credential', password } }
        : undefined,
    },
  });
  return { id, name, email: user.email, role, password: TEST_PASSWORD };
}

/** Opens a session of `user` and answers its cookie. `seenAt`: when it was last used. */
export async function sessionCookie(
  db: Db,
  user: { id: string },
  { seenAt = new Date(), createdAt = seenAt }: { seenAt?: Date; createdAt?: Date } = {},
): Promise<{ name: string; value: string }> {
  const token = randomBytes(24).toString('base64url');
  await db.session.create({
    data: {
      id: randomUUID(),
      token,
      userId: user.id,
      createdAt,
      updatedAt: seenAt,
      expiresAt: new Date(createdAt.getTime() + 7 * 24 * 3600 * 1000),
    },
  });
  const secret = process.env.E2E_AUTH_SECRET ?? TEST_AUTH_SECRET;
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return { name: 'catalogue.session_token', value: encodeURIComponent(`${token}.${signature}`) };
}

/** The same as a header, for a request without a browser: `ask('/admin', { headers: await sessionHeader(db, user) })`. */
export async function sessionHeader(db: Db, user: { id: string }): Promise<{ cookie: string }> {
  const { name, value } = await sessionCookie(db, user);
  return { cookie: `${name}=${value}` };
}

/** Signs `user` in, in every page of `context`, without going through the form. */
export async function signIn(context: BrowserContext, db: Db, user: { id: string }): Promise<void> {
  await context.addCookies([{ ...(await sessionCookie(db, user)), url: siteUrl() }]);
}

/** A new account of that role, signed in in every page of `context`. */
export async function signInAs(context: BrowserContext, db: Db, role: Role): Promise<TestUser> {
  const user = await aUser(db, { role });
  await signIn(context, db, user);
  return user;
}
