import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { applyItem } from '@/lib/importing/commands/apply-item';
import { applyNew } from '@/lib/importing/commands/apply-new';
import { attachItem, refuseItem, reopenItem } from '@/lib/importing/commands/change-item';
import { closeImport } from '@/lib/importing/commands/close-import';
import { acceptAll, decideField, undoDecision } from '@/lib/importing/commands/decide';
import { recordImport } from '@/lib/importing/commands/record-import';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import {
  aFigure,
  aPublication,
  aRecognisedSheet,
  readItem,
  record,
  targetOf,
} from '@/tests/support/a-publication';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const LEAVE = { undecided: 'leave' } as const;
const ACCEPT = { undecided: 'accept' } as const;

async function started(db: Db, publication = aPublication()) {
  const actor = await aUser(db, { hasPassword: false });
  const { id } = await record(db, publication);
  return { actor, id };
}

/** Decides on the fields given, each at the version the one before left. */
async function decideAll(
  db: Db,
  actor: Awaited<ReturnType<typeof aUser>>,
  importId: number,
  decisions: [field: string, choice: 'accepted' | 'edited' | 'refused', value?: unknown][],
) {
  for (const [field, choice, value] of decisions) {
    const item = await readItem(db, importId);
    const decided = await decideField(db, actor, { ...targetOf(item), field, choice, value }, NOW);
    if (!decided.ok) throw new Error(`${field}: ${JSON.stringify(decided.error)}`);
  }
  return readItem(db, importId);
}

const contentOf = async (db: Db) => (await db.edition.findFirstOrThrow()).content as InitiativeDraft;

describe('faire un brouillon d’une proposition', () => {
  test('n’écrit que ce qui a été accepté ou modifié, et retient qui l’a décidé', async ({ db }) => {
    const { actor, id } = await started(db);
    const item = await decideAll(db, actor, id, [
      ['title', 'edited', 'La laverie du port, à Denain'],
      ['summary', 'accepted'],
      ['sections.results', 'refused'],
      ['figures.0', 'edited', { label: 'salariés', value: 5, unit: 'emplois', cite: [] }],
    ]);
    expect(item.decisions.title).toMatchObject({ choice: 'edited', by: 'Camille Essai' });
    const applied = await applyItem(db, actor, { ...targetOf(item), ...LEAVE }, NOW);
    expect(applied).toMatchObject({ ok: true, value: { isCreated: true, written: 3 } });
    const edition = await db.edition.findFirstOrThrow({ include: { revisions: true } });
    expect(edition).toMatchObject({
      title: 'La laverie du port, à Denain',
      slug: 'la-laverie-du-port-a-denain',
      step: 'draft',
      online: 'never',
      version: 1,
      authorId: actor.id,
    });
    expect(edition.revisions).toHaveLength(1);
    expect(edition.content).toMatchObject({
      summary: 'Laver son linge au pied des tours.',
      sections: [],
      places: [],
      figures: [{ label: 'salariés', value: 5 }],
      funding: [],
    });
    const done = await readItem(db, id);
    expect([done.state, done.decidedBy, done.edition?.id]).toEqual(['applied', 'Camille Essai', edition.id]);
    expect(await db.journalEntry.findMany({ where: { editionId: edition.id } })).toMatchObject([
      { action: 'edition.created', actorId: actor.id },
      { action: 'import.applied', actorId: actor.id, detail: { importId: id, position: 1, written: 3 } },
    ]);
  });

  test('tout accepter prend tout, sauf les suggestions et les personnes ; reprendre une décision l’efface', async ({
    db,
  }) => {
    const { actor, id } = await started(db);
    const accepted = await acceptAll(db, actor, targetOf(await readItem(db, id)), NOW);
    expect(accepted).toMatchObject({ ok: true, value: { accepted: 12 } });
    const item = await readItem(db, id);
    expect(item.undecided).toBe(0);
    expect(item.suggestions.territories.map(({ territory }) => territory)).toContain('commune:59172');
    await undoDecision(db, actor, { ...targetOf(item), field: 'funding.0' }, NOW);
    await decideAll(db, actor, id, [['territories.commune:59172', 'accepted']]);
    await applyItem(db, actor, { ...targetOf(await readItem(db, id)), ...LEAVE }, NOW);
    const content = await contentOf(db);
    expect(content).toMatchObject({
      form: 'complete',
      asOf: '2016-09',
      passages: [{ source: 'carnet', from: 1, to: 10 }],
      places: [{ territory: 'commune:59172', wording: 'Denain (Nord)' }],
      funding: [],
      contact: {
        organisation: 'La laverie',
        email: 'contact@laverie.example',
        website: 'http://www.laverie.example',
      },
      sections: [{ kind: 'context', cite: [{ source: 'carnet', from: 5, to: 5 }] }, { kind: 'results' }],
    });
    expect(await db.journalEntry.count({ where: { action: 'import.undone' } })).toBe(1);
  });

  test('garde les personnes à part : ni dans le contenu, ni dans l’import, et celles qu’on refuse nulle part', async ({
    db,
  }) => {
    const { actor, id } = await started(db);
    const { people } = await readItem(db, id);
    expect(people).toMatchObject([
      { field: 'people.0', name: 'Alix EXEMPLE' },
      { field: 'people.1', phone: '03 20 00 00 00' },
    ]);
    const item = await decideAll(db, actor, id, [['people.1', 'refused']]);
    await applyItem(db, actor, { ...targetOf(item), ...ACCEPT }, NOW);
    expect(await db.contactPerson.findMany()).toMatchObject([
      { name: 'Alix EXEMPLE', role: 'gérante', isPublic: false, passage: 'carnet:9' },
    ]);
    const everywhere = JSON.stringify([
      await db.edition.findMany({ include: { revisions: true } }),
      await db.importItem.findMany(),
      await db.journalEntry.findMany({ select: { subject: true, detail: true } }),
    ]);
    for (const personal of ['Alix', 'alix.exemple', '03 20']) expect(everywhere).not.toContain(personal);
  });

  test('ne garde pas deux fois une adresse à qui l’équipe a donné un autre nom', async ({ db }) => {
    const { actor, id } = await started(db);
    await applyNew(db, null, id, NOW);
    await db.contactPerson.updateMany({ where: { email: { not: null } }, data: { name: 'Sans nom' } });
    const sheets = [aRecognisedSheet({ figures: [aFigure({ value: 6 })] })];
    const again = await record(db, aPublication({ sheets }));
    const item = await readItem(db, again.id);
    expect(item.people).toHaveLength(2);
    await applyItem(db, actor, { ...targetOf(item), ...ACCEPT }, NOW);
    expect((await db.contactPerson.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)).toEqual([
      'Sans nom',
      'La laverie',
    ]);
  });

  test('garde deux personnes qui ont la même adresse, et une seule fois celle qui n’a pas de nom', async ({
    db,
  }) => {
    const { actor, id } = await started(db);
    await applyNew(db, null, id, NOW);
    const email = 'alix.exemple@laverie.example';
    const { contact } = aRecognisedSheet();
    const namesAfter = async (rest: Partial<typeof contact>, value: number) => {
      const sheets = [aRecognisedSheet({ contact: { ...contact, ...rest }, figures: [aFigure({ value })] })];
      const again = await record(db, aPublication({ sheets }));
      await applyItem(db, actor, { ...targetOf(await readItem(db, again.id)), ...ACCEPT }, NOW);
      return (await db.contactPerson.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name);
    };
    const berenice = { name: 'Bérénice MODÈLE', role: 'directrice', email, phone: null, line: 9 };
    const all = ['Alix EXEMPLE', 'La laverie', 'Bérénice MODÈLE'];
    expect(await namesAfter({ people: [berenice] }, 6)).toEqual(all);
    expect(await namesAfter({ people: [berenice] }, 7)).toEqual(all);
    expect(await namesAfter({ people: [], emails: [email] }, 8)).toEqual(all);
  });

  test('une proposition écartée ou un import clos oublie les personnes', async ({ db }) => {
    const sheets = [aRecognisedSheet(), aRecognisedSheet({ from: 11, to: 20, title: 'Une autre' })];
    const { actor, id } = await started(db, aPublication({ sheets }));
    const refused = await refuseItem(db, actor, targetOf(await readItem(db, id)), NOW);
    expect(refused.ok).toBe(true);
    expect((await readItem(db, id, 2)).people).toHaveLength(2);
    const closed = await closeImport(db, actor, { importId: id, version: 1 }, NOW);
    expect(closed).toEqual({ ok: true, value: { version: 2 } });
    expect(JSON.stringify(await db.importItem.findMany())).not.toContain('Alix');
    const late = await refuseItem(db, actor, targetOf(await readItem(db, id, 2)), NOW);
    expect(late).toEqual({ ok: false, error: { type: 'notAllowed', why: 'closed' } });
    expect((await db.journalEntry.findMany()).map(({ action }) => action)).toEqual([
      'source.created',
      'import.recorded',
      'import.refused',
      'import.closed',
    ]);
  });

  test('un terme attend qu’une personne du vocabulaire l’explique ; il est public aussitôt', async ({
    db,
  }) => {
    const glossary = [{ from: 30, to: 30, line: 30, acronym: 'CDE', expansion: 'Carnet des essais' }];
    const { actor, id } = await started(db, aPublication({ sheets: [], glossary }));
    const admin = await aUser(db, { role: 'administration', hasPassword: false });
    expect(await applyNew(db, null, id, NOW)).toEqual({ ok: true, value: { created: 0, failed: [] } });
    const apply = async (by: typeof actor) =>
      applyItem(db, by, { ...targetOf(await readItem(db, id)), ...ACCEPT }, NOW);
    expect(await apply(actor)).toEqual({ ok: false, error: { type: 'notAllowed', why: 'role' } });
    expect(await apply(admin)).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'explanation' }] },
    });
    await decideAll(db, admin, id, [['explanation', 'edited', 'Ce que nous écrivons pour essayer.']]);
    expect(await apply(admin)).toMatchObject({ value: { termSlug: 'cde', isCreated: true } });
    expect(await db.glossaryTerm.findFirst({ include: { citations: true } })).toMatchObject({
      acronym: 'CDE',
      explanation: 'Ce que nous écrivons pour essayer.',
      expandedByDocument: true,
      citations: [{ sourceId: 'carnet', lineFrom: 30, lineTo: 30 }],
    });
  });
});

describe('une fiche que des personnes ont écrite', () => {
  const sheets = [aRecognisedSheet({ title: 'Une fiche' })];

  async function attached(db: Db) {
    await saveClosedLists(db);
    const edition = await anOnlineSheet(db);
    const { actor, id } = await started(db, aPublication({ sheets }));
    const item = await readItem(db, id);
    return { actor, id, item, edition };
  }

  test('est reconnue, dite en conflit, et jamais écrasée sans un choix', async ({ db }) => {
    const { actor, id, item, edition } = await attached(db);
    expect([item.edition?.id, item.matchedBy, item.status]).toEqual([
      edition.id,
      'Le même nom\u00a0: «\u00a0Une fiche\u00a0».',
      'conflict',
    ]);
    const statusOf = Object.fromEntries(item.plan.fields.map(({ field, status }) => [field, status]));
    expect(statusOf).toMatchObject({
      title: 'same',
      summary: 'conflict',
      'sections.context': 'new',
      'figures.0': 'new',
      'contact.email': 'new',
    });
    const accepted = await acceptAll(db, actor, targetOf(item), NOW);
    expect(accepted.ok).toBe(true);
    await applyItem(db, actor, { ...targetOf(await readItem(db, id)), ...ACCEPT }, NOW);
    const after = await readSheet(db, 'une-fiche');
    expect(after.content).toMatchObject({
      summary: 'Des habitants agissent.',
      sections: [{ kind: 'context' }, { kind: 'activities', markdown: 'On agit.' }, { kind: 'results' }],
    });
    expect([after.step, after.online, after.version]).toEqual(['draft', 'published', edition.version + 1]);
    expect((await db.initiative.findFirstOrThrow()).summary).toBe('Des habitants agissent.');
  });

  test('prend le texte du document quand une personne le choisit, et le seul champ choisi', async ({
    db,
  }) => {
    const { actor, id } = await attached(db);
    const item = await decideAll(db, actor, id, [['summary', 'accepted']]);
    await applyItem(db, actor, { ...targetOf(item), ...LEAVE }, NOW);
    const { content } = await readSheet(db, 'une-fiche');
    expect(content).toMatchObject({
      summary: 'Laver son linge au pied des tours.',
      sections: [{ kind: 'activities' }],
      figures: [],
    });
  });

  test('modifiée après la décision, elle se décide de nouveau', async ({ db }) => {
    const { actor, id, edition } = await attached(db);
    const item = await decideAll(db, actor, id, [
      ['summary', 'accepted'],
      ['sections.context', 'accepted'],
    ]);
    await write(db, actor, edition, { summary: 'Écrit entre-temps.' });
    const refused = await applyItem(db, actor, { ...targetOf(item), ...LEAVE }, NOW);
    expect(refused).toEqual({
      ok: false,
      error: { type: 'changedSince', fields: [{ field: 'summary', label: 'Résumé' }] },
    });
    const late = { ...targetOf(item), field: 'summary', choice: 'accepted', editionVersion: 1 } as const;
    expect(await decideField(db, actor, late, NOW)).toMatchObject({ error: { type: 'changedSince' } });
    await decideAll(db, actor, id, [['summary', 'refused']]);
    await applyItem(db, actor, { ...targetOf(await readItem(db, id)), ...LEAVE }, NOW);
    const { content } = await readSheet(db, 'une-fiche');
    expect(content).toMatchObject({ summary: 'Écrit entre-temps.', sections: [{ kind: 'context' }, {}] });
  });

  test('garde ce qu’une personne a corrigé d’un premier import quand la publication revient changée', async ({
    db,
  }) => {
    const { actor, id } = await started(db);
    await applyNew(db, null, id, NOW);
    const edition = await db.edition.findFirstOrThrow();
    await write(db, actor, edition, { summary: 'Relu et corrigé.' });
    const introduction = { text: 'Laver son linge près de chez soi.', ranges: [{ from: 2, to: 2 }] };
    const again = await record(
      db,
      aPublication({ sheets: [aRecognisedSheet({ introduction, figures: [aFigure({ value: 6 })] })] }),
    );
    const item = await readItem(db, again.id);
    const news = item.plan.fields.filter(({ status }) => status !== 'same');
    expect(news).toMatchObject([
      {
        field: 'summary',
        status: 'conflict',
        base: 'Laver son linge au pied des tours.',
        now: 'Relu et corrigé.',
        proposed: 'Laver son linge près de chez soi.',
      },
      { field: 'figures.0', status: 'changed' },
    ]);
    await applyItem(db, actor, { ...targetOf(item), ...ACCEPT }, NOW);
    expect(await contentOf(db)).toMatchObject({ summary: 'Relu et corrigé.', figures: [{ value: 6 }] });
  });

  test('reprise sans lecture puis corrigée, elle se relit : ce que personne n’a décidé se décide', async ({
    db,
  }) => {
    const { actor, id } = await started(db);
    await applyNew(db, null, id, NOW);
    await write(db, actor, await db.edition.findFirstOrThrow(), { summary: 'Relu et corrigé.' });
    await reopenItem(db, actor, targetOf(await readItem(db, id)), NOW);
    const item = await readItem(db, id);
    expect([item.status, item.undecided, item.decisions]).toEqual(['conflict', 1, {}]);
    const decided = await decideAll(db, actor, id, [['territories.commune:59172', 'accepted']]);
    const applied = await applyItem(db, actor, { ...targetOf(decided), ...LEAVE }, NOW);
    expect(applied).toMatchObject({ ok: true, value: { isCreated: false } });
    expect(await contentOf(db)).toMatchObject({
      summary: 'Relu et corrigé.',
      places: [{ territory: 'commune:59172' }],
    });
  });

  test('ce qu’une personne a retiré d’un premier import n’est pas reproposé', async ({ db }) => {
    const { actor, id } = await started(db);
    await applyNew(db, null, id, NOW);
    await write(db, actor, await db.edition.findFirstOrThrow(), { figures: [], funding: [] });
    const again = await record(db, aPublication({ warnings: [{ line: null, message: 'Autre règle.' }] }));
    expect(await readItem(db, again.id)).toMatchObject({ status: 'same', state: 'applied' });
  });

  test('se rattache à la main ; ce qui avait été décidé se décide de nouveau', async ({ db }) => {
    await saveClosedLists(db);
    const edition = await anOnlineSheet(db);
    const { actor, id } = await started(db);
    const item = await decideAll(db, actor, id, [
      ['title', 'accepted'],
      ['people.0', 'refused'],
    ]);
    const tied = await attachItem(db, actor, { ...targetOf(item), editionId: edition.id }, NOW);
    expect(tied.ok).toBe(true);
    const after = await readItem(db, id);
    expect([after.edition?.id, after.matchedBy, Object.keys(after.decisions)]).toEqual([
      edition.id,
      null,
      ['people.0'],
    ]);
    expect(after.plan.fields.find(({ field }) => field === 'title')?.status).toBe('conflict');
    const gone = await attachItem(db, actor, { ...targetOf(after), editionId: 999_999 }, NOW);
    expect(gone).toEqual({ ok: false, error: { type: 'gone' } });
  });
});

describe('deux personnes sur une même proposition', () => {
  test('la seconde l’apprend, avec le nom de la première, et rien n’est écrit', async ({ db }) => {
    const { actor, id } = await started(db);
    const other = await aUser(db, { name: 'Basile', hasPassword: false });
    const seen = await readItem(db, id);
    await decideField(db, other, { ...targetOf(seen), field: 'title', choice: 'refused' }, NOW);
    const stale = { ok: false, error: { type: 'stale', by: 'Basile', at: NOW } };
    expect(
      await decideField(db, actor, { ...targetOf(seen), field: 'title', choice: 'accepted' }, NOW),
    ).toEqual(stale);
    expect(await applyItem(db, actor, { ...targetOf(seen), ...ACCEPT }, NOW)).toEqual(stale);
    expect(await refuseItem(db, actor, targetOf(seen), NOW)).toEqual(stale);
    expect(await db.edition.count()).toBe(0);
  });

  test('ce qui est décidé ne se redécide qu’une fois rouvert', async ({ db }) => {
    const { actor, id } = await started(db);
    await refuseItem(db, actor, targetOf(await readItem(db, id)), NOW);
    const again = await applyItem(db, actor, { ...targetOf(await readItem(db, id)), ...ACCEPT }, NOW);
    expect(again).toEqual({ ok: false, error: { type: 'notAllowed', why: 'decided' } });
    expect((await reopenItem(db, actor, targetOf(await readItem(db, id)), NOW)).ok).toBe(true);
    const open = await reopenItem(db, actor, targetOf(await readItem(db, id)), NOW);
    expect(open).toEqual({ ok: false, error: { type: 'notAllowed', why: 'waiting' } });
    const applied = await applyItem(db, actor, { ...targetOf(await readItem(db, id)), ...ACCEPT }, NOW);
    expect(applied.ok).toBe(true);
  });

  test('un champ dont le document ne dit rien, ou une valeur impossible, est refusé', async ({ db }) => {
    const { actor, id } = await started(db);
    const attempt = async (field: string, value: unknown) => {
      const target = targetOf(await readItem(db, id));
      return decideField(db, actor, { ...target, field, choice: 'edited', value }, NOW);
    };
    expect(await attempt('subtitle', 'Un sous-titre')).toMatchObject({ error: { why: 'unknownField' } });
    expect(await attempt('figures.0', { label: 'x', value: 'cinq' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'figures.0.value' }] },
    });
    expect(await attempt('title', 'x'.repeat(201))).toMatchObject({ error: { faults: [{ path: 'title' }] } });
    expect(await db.importDecision.count()).toBe(0);
  });
});

test('la même proposition écartée ne revient pas à décider', async ({ db }) => {
  const { actor, id } = await started(db);
  await refuseItem(db, actor, targetOf(await readItem(db, id)), NOW);
  const again = {
    ...aPublication({ warnings: [{ line: 1, message: 'Autre règle.' }] }),
    source: { id: 'carnet' },
  };
  const recorded = await recordImport(db, actor, again, NOW);
  const item = await readItem(db, recorded.ok ? recorded.value.id : 0);
  expect([item.state, item.decidedBy]).toEqual(['refused', 'Camille Essai']);
});
