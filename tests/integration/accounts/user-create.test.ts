import { expect } from 'vitest';
import { isPasswordOf } from '@/lib/accounts/credential';
import { findPasswordLink } from '@/lib/accounts/password-links';
import { userCreate } from '@/lib/cli/commands/user-create';
import type { Db } from '@/lib/db/client';
import { test } from '@/tests/support/database';
import { launchCommand } from '@/tests/support/run-command';

const OPTIONS = {
  email: 'Aminata@Exemple.fr',
  role: 'administration',
  name: 'Aminata',
  readsPassword: false,
  json: true,
};

async function run(db: Db, changes: Partial<typeof OPTIONS> = {}, input = ''): Promise<string[]> {
  const lines: string[] = [];
  await userCreate(
    { ...OPTIONS, ...changes },
    db,
    (line) => lines.push(line),
    async () => input,
  );
  return lines;
}

test('le premier compte naît de la ligne de commande, avec un lien pour son mot de passe', async ({ db }) => {
  const [printed, ...rest] = await run(db);
  expect(rest).toEqual([]);
  const { id, link, ...told } = JSON.parse(printed ?? '');
  expect(told).toEqual({ email: 'aminata@exemple.fr', name: 'Aminata', role: 'administration' });
  const token = link.split('/').at(-1);
  // Where this very site runs, when it does while one tests.
  expect(link).toMatch(/^http:\/\/[\w.:]+\/admin\/mot-de-passe\/[\w-]+$/);
  expect(await findPasswordLink(db, token)).toEqual({ userId: id, email: 'aminata@exemple.fr' });
  expect(await db.journalEntry.findMany()).toMatchObject([
    { action: 'account.created', actorId: null, subject: id },
  ]);
});

test('le mot de passe se lit sur l’entrée standard, sans son retour à la ligne', async ({ db }) => {
  const lines = await run(db, { readsPassword: true, json: false }, 'trois petits chats\n');
  expect(lines.join('\n')).toContain('/admin/connexion');
  const { id } = await db.user.findFirstOrThrow();
  expect(await isPasswordOf(db, id, 'trois petits chats')).toBe(true);
});

test('chaque refus dit pourquoi, et ne laisse rien', async ({ db }) => {
  await expect(run(db, { email: 'aminata' })).rejects.toThrow("« aminata » n'est pas une adresse");
  await expect(run(db, { role: 'chef' })).rejects.toThrow(
    'Rôle inconnu : « chef ». Rôles : redaction, publication, administration.',
  );
  await expect(run(db, { readsPassword: true }, 'court')).rejects.toThrow('au moins 12 caractères');
  expect(await db.user.count()).toBe(0);
  await run(db);
  await expect(run(db, { email: 'AMINATA@exemple.fr' })).rejects.toThrow('porte déjà cette adresse');
  expect(await db.user.count()).toBe(1);
});

test('la commande refuse une adresse fausse avant d’ouvrir aucune base', async () => {
  const command = launchCommand(['user', 'create', 'aminata', '--role', 'administration'], {});
  expect(await command.ended).toBe(1);
  expect(command.printed).toBe(
    "« aminata » n'est pas une adresse électronique, comme prenom.nom@exemple.fr.\n",
  );
});
