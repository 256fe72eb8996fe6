import { describe, expect } from 'vitest';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { submitForReview } from '@/lib/publishing/commands/review';
import { formFieldsSchema, keepWorkingCopy, readWorkingCopy } from '@/lib/publishing/commands/working-copy';
import { aUser } from '@/tests/support/accounts';
import { test } from '@/tests/support/database';

const NOW = new Date('2026-11-21T14:05:00Z');

describe('ce que PostgreSQL ne sait pas garder', () => {
  test('un titre qui porte un caractère nul est gardé, le caractère remplacé, journal compris', async ({
    db,
  }) => {
    const actor = await aUser(db);
    const { id } = await createEdition(db, 'initiative', 'Le\u0000Bol', { actor, now: NOW });
    const edition = await db.edition.findUniqueOrThrow({ where: { id }, include: { journal: true } });
    expect(edition.title).toBe('Le\ufffdBol');
    expect(edition.content).toMatchObject({ title: 'Le\ufffdBol' });
    expect(edition.journal.map(({ subject }) => subject)).toEqual(['Le\ufffdBol']);
  });

  test('un texte de JSON garde ses barres obliques, et perd ce qui n’est pas un caractère', async ({
    db,
  }) => {
    const said = 'C:\\u0000 \\ud800 \u0000 \ud83c \udf33 \ud83c\udf33 \\\u0000';
    await db.journalEntry.create({
      data: { action: 'edition.returned', subject: 'Le Bol', detail: { said } },
    });
    const { detail } = await db.journalEntry.findFirstOrThrow({ where: { action: 'edition.returned' } });
    expect(detail).toEqual({ said: 'C:\\u0000 \\ud800 \ufffd \ufffd \ufffd \ud83c\udf33 \\\ufffd' });
  });

  test('chercher un texte qui en porte ne trouve rien, et ne tombe pas en panne', async ({ db }) => {
    await aUser(db, { email: 'camille@exemple.fr' });
    for (const email of ['camille\u0000@exemple.fr', 'camille@exemple.fr\u0000'])
      expect(await db.user.findUnique({ where: { email } })).toBeNull();
    expect(await db.user.count({ where: { email: { in: ['\u0000', 'camille@exemple.fr'] } } })).toBe(1);
  });

  test('dans une transaction aussi, ouverte d’une lecture', async ({ db }) => {
    const actor = await aUser(db);
    const { id } = await createEdition(db, 'initiative', 'Le Bol', { actor, now: NOW });
    const submitted = await submitForReview(db, { id, version: 1 }, 'Relis\u0000', { actor, now: NOW });
    expect(submitted.ok).toBe(true);
    const { detail } = await db.journalEntry.findFirstOrThrow({ where: { action: 'edition.submitted' } });
    expect(detail).toMatchObject({ message: 'Relis\ufffd' });
  });

  test('ce qu’un formulaire envoie entre dans la copie de travail', async ({ db }) => {
    const actor = await aUser(db);
    const { id } = await createEdition(db, 'initiative', 'Le Bol', { actor, now: NOW });
    const fields = formFieldsSchema.parse({ 'sum\u0000mary': ['a\u0000b', 'coupé \ud83c'] });
    await keepWorkingCopy(db, actor.id, id, { baseVersion: 1, sequence: 1n, fields }, NOW);
    const copy = await readWorkingCopy(db, actor.id, id);
    expect(copy?.fields).toEqual({ 'sum\ufffdmary': ['a\ufffdb', 'coupé \ufffd'] });
  });
});
