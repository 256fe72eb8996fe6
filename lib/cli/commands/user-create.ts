import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { ROLES, type Role } from '@/lib/accounts/actor';
import { createAccount } from '@/lib/accounts/commands/create-account';
import { FIRST_PASSWORD_MS, makePasswordLink } from '@/lib/accounts/password-links';
import { PASSWORD_MAX, PASSWORD_MIN, type PasswordFault } from '@/lib/accounts/password-policy';
import { toEmail } from '@/lib/accounts/to-email';
import { CommandError } from '@/lib/cli/command-error';
import { readDataHolder } from '@/lib/cli/data-folder';
import type { Db } from '@/lib/db/client';
import { env, explicitSiteUrl } from '@/lib/env';
import type { Result } from '@/lib/result';

export type UserCreateOptions = {
  email: string;
  role: string;
  name: string | undefined;
  /** The password, from standard input; a link to choose it otherwise. */
  readsPassword: boolean;
  json: boolean;
};

const FAULTS: Record<'exists' | PasswordFault, string> = {
  exists:
    'Un compte porte déjà cette adresse : changez son rôle dans /admin/comptes, ou demandez-lui un nouveau mot de passe.',
  short: `Le mot de passe doit compter au moins ${PASSWORD_MIN} caractères.`,
  long: `Le mot de passe ne peut dépasser ${PASSWORD_MAX} caractères.`,
  'own-email': "Le mot de passe ne peut pas être l'adresse du compte.",
  obvious: "Ce mot de passe est l'un des premiers que l'on essaierait.",
  different: 'Les deux mots de passe ne sont pas les mêmes.',
};

/** What was typed, checked before any database is opened. Throws the sentence that says what is wrong. */
export function checkUserOptions({ email, role }: UserCreateOptions): { email: string; role: Role } {
  if (!z.email().safeParse(email.trim()).success)
    throw new CommandError(`« ${email} » n'est pas une adresse électronique, comme prenom.nom@exemple.fr.`);
  const known = ROLES.find((one) => one === role);
  if (!known) throw new CommandError(`Rôle inconnu : « ${role} ». Rôles : ${ROLES.join(', ')}.`);
  return { email: toEmail(email), role: known };
}

/**
 * Makes an account and prints a link that lets its owner choose the password, once, within seven days.
 * @returns the exit code. Throws the sentence that says why there is no such account.
 */
export async function userCreate(
  options: UserCreateOptions,
  db: Db,
  print: (line: string) => void,
  readInput: () => Promise<string> = () => text(process.stdin),
): Promise<number> {
  const { email, role } = checkUserOptions(options);
  const name = options.name?.trim() || (email.split('@')[0] as string);
  const password = options.readsPassword ? (await readInput()).replace(/\r?\n$/, '') : null;
  const { id } = orThrow(await createAccount(db, { email, name, role, password }));
  const link =
    password === null
      ? `${siteUrl()}/admin/mot-de-passe/${await makePasswordLink(db, id, FIRST_PASSWORD_MS)}`
      : null;
  if (options.json) print(JSON.stringify({ id, email, name, role, link }));
  else {
    print(`Compte fait : ${email}, rôle ${role}.`);
    print(
      link === null
        ? `Connexion : ${siteUrl()}/admin/connexion`
        : `Pour choisir son mot de passe, une fois, dans les sept jours :\n${link}`,
    );
  }
  return 0;
}

/** Where the link leads: the address given to the site, that of the site running here, or the one it would have. */
function siteUrl(): string {
  const holder = readDataHolder();
  return explicitSiteUrl() ?? (holder?.role === 'site' ? holder.siteUrl : undefined) ?? env().SITE_URL;
}

function orThrow<Value>(result: Result<Value, 'exists' | PasswordFault>): Value {
  if (result.ok) return result.value;
  throw new CommandError(FAULTS[result.error]);
}
