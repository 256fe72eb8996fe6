import { describe, expect } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { keepWorkingCopy, readWorkingCopy } from '@/lib/publishing/commands/working-copy';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import { resolveForm } from '@/lib/publishing/form/resolve-form';
import { type Outcome, submitForm } from '@/lib/publishing/form/submit-form';
import { toFields } from '@/lib/publishing/form/to-fields';
import { getEdition } from '@/lib/publishing/queries/get-edition';
import { aUser } from '@/tests/support/accounts';
import { test } from '@/tests/support/database';

const NOW = new Date('2026-11-21T14:05:00Z');

async function aSheet(db: Db) {
  const camille = await aUser(db, { name: 'Camille' });
  const dominique = await aUser(db, { name: 'Dominique' });
  const { id } = await createEdition(db, 'initiative', 'Le Bol', { actor: camille, now: NOW });
  return { id, camille, dominique };
}

const read = async (db: Db, id: number) => {
  const edition = await getEdition(db, 'initiative', id);
  if (!edition) throw new Error('la fiche a disparu');
  return { ...edition, content: edition.content as InitiativeDraft };
};

/** What the form of the sheet as it is would send, with other words in some controls. */
const formOf = async (db: Db, id: number, changes: FormFields) => {
  const { content, version } = await read(db, id);
  return { baseVersion: version, fields: { ...toFields('initiative', content), ...changes } };
};

type Sent = Partial<Parameters<typeof submitForm>[1]>;

async function send(db: Db, id: number, actor: Actor, sent: Sent): Promise<Outcome> {
  return submitForm(
    { db, actor, edition: await read(db, id), now: NOW },
    {
      intention: 'enregistrer',
      sequence: 1n,
      isWhole: true,
      ...(await formOf(db, id, {})),
      ...sent,
    },
  );
}

const revisionCount = (db: Db, editionId: number) => db.revision.count({ where: { editionId } });

describe('envoyer le formulaire', () => {
  test('enregistre une version, et n’a plus de copie de travail', async ({ db }) => {
    const { id, camille } = await aSheet(db);
    const form = await formOf(db, id, { subtitle: ['Un bar'], message: ['Un sous-titre'] });
    expect(await send(db, id, camille, form)).toEqual({
      type: 'saved',
      isUnchanged: false,
      isSubmitted: false,
    });
    expect((await read(db, id)).content.subtitle).toBe('Un bar');
    expect(await db.revision.findFirst({ where: { editionId: id, version: 2 } })).toMatchObject({
      message: 'Un sous-titre',
      authorId: camille.id,
    });
    expect(await readWorkingCopy(db, camille.id, id)).toBeNull();
  });

  test('garde lettre pour lettre ce qui ne se lit pas, et n’enregistre rien', async ({ db }) => {
    const { id, camille } = await aSheet(db);
    const typed = { 'figures.0.label': ['emplois'], 'figures.0.value': ['une douzaine'] };
    expect(await send(db, id, camille, await formOf(db, id, typed))).toEqual({ type: 'faulty' });
    expect(await revisionCount(db, id)).toBe(1);
    expect((await readWorkingCopy(db, camille.id, id))?.fields).toMatchObject(typed);
  });

  test('n’enregistre pas un envoi coupé en route, et garde ce qui est arrivé', async ({ db }) => {
    const { id, camille } = await aSheet(db);
    const { fields } = await formOf(db, id, { title: ['Le gros Bol'], subtitle: ['Un bar'] });
    await keepWorkingCopy(db, camille.id, id, { baseVersion: 1, sequence: 0n, fields }, NOW);
    const cut = { fields: { title: ['Le grand Bol'] }, isWhole: false };
    expect(await send(db, id, camille, cut)).toEqual({ type: 'cut' });
    expect((await read(db, id)).content.title).toBe('Le Bol');
    expect((await readWorkingCopy(db, camille.id, id))?.fields).toEqual({ ...fields, ...cut.fields });
  });

  test('garde le texte de qui appuie sur un bouton, même après un message plus récent d’une autre fenêtre', async ({
    db,
  }) => {
    const { id, camille } = await aSheet(db);
    await keepWorkingCopy(
      db,
      camille.id,
      id,
      { baseVersion: 1, sequence: 900n, fields: { title: ['Autre fenêtre'] } },
      NOW,
    );
    const form = { ...(await formOf(db, id, { asOf: ['un jour'] })), sequence: 5n };
    expect(await send(db, id, camille, form)).toEqual({ type: 'faulty' });
    expect((await readWorkingCopy(db, camille.id, id))?.fields.asOf).toEqual(['un jour']);
  });

  test('ajoute, déplace et retire une ligne dans la copie de travail seulement', async ({ db }) => {
    const { id, camille } = await aSheet(db);
    const rows = { 'partners.0.name': ['Adie'], 'partners.1.name': ['Nord Actif'] };
    const names = async () =>
      Object.entries((await readWorkingCopy(db, camille.id, id))?.fields ?? {})
        .filter(([name]) => /^partners\.\d\.name$/.test(name))
        .sort()
        .map(([, [text]]) => text);
    const press = async (intention: string) =>
      send(db, id, camille, { ...(await formOf(db, id, rows)), intention });
    expect(await press('ajouter:partners')).toEqual({ type: 'kept', at: 'partners.2' });
    expect(await names()).toEqual(['Adie', 'Nord Actif', '']);
    expect(await press('monter:partners.1')).toEqual({ type: 'kept', at: 'partners.0' });
    expect(await names()).toEqual(['Nord Actif', 'Adie']);
    expect(await press('retirer:partners.0')).toEqual({ type: 'kept', at: 'partners.0' });
    expect(await names()).toEqual(['Nord Actif']);
    expect(await press('ajouter:partners.0.constructor')).toEqual({ type: 'kept', at: null });
    expect(await revisionCount(db, id)).toBe(1);
  });

  test('propose à la relecture ce qui vient d’être enregistré', async ({ db }) => {
    const { id, camille } = await aSheet(db);
    const form = await formOf(db, id, { subtitle: ['Un bar'] });
    expect(await send(db, id, camille, { ...form, intention: 'enregistrer-et-relire' })).toMatchObject({
      type: 'saved',
      isSubmitted: true,
    });
    expect((await read(db, id)).step).toBe('in_review');
  });

  test('dit qu’une adresse est prise, et garde le texte', async ({ db }) => {
    const { id, camille } = await aSheet(db);
    await createEdition(db, 'initiative', 'Vrac', { actor: camille, now: NOW });
    expect(await send(db, id, camille, await formOf(db, id, { slug: ['vrac'] }))).toEqual({
      type: 'refused',
      fault: { type: 'slugTaken', slug: 'vrac' },
    });
    expect((await readWorkingCopy(db, camille.id, id))?.fields.slug).toEqual(['vrac']);
  });
});

describe('deux personnes sur la même fiche', () => {
  const both = async (db: Db, mine: FormFields, theirs: FormFields) => {
    const { id, camille, dominique } = await aSheet(db);
    const form = await formOf(db, id, mine);
    await send(db, id, dominique, await formOf(db, id, theirs));
    return { id, camille, dominique, form };
  };

  test('réunit sans question ce qu’une seule a touché', async ({ db }) => {
    const { id, camille, form } = await both(db, { subtitle: ['Un bar'] }, { summary: ['Un bar à soupes.'] });
    expect(await send(db, id, camille, form)).toMatchObject({ type: 'saved' });
    expect((await read(db, id)).content).toMatchObject({ subtitle: 'Un bar', summary: 'Un bar à soupes.' });
  });

  test('demande ce qu’elles ont touché toutes deux, et n’écrit rien avant la réponse', async ({ db }) => {
    const { id, camille, form } = await both(db, { subtitle: ['Un bar'] }, { subtitle: ['Une cantine'] });
    expect(await send(db, id, camille, form)).toEqual({ type: 'conflict' });
    expect((await read(db, id)).content.subtitle).toBe('Une cantine');
    expect((await readWorkingCopy(db, camille.id, id))?.fields.subtitle).toEqual(['Un bar']);
  });

  test.for([
    ['mine', 'Un bar'],
    ['theirs', 'Une cantine'],
    ['both', 'Une cantine Un bar'],
  ] as const)('garde ce qui est choisi : %s', async ([choice, kept], { db }) => {
    const { id, camille, form } = await both(
      db,
      { subtitle: ['Un bar'], acronym: ['LB'] },
      { subtitle: ['Une cantine'], summary: ['Ils servent.'] },
    );
    await send(db, id, camille, form);
    const resolving = { db, actor: camille, edition: await read(db, id), now: NOW };
    const choices = { 'choix.subtitle': [choice] };
    expect(await resolveForm(resolving, { against: 2, sequence: 2n, choices: {} })).toEqual({
      type: 'unchosen',
    });
    expect(await resolveForm(resolving, { against: 2, sequence: 3n, choices })).toMatchObject({
      type: 'saved',
    });
    expect((await read(db, id)).content).toMatchObject({
      subtitle: kept,
      acronym: 'LB',
      summary: 'Ils servent.',
    });
  });

  test('ne redemande, si l’autre enregistre encore, que ce qui est nouveau', async ({ db }) => {
    const { id, camille, dominique, form } = await both(
      db,
      { subtitle: ['Un bar'], acronym: ['LB'] },
      { subtitle: ['Une cantine'] },
    );
    await send(db, id, camille, form);
    await send(db, id, dominique, await formOf(db, id, { acronym: ['BOL'] }));
    const edition = await read(db, id);
    const choices = { 'choix.subtitle': ['mine'] };
    const resolving = { db, actor: camille, edition, now: NOW };
    expect(await resolveForm(resolving, { against: 2, sequence: 2n, choices })).toEqual({ type: 'conflict' });
    const copy = await readWorkingCopy(db, camille.id, id);
    expect(copy).toMatchObject({ baseVersion: 2, fields: { subtitle: ['Un bar'], acronym: ['LB'] } });
    const content = { ...edition.content, ...{ subtitle: 'Un bar', acronym: 'LB' } };
    const saved = await saveDraft(db, camille, { editionId: id, baseVersion: 2, content, message: '' }, NOW);
    expect(
      saved.ok || (saved.error.type === 'conflict' && saved.error.conflicts.map(({ path }) => path)),
    ).toEqual(['acronym']);
  });
});
