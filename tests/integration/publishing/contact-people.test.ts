import { describe, expect } from 'vitest';
import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { listPublicPeople } from '@/lib/catalogue/queries/public-people';
import type { Db } from '@/lib/db/client';
import { readOnlineContent } from '@/lib/importing/content/export/read-online';
import { toInitiativeJson } from '@/lib/open-data/initiative-json';
import { addPerson, changePerson, forgetPerson, showPerson } from '@/lib/publishing/commands/contact-people';
import { withdrawEdition } from '@/lib/publishing/commands/take-offline';
import { DEDUCED_NAME } from '@/lib/publishing/deduced-name';
import { listPeople } from '@/lib/publishing/queries/list-people';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const SOMEONE = {
  name: 'Camille Zéphyr',
  role: 'coordination',
  email: 'camille@zephyr.test',
  phone: '0611121314',
};

async function aSheetWithSomeone(db: Db) {
  await saveClosedLists(db);
  const writer = { actor: await aUser(db, { role: 'redaction' }), now: NOW };
  const publisher = { actor: await aUser(db, { role: 'publication' }), now: NOW };
  const edition = await anOnlineSheet(db);
  expect((await addPerson(db, edition.id, SOMEONE, writer)).ok).toBe(true);
  const [person] = await listPeople(db, edition.id);
  if (!person) throw new Error('no one');
  return {
    edition,
    writer,
    publisher,
    person,
    target: { editionId: edition.id, personId: person.id, version: 1 },
  };
}

describe('une personne à contacter', () => {
  test('n’est vue que de l’équipe tant que personne ne la montre, et jamais dans l’API, un export ni le journal', async ({
    db,
  }) => {
    const { edition, publisher, target } = await aSheetWithSomeone(db);
    expect(await listPublicPeople(db, edition.slug)).toEqual([]);
    expect((await showPerson(db, target, true, publisher)).ok).toBe(true);
    expect(await listPublicPeople(db, edition.slug)).toEqual([SOMEONE]);

    const sheet = await getInitiative(db, edition.slug);
    const exported = await db.$transaction((tx) => readOnlineContent(tx));
    const copies = [
      sheet && toInitiativeJson(sheet),
      exported,
      await db.journalEntry.findMany(),
      await db.edition.findMany(),
      await db.revision.findMany(),
      await db.searchDocument.findMany(),
      await db.outboxEntry.findMany(),
    ];
    const all = JSON.stringify(copies, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(all).toContain('person.shown');
    for (const part of ['Zéphyr', 'zephyr', '0611121314']) expect(all).not.toContain(part);
  });

  test('que le public lit : la rédaction ne la montre, ne la change ni ne l’oublie', async ({ db }) => {
    const { edition, writer, publisher, target } = await aSheetWithSomeone(db);
    const refused = { ok: false, error: { type: 'notAllowed', why: 'role' } };
    expect(await showPerson(db, target, true, writer)).toEqual(refused);
    await showPerson(db, target, true, publisher);
    const shown = { ...target, version: 2 };
    expect(await changePerson(db, shown, { ...SOMEONE, name: 'Autre' }, writer)).toEqual(refused);
    expect(await forgetPerson(db, shown, writer)).toEqual(refused);
    expect(await listPublicPeople(db, edition.slug)).toEqual([SOMEONE]);
    expect((await forgetPerson(db, shown, publisher)).ok).toBe(true);
    expect(await db.contactPerson.count()).toBe(0);
  });

  test('dont le nom est seulement déduit de son adresse n’est jamais montrée sous ce nom', async ({ db }) => {
    const { edition, publisher, target } = await aSheetWithSomeone(db);
    const deduced = { ...SOMEONE, role: `coordination (${DEDUCED_NAME})` };
    const refused = { ok: false, error: { type: 'notAllowed', why: 'deducedName' } };
    expect((await changePerson(db, target, deduced, publisher)).ok).toBe(true);
    expect(await showPerson(db, { ...target, version: 2 }, true, publisher)).toEqual(refused);
    expect((await changePerson(db, { ...target, version: 2 }, SOMEONE, publisher)).ok).toBe(true);
    expect((await showPerson(db, { ...target, version: 3 }, true, publisher)).ok).toBe(true);
    expect(await changePerson(db, { ...target, version: 4 }, deduced, publisher)).toEqual(refused);
    expect(await listPublicPeople(db, edition.slug)).toEqual([SOMEONE]);
  });

  test('changée entre-temps : le second l’apprend, et rien n’est perdu', async ({ db }) => {
    const { writer, target } = await aSheetWithSomeone(db);
    expect((await changePerson(db, target, { ...SOMEONE, role: 'direction' }, writer)).ok).toBe(true);
    expect(await changePerson(db, target, { ...SOMEONE, role: 'accueil' }, writer)).toMatchObject({
      error: { type: 'stale' },
    });
    expect(await forgetPerson(db, target, writer)).toMatchObject({ error: { type: 'stale' } });
    expect(await db.contactPerson.findFirst()).toMatchObject({ role: 'direction', version: 2 });
  });

  test('d’une autre fiche : elle n’y est pas', async ({ db }) => {
    const { writer, target } = await aSheetWithSomeone(db);
    const other = await anOnlineSheet(db, { slug: 'autre' });
    expect(await forgetPerson(db, { ...target, editionId: other.id }, writer)).toMatchObject({
      error: { type: 'gone' },
    });
  });

  test('disparaît de la page avec la fiche, dont la page est refaite', async ({ db }) => {
    const { edition, publisher, target } = await aSheetWithSomeone(db);
    const before = await db.outboxEntry.count();
    await showPerson(db, target, true, publisher);
    expect(await db.outboxEntry.count()).toBe(before + 1);
    await withdrawEdition(db, await readSheet(db, edition.slug), 'Erreur', publisher);
    expect(await listPublicPeople(db, edition.slug)).toEqual([]);
  });
});
