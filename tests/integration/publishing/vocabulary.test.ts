import { describe, expect } from 'vitest';
import { importContentFolder } from '@/lib/cli/commands/import-content';
import type { Db } from '@/lib/db/client';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { readDraft } from '@/lib/publishing/draft';
import { deleteTerm } from '@/lib/publishing/vocabulary/delete-term';
import { getTerm, listTerms } from '@/lib/publishing/vocabulary/list-terms';
import type { VocabularyName } from '@/lib/publishing/vocabulary/model';
import { listLeverPlaces, moveLever } from '@/lib/publishing/vocabulary/move-lever';
import { moveTerm } from '@/lib/publishing/vocabulary/move-term';
import { saveSynonym, tellSynonymEffect } from '@/lib/publishing/vocabulary/save-synonym';
import { saveTerm } from '@/lib/publishing/vocabulary/save-term';
import {
  deleteTerritoryName,
  listTerritoryNames,
  saveTerritoryName,
} from '@/lib/publishing/vocabulary/territory-names';
import { searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';
import { importReference } from '@/lib/territory/reference/import-reference';
import { aContentFolder, rewritten } from '@/tests/support/a-content-folder';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { anotherConnection, atOnce } from '@/tests/support/connections';
import { test } from '@/tests/support/database';

async function anAdministrator(db: Db) {
  const actor = await aUser(db, { role: 'administration', hasPassword: false });
  return { actor, now: NOW };
}

async function aCatalogue(db: Db) {
  await saveClosedLists(db);
  return anAdministrator(db);
}

async function seen(db: Db, name: VocabularyName, id: string) {
  const term = await getTerm(db, name, id);
  if (!term) throw new Error(`no ${id} in ${name}`);
  return term;
}

const SECTOR = { label: 'Réemploi', hue: '200', icon: 'recycle' };

const slugsOf = async (db: Db, text: string) =>
  (await searchInitiatives(db, { ...EMPTY_QUERY, text })).items.map(({ slug }) => slug);

describe('les termes d’une liste', () => {
  test('un secteur créé vient après les autres, et le journal le dit', async ({ db }) => {
    const doer = await aCatalogue(db);
    const saved = await saveTerm(db, 'sectors', null, SECTOR, doer);
    expect(saved).toEqual({ ok: true, value: { id: 'reemploi', label: 'Réemploi' } });
    const terms = await listTerms(db, 'sectors');
    expect(terms.at(-1)).toMatchObject({ id: 'reemploi', look: { hue: 200, icon: 'recycle' } });
    expect(await db.journalEntry.findFirst()).toMatchObject({
      actorId: doer.actor.id,
      action: 'sector.created',
      subject: 'Réemploi',
    });
    expect(await saveTerm(db, 'sectors', null, SECTOR, doer)).toEqual({
      ok: false,
      error: { type: 'taken', name: 'Réemploi' },
    });
  });

  test('un secteur renommé se cherche aussitôt sous son nouveau nom', async ({ db }) => {
    const doer = await aCatalogue(db);
    const { slug } = await anOnlineSheet(db);
    const term = await seen(db, 'sectors', 'mobilite');
    expect(await slugsOf(db, 'cyclisme')).toEqual([]);
    await saveTerm(db, 'sectors', term, { ...SECTOR, label: 'Cyclisme' }, doer);
    expect(await slugsOf(db, 'cyclisme')).toEqual([slug]);
  });

  test('chaque champ qui ne va pas est dit', async ({ db }) => {
    const doer = await aCatalogue(db);
    const saved = await saveTerm(db, 'sectors', null, { label: ' ', hue: '400', icon: '' }, doer);
    if (saved.ok || saved.error.type !== 'invalid') throw new Error('attendu : invalid');
    expect(saved.error.faults.map(({ path }) => path)).toEqual(['label', 'hue', 'icon']);
  });

  test('deux personnes qui changent le même secteur : la seconde l’apprend, rien n’est écrasé', async ({
    db,
  }) => {
    const doer = await aCatalogue(db);
    const other = await anotherConnection(db);
    const term = await seen(db, 'sectors', 'mobilite');
    const outcomes = await atOnce([
      () => saveTerm(db, 'sectors', term, { ...SECTOR, label: 'Premier' }, doer),
      () => saveTerm(other, 'sectors', term, { ...SECTOR, label: 'Second' }, doer),
    ]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: { type: 'stale' } }]);
    const [winner] = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.label : []));
    expect((await seen(db, 'sectors', 'mobilite')).label).toBe(winner);
  });

  test('un terme dont des fiches se servent ne se supprime pas, un brouillon suffit', async ({ db }) => {
    const doer = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['mobilite'] });
    await write(db, doer.actor, sheet, { sectors: ['mobilite', 'culture'] });
    const uses = { online: 0, offline: 1, glossary: 0 };
    expect((await seen(db, 'sectors', 'culture')).uses).toEqual(uses);
    expect(await deleteTerm(db, 'sectors', { id: 'culture', version: 1 }, doer)).toEqual({
      ok: false,
      error: { type: 'inUse', uses },
    });
    expect(await deleteTerm(db, 'sectors', { id: 'mobilite', version: 1 }, doer)).toMatchObject({
      error: { type: 'inUse', uses: { online: 1 } },
    });
    expect(await deleteTerm(db, 'sectors', { id: 'habitat', version: 1 }, doer)).toMatchObject({ ok: true });
    expect(await deleteTerm(db, 'sectors', { id: 'habitat', version: 1 }, doer)).toEqual({
      ok: false,
      error: { type: 'gone' },
    });
  });

  test('un terme monte et descend, deux personnes ne le font pas monter deux fois', async ({ db }) => {
    const doer = await aCatalogue(db);
    const order = async () => (await listTerms(db, 'sectors')).map(({ id }) => id);
    const term = await seen(db, 'sectors', 'culture');
    const other = await anotherConnection(db);
    const outcomes = await atOnce([
      () => moveTerm(db, 'sectors', term, 'up', doer),
      () => moveTerm(other, 'sectors', term, 'up', doer),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await order()).toEqual(['alimentation', 'habitat', 'culture', 'mobilite']);
    expect(await moveTerm(db, 'sectors', { id: 'alimentation', version: 1 }, 'up', doer)).toEqual({
      ok: false,
      error: { type: 'atTheEnd' },
    });
  });

  test('un document cité ne peut perdre les lignes citées, même par un brouillon', async ({ db }) => {
    const doer = await aCatalogue(db);
    const sheet = await anOnlineSheet(db);
    await write(db, doer.actor, sheet, {
      sections: [{ kind: 'context', markdown: 'Ici {cite=guide:57-60}.', cite: [] }],
    });
    const term = await seen(db, 'sources', 'guide');
    const change = (lineCount: string) =>
      saveTerm(db, 'sources', term, { ...term.values, lineCount, pages: '12 : 1-20' }, doer);
    expect(await change('59')).toEqual({ ok: false, error: { type: 'linesCited', last: 60, lineCount: 59 } });
    expect(await change('60')).toMatchObject({ ok: true });
    expect(await db.sourcePage.findMany()).toEqual([
      { sourceId: 'guide', page: 12, lineFrom: 1, lineTo: 20 },
    ]);
  });

  test('un sigle garde ses passages, et refuse ceux qui n’existent pas', async ({ db }) => {
    const doer = await aCatalogue(db);
    const values = {
      acronym: 'CJS',
      expansion: 'coopérative jeunesse',
      explanation: 'Des jeunes.',
      cite: '',
    };
    const cited = (cite: string) => saveTerm(db, 'glossary', null, { ...values, cite }, doer);
    expect(await cited('guide:101')).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'cite' }] },
    });
    expect(await cited('guide:4-8')).toMatchObject({ ok: true });
    expect((await seen(db, 'glossary', 'cjs')).values.cite).toBe('guide:4-8');
    expect((await seen(db, 'sources', 'guide')).uses.glossary).toBe(1);
  });
});

describe('un import après que l’équipe a travaillé', () => {
  test('laisse la liste modifiée, et le dit', async ({ db }) => {
    const dir = aContentFolder();
    const lines: string[] = [];
    const run = (folder: string) =>
      importContentFolder({ dir: folder, json: false, now: NOW }, db, (line) => lines.push(line));
    await run(dir);
    const doer = await anAdministrator(db);
    const [term] = await listTerms(db, 'sectors');
    if (!term) throw new Error('aucun secteur');
    const { values } = await seen(db, 'sectors', term.id);
    await saveTerm(db, 'sectors', term, { ...values, icon: 'bike', label: 'Renommé ici' }, doer);
    const changed = aContentFolder({
      'sectors.yaml': rewritten('sectors.yaml', 'label: Mobilité', 'label: Du dossier'),
    });
    lines.length = 0;
    expect(await run(changed)).toBe(0);
    expect((await seen(db, 'sectors', term.id)).label).toBe('Renommé ici');
    expect(lines).toContain('Modifiés dans le catalogue, laissés (1) : sectors');
  });
});

describe('l’ordre des leviers', () => {
  test('change en ligne aussitôt, dans la fiche du levier et dans son brouillon', async ({
    filledDb: db,
  }) => {
    const doer = await anAdministrator(db);
    const [first, second] = await listLeverPlaces(db);
    if (!first || !second) throw new Error('moins de deux leviers');
    const draft = readDraft(
      'lever',
      (await db.edition.findUniqueOrThrow({ where: { id: first.id } })).content,
    );
    const content = { ...draft, title: 'En cours' };
    await saveDraft(
      db,
      doer.actor,
      { editionId: first.id, baseVersion: first.version, content, message: '' },
      NOW,
    );
    expect(await moveLever(db, second, 'up', doer)).toMatchObject({ ok: true });
    const after = await listLeverPlaces(db);
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(after[0]).toMatchObject({ step: 'settled' });
    expect(after[1]).toMatchObject({ step: 'draft', title: 'En cours' });
    const edition = await db.edition.findUniqueOrThrow({ where: { id: first.id }, include: { lever: true } });
    expect(edition.content).toMatchObject({ order: 2, title: 'En cours' });
    expect(edition.lever).toMatchObject({ position: 2, title: first.title });
    expect(await moveLever(db, second, 'up', doer)).toEqual({ ok: false, error: { type: 'stale' } });
  });
});

describe('les synonymes', () => {
  test('leur effet se voit avant d’enregistrer, et rien n’est écrit', async ({ filledDb: db }) => {
    await db.searchCount.create({ data: { text: 'bagnole', filters: '', times: 7, total: 3 } });
    const line = await db.synonym.findFirstOrThrow({ where: { typed: { has: 'bagnole' } } });
    const effects = await tellSynonymEffect(db, String(line.id), { typed: 'bagnole', means: 'zyxwvut' });
    if (!effects.ok) throw new Error(effects.error.type);
    const lost = effects.value.find(({ text }) => text === 'bagnole');
    expect(lost).toMatchObject({ times: 7, after: { total: 0, top: [] } });
    expect(lost?.before.total).toBeGreaterThan(0);
    expect(lost?.before.top.length).toBeGreaterThan(0);
    expect(await db.synonym.findUnique({ where: { id: line.id } })).toEqual(line);
    expect((await slugsOf(db, 'bagnole')).length).toBeGreaterThan(0);
  });

  test('ce qui ferait perdre tous ses résultats à une recherche doit être confirmé', async ({
    filledDb: db,
  }) => {
    const doer = await anAdministrator(db);
    const { id, version } = await db.synonym.findFirstOrThrow({ where: { typed: { has: 'bagnole' } } });
    const target = { id: String(id), version };
    const values = { typed: 'bagnole', means: 'zyxwvut' };
    const refused = await saveSynonym(db, target, values, false, doer);
    if (refused.ok || refused.error.type !== 'losesResults') throw new Error('attendu : losesResults');
    expect(refused.error.searches).toContain('bagnole');
    expect(await slugsOf(db, 'bagnole')).not.toEqual([]);
    expect(await saveSynonym(db, target, values, true, doer)).toEqual({ ok: true, value: null });
    expect(await slugsOf(db, 'bagnole')).toEqual([]);
    expect(await saveSynonym(db, target, values, true, doer)).toEqual({
      ok: false,
      error: { type: 'stale' },
    });
  });

  test('une ligne nouvelle fait trouver ce qu’elle veut dire', async ({ filledDb: db }) => {
    const doer = await anAdministrator(db);
    const values = { typed: 'zyxwvut', means: 'garage solidaire' };
    const effects = await tellSynonymEffect(db, null, values);
    expect(effects).toMatchObject({ ok: true });
    const gained = effects.ok && effects.value.find(({ text }) => text === 'zyxwvut');
    expect(gained).toMatchObject({ before: { total: 0 } });
    const total = gained ? gained.after.total : 0;
    expect(total).toBeGreaterThan(0);
    expect(await saveSynonym(db, null, values, false, doer)).toMatchObject({ ok: true });
    expect((await searchInitiatives(db, { ...EMPTY_QUERY, text: 'zyxwvut' })).total).toBe(total);
  });
});

describe('les noms des territoires', () => {
  const DENAIN = 'commune:59172';

  test('un nom ajouté fait trouver les fiches, et reste après un import du référentiel', async ({ db }) => {
    const doer = await aCatalogue(db);
    const { slug } = await anOnlineSheet(db);
    const values = { name: 'Zyxville-la-Neuve', kind: 'former' };
    expect(await saveTerritoryName(db, DENAIN, null, values, doer)).toEqual({ ok: true, value: null });
    expect(await slugsOf(db, 'zyxville')).toEqual([slug]);
    await db.importMark.update({ where: { name: 'reference' }, data: { hash: 'ancien' } });
    expect(await importReference(db)).toMatchObject({ changed: true });
    const names = await listTerritoryNames(db, DENAIN);
    expect(names.filter(({ byStaff }) => byStaff)).toMatchObject([{ name: 'Zyxville-la-Neuve' }]);
  });

  test('seul un nom ajouté par l’équipe se change ou s’enlève, une fois', async ({ db }) => {
    const doer = await aCatalogue(db);
    await saveTerritoryName(db, DENAIN, null, { name: 'Ici', kind: 'variant' }, doer);
    const [name] = (await listTerritoryNames(db, DENAIN)).filter(({ byStaff }) => byStaff);
    if (!name) throw new Error('aucun nom');
    expect(await saveTerritoryName(db, DENAIN, null, { name: 'ICI', kind: 'variant' }, doer)).toEqual({
      ok: false,
      error: { type: 'taken', name: 'ICI' },
    });
    const other = await anotherConnection(db);
    const outcomes = await atOnce<{ ok: boolean }>([
      () => saveTerritoryName(db, DENAIN, name, { name: 'Là', kind: 'variant' }, doer),
      () => deleteTerritoryName(other, DENAIN, name, doer),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const official = await db.territoryName.findFirstOrThrow({
      where: { byStaff: false, code: { not: null } },
    });
    expect(await deleteTerritoryName(db, official.territoryId, official, doer)).toMatchObject({ ok: false });
    expect(await db.territoryName.count({ where: { id: official.id } })).toBe(1);
  });
});
