import { describe, expect } from 'vitest';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { submitForReview } from '@/lib/publishing/commands/review';
import { parseJournalQuery } from '@/lib/publishing/queries/journal-query';
import {
  type JournalRow,
  listJournalChoices,
  readJournal,
  readWholeJournal,
} from '@/lib/publishing/queries/read-journal';
import { aUser } from '@/tests/support/accounts';
import { NOW } from '@/tests/support/an-edition';
import { countingClient } from '@/tests/support/count-queries';
import { test } from '@/tests/support/database';

const ADMIN = { role: 'administration' } as const;
const WRITER = { role: 'redaction' } as const;

const asked = (address: string) => parseJournalQuery(new URLSearchParams(address));

async function aJournal(db: Db) {
  const anne = await aUser(db, { name: 'Anne', email: 'anne@exemple.fr', hasPassword: false });
  const basile = await aUser(db, { name: 'Basile', hasPassword: false });
  const sheet = await createEdition(db, 'initiative', 'L’Épicerie', { actor: anne, now: NOW });
  await submitForReview(db, { id: sheet.id, version: 1 }, 'Prête.', { actor: anne, now: NOW });
  await db.$transaction(async (tx) => {
    await writeJournal(tx, { actor: basile, action: 'sector.created', subject: 'Numérique' });
    await writeJournal(tx, { actor: anne, action: 'account.roleChanged', subject: basile.id });
  });
  return { anne, basile, sheet };
}

const actions = (rows: JournalRow[]) => rows.map(({ action }) => action);

describe('le journal', () => {
  test('dit qui a fait quoi, du plus récent au plus ancien, sans jamais d’adresse électronique', async ({
    db,
  }) => {
    const { sheet } = await aJournal(db);
    const { rows, hasMore } = await readJournal(db, asked(''), ADMIN);
    expect(rows).toMatchObject([
      { action: 'account.roleChanged', by: 'Anne', subject: 'Basile', edition: null },
      { action: 'sector.created', by: 'Basile', subject: 'Numérique' },
      { action: 'edition.submitted', by: 'Anne', edition: { id: sheet.id }, detail: { message: 'Prête.' } },
      { action: 'edition.created', by: 'Anne', subject: 'L’Épicerie' },
    ]);
    expect(hasMore).toBe(false);
    const said = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(said).not.toContain('@');
  });

  test('ne montre ce qui concerne les comptes qu’à l’administration', async ({ db }) => {
    await aJournal(db);
    expect(actions((await readJournal(db, asked(''), WRITER)).rows)).toEqual([
      'sector.created',
      'edition.submitted',
      'edition.created',
    ]);
    expect((await readJournal(db, asked('action=account.roleChanged'), WRITER)).rows).toEqual([]);
    expect((await readJournal(db, asked('objet=Basile'), WRITER)).rows).toEqual([]);
    expect((await listJournalChoices(db, WRITER)).actions).not.toContain('account.roleChanged');
    expect((await listJournalChoices(db, ADMIN)).actions).toContain('account.roleChanged');
  });

  test('se filtre par personne, par action, par fiche et par jours de Paris', async ({ db }) => {
    const { anne, sheet } = await aJournal(db);
    const found = async (address: string) => actions((await readJournal(db, asked(address), ADMIN)).rows);
    expect(await found(`personne=${anne.id}`)).toHaveLength(3);
    expect(await found('action=edition.created')).toEqual(['edition.created']);
    expect(await found(`fiche=${sheet.id}`)).toEqual(['edition.submitted', 'edition.created']);
    expect(await found('objet=EPICERIE')).toEqual(['edition.submitted', 'edition.created']);
    expect(await found('objet=numér')).toEqual(['sector.created']);
    expect(await found('objet=rien+de+tel')).toEqual([]);

    const moment = async (action: string, at: string) =>
      db.journalEntry.updateMany({ where: { action }, data: { at: new Date(at) } });
    await moment('edition.created', '2026-06-30T21:59:00Z');
    await moment('edition.submitted', '2026-06-30T22:01:00Z');
    await moment('sector.created', '2026-07-01T21:59:00Z');
    await moment('account.roleChanged', '2026-07-01T22:01:00Z');
    expect(await found('du=2026-07-01&au=2026-07-01')).toEqual(['sector.created', 'edition.submitted']);
  });

  test('garde ce qu’a fait un compte supprimé, mais plus son nom', async ({ db }) => {
    const { anne, basile } = await aJournal(db);
    await db.user.deleteMany({ where: { id: { in: [anne.id, basile.id] } } });
    const { rows } = await readJournal(db, asked(''), ADMIN);
    expect(rows.map(({ by }) => by)).toEqual([null, null, null, null]);
    expect(rows[0]).toMatchObject({ action: 'account.roleChanged', subject: null });
  });

  test('se tourne page à page, et s’exporte en entier, sans perdre ni répéter une ligne', async ({ db }) => {
    await db.journalEntry.createMany({
      data: Array.from({ length: 2345 }, (_, index) => ({
        action: 'edition.saved',
        subject: `Fiche ${index}`,
      })),
    });
    const first = await readJournal(db, asked(''), WRITER);
    expect(first).toMatchObject({ hasMore: true });
    expect(first.rows).toHaveLength(50);
    const second = await readJournal(db, asked(`avant=${first.rows.at(-1)?.id}`), WRITER);
    expect(second.rows[0]?.subject).toBe('Fiche 2294');
    const exported: bigint[] = [];
    for await (const rows of readWholeJournal(db, asked(''), ADMIN))
      exported.push(...rows.map(({ id }) => id));
    expect(new Set(exported).size).toBe(2345);
    expect(exported).toHaveLength(2345);
  });

  test('demande autant de requêtes pour dix lignes que pour mille', async ({ db }) => {
    const { basile } = await aJournal(db);
    const counting = await countingClient(db);
    const cost = async () => {
      const before = counting.count();
      await readJournal(counting.db, asked(''), ADMIN);
      return counting.count() - before;
    };
    const few = await cost();
    await db.journalEntry.createMany({
      data: Array.from({ length: 1000 }, () => ({
        action: 'account.signedIn',
        subject: basile.id,
        actorId: basile.id,
      })),
    });
    expect(await cost()).toBeLessThanOrEqual(few);
  });
});
