import { describe, expect } from 'vitest';
import { listPublicPages } from '@/lib/catalogue/queries/list-public-pages';
import { getSource, listSources } from '@/lib/catalogue/queries/sources';
import type { Db } from '@/lib/db/client';
import { applyItem } from '@/lib/importing/commands/apply-item';
import { applyNew } from '@/lib/importing/commands/apply-new';
import { refuseItem } from '@/lib/importing/commands/change-item';
import { recordImport } from '@/lib/importing/commands/record-import';
import { LIMITS } from '@/lib/importing/formats/limits';
import { getImport, listImports } from '@/lib/importing/queries/imports';
import { listItems } from '@/lib/importing/queries/items';
import { mergeTerms } from '@/lib/publishing/vocabulary/merge-terms';
import {
  aFigure,
  aPublication,
  aRecognisedSheet,
  CARNET,
  readItem,
  record,
  targetOf,
} from '@/tests/support/a-publication';
import { aUser } from '@/tests/support/accounts';
import { NOW } from '@/tests/support/an-edition';
import { anotherConnection, atOnce } from '@/tests/support/connections';
import { test } from '@/tests/support/database';

const ACCEPT = { undecided: 'accept' } as const;

describe('faire entrer une publication', () => {
  test('garde tout et ne touche à aucune fiche ; le journal le dit', async ({ db }) => {
    const { id, isNew } = await record(
      db,
      aPublication({ leftOver: [{ from: 11, to: 20, reason: 'index' }] }),
    );
    expect(isNew).toBe(true);
    expect(await db.edition.count()).toBe(0);
    expect(await listImports(db)).toMatchObject([
      {
        id,
        fileName: 'carnet.txt',
        source: { id: 'carnet', title: 'Le carnet des essais' },
        state: 'open',
        createdBy: null,
        progress: { total: 1, waiting: 1, applied: 0, refused: 0, unread: 0 },
        leftOverLines: 10,
      },
    ]);
    expect(await listItems(db, id)).toMatchObject([
      { title: 'La laverie du port', status: 'new', state: 'waiting', from: 1, to: 10, hasPeople: true },
    ]);
    expect(await db.journalEntry.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'source.created', subject: 'Le carnet des essais' },
      { action: 'import.recorded', subject: 'carnet.txt', detail: { importId: id, items: 1 } },
    ]);
  });

  test('deux fois le même fichier est un seul import, même au même moment', async ({ db }) => {
    const connections = [await anotherConnection(db, 'une'), await anotherConnection(db, 'autre')];
    const publication = { ...aPublication(), source: CARNET };
    const answers = await atOnce(
      connections.map((connection) => () => recordImport(connection, null, publication, NOW)),
    );
    const values = answers.map((answer) => (answer.ok ? answer.value : answer.error));
    expect(values.map((value) => 'isNew' in value && value.isNew).sort()).toEqual([false, true]);
    expect(new Set(values.map((value) => 'id' in value && value.id)).size).toBe(1);
    expect([await db.documentImport.count(), await db.importItem.count(), await db.source.count()]).toEqual([
      1, 1, 1,
    ]);
  });

  test('le plus long des documents entre aussi', async ({ db }) => {
    const { document, ...rest } = aPublication();
    const line = { text: 'Une ligne de plus.', page: 3, furniture: false };
    const lines = [...document.lines, ...Array<typeof line>(LIMITS.lines - 30).fill(line)];
    const { id } = await record(db, { document: { ...document, lines }, ...rest });
    expect(await getImport(db, id)).toMatchObject({ lineCount: LIMITS.lines, pageCount: 3 });
  });

  test('ce qui ne peut pas entrer ne laisse rien, et dit quoi faire', async ({ db }) => {
    const { document } = aPublication();
    const attempt = async (
      publication: ReturnType<typeof aPublication>,
      source: Parameters<typeof record>[2],
    ) => {
      const recorded = await recordImport(db, null, { ...publication, source: source ?? CARNET }, NOW);
      return recorded.ok ? recorded.value : recorded.error;
    };
    expect(await attempt(aPublication({ sheets: [] }), CARNET)).toEqual({
      type: 'nothingFound',
      profile: 'carnet',
    });
    expect(await attempt(aPublication(), { id: 'inconnu' })).toEqual({
      type: 'unknownSource',
      id: 'inconnu',
      known: [],
    });
    expect(await attempt(aPublication(), { ...CARNET, title: ' ', date: 'hier' })).toMatchObject({
      type: 'invalid',
      faults: [{ path: 'title' }, { path: 'date' }],
    });
    expect([await db.source.count(), await db.documentImport.count(), await db.journalEntry.count()]).toEqual(
      [0, 0, 0],
    );
    await record(db);
    const lines = document.lines.slice(0, 20);
    const other = { ...aPublication(), document: { ...document, sha256: 'autre', lines } };
    expect(await attempt(other, { id: 'carnet' })).toEqual({
      type: 'otherText',
      id: 'carnet',
      lineCount: 20,
      lineCountKnown: 30,
      freeId: 'carnet-2',
    });
    expect(await attempt(other, CARNET)).toEqual({ type: 'sourceTaken', id: 'carnet', freeId: 'carnet-2' });
    expect(await db.documentImport.count()).toBe(1);
  });

  test('un document déclaré par content/ est le même texte à une ligne près, et ce texte-là seul ensuite', async ({
    db,
  }) => {
    const source = {
      id: 'carnet',
      title: 'Carnet',
      publishers: ['RTES'],
      kind: 'guide',
      description: 'Essai',
    };
    await db.source.create({ data: { ...source, lineCount: 31, position: 0 } });
    const { document } = aPublication();
    expect((await record(db, aPublication(), { id: 'carnet' })).sourceId).toBe('carnet');
    const lines = document.lines.map((line, rank) => (rank === 3 ? { ...line, text: 'Autre chose' } : line));
    const other = { ...aPublication(), document: { ...document, sha256: 'autre', lines } };
    const refused = await recordImport(db, null, { ...other, source: { id: 'carnet' } }, NOW);
    expect(refused).toMatchObject({ ok: false, error: { type: 'otherText', freeId: 'carnet-2' } });
  });

  test('un document apporté par un import n’est pas public tant que rien de publié ne le cite', async ({
    db,
  }) => {
    const { id } = await record(db);
    await applyNew(db, null, id, NOW);
    expect(await listSources(db)).toEqual([]);
    expect(await getSource(db, 'carnet')).toBeNull();
    expect((await listPublicPages(db)).map(({ path }) => path)).not.toContain('/sources/carnet');
    const glossaryTerm = {
      slug: 'ldp',
      acronym: 'LDP',
      expansion: 'Laverie du port',
      explanation: 'Une laverie.',
    };
    await db.glossaryTerm.create({
      data: {
        ...glossaryTerm,
        citations: { create: { sourceId: 'carnet', lineFrom: 1, lineTo: 1, position: 0 } },
      },
    });
    expect((await listSources(db)).map((source) => source.id)).toEqual(['carnet']);
    expect(JSON.stringify(await listSources(db))).not.toContain('textHash');
  });
});

describe('faire entrer la même publication reconnue autrement', () => {
  const withFigure = (value: number) =>
    aPublication({ sheets: [aRecognisedSheet({ figures: [aFigure({ value })] })] });

  test('ne propose que ce qui a changé', async ({ db }) => {
    const first = await record(db);
    await applyNew(db, null, first.id, NOW);
    const { id } = await record(db, withFigure(5));
    const item = await readItem(db, id);
    expect(item.edition?.title).toBe('La laverie du port');
    expect(item.matchedBy).toBe('Une importation précédente de cette publication l’y a rattaché.');
    expect(item.status).toBe('changed');
    const changed = item.plan.fields.filter(({ status }) => status !== 'same');
    expect(changed).toMatchObject([
      { field: 'figures.0', status: 'changed', now: { value: 4 }, proposed: { value: 5 } },
    ]);
    const applied = await applyItem(db, null, { ...targetOf(item), ...ACCEPT }, NOW);
    expect(applied).toMatchObject({ value: { isCreated: false, written: 1 } });
    const { content } = await db.edition.findFirstOrThrow();
    expect(content).toMatchObject({ figures: [{ value: 5 }] });
  });

  test('ne propose rien quand la fiche dit déjà tout : il n’y a rien à décider', async ({ db }) => {
    const first = await record(db);
    await applyNew(db, null, first.id, NOW);
    const { id, isNew } = await record(db, aPublication({ warnings: [{ line: 3, message: 'Un doute.' }] }));
    expect(isNew).toBe(true);
    expect(await listItems(db, id)).toMatchObject([{ status: 'same', state: 'applied', undecided: 0 }]);
    expect(await applyNew(db, null, id, NOW)).toEqual({ ok: true, value: { created: 0, failed: [] } });
    expect((await listImports(db))[0]?.progress).toMatchObject({ waiting: 0, unread: 0 });
    expect(await db.edition.count()).toBe(1);
  });

  describe('dont un titre en capitales se lit maintenant en minuscules', () => {
    const CAPITALS = 'LA LAVERIE DU PORT';
    function inCapitals(rest: Parameters<typeof aPublication>[0] = {}) {
      const { document, recognised } = aPublication({
        sheets: [aRecognisedSheet({ title: CAPITALS })],
        ...rest,
      });
      const lines = document.lines.with(5, {
        text: 'Voici la laverie du port.',
        page: null,
        furniture: false,
      });
      return { document: { ...document, lines }, recognised };
    }
    /** As imports were stored when titles kept their capitals. */
    async function storeCapitals(db: Db): Promise<void> {
      await db.$executeRaw`
        UPDATE "ImportItem" SET title = ${CAPITALS}, proposed = jsonb_set(proposed, '{content,title}', to_jsonb(${CAPITALS}::text))`;
      await db.$executeRaw`
        UPDATE "Edition" SET title = ${CAPITALS}, content = jsonb_set(content, '{title}', to_jsonb(${CAPITALS}::text))`;
    }
    const again = inCapitals({ warnings: [{ line: 3, message: 'Un doute.' }] });

    test('ne propose rien pour ses seules capitales', async ({ db }) => {
      const first = await record(db, inCapitals());
      expect((await readItem(db, first.id)).title).toBe('La laverie du port');
      await applyNew(db, null, first.id, NOW);
      await storeCapitals(db);
      const { id } = await record(db, again);
      expect(await listItems(db, id)).toMatchObject([{ status: 'same', state: 'applied', undecided: 0 }]);
      expect(await db.edition.findFirstOrThrow()).toMatchObject({ title: CAPITALS });
    });

    test('reste refusée si elle l’était', async ({ db }) => {
      const actor = await aUser(db, { role: 'redaction', hasPassword: false });
      const first = await record(db, inCapitals());
      await refuseItem(db, actor, targetOf(await readItem(db, first.id)), NOW);
      await storeCapitals(db);
      const { id } = await record(db, again);
      expect(await listItems(db, id)).toMatchObject([{ state: 'refused' }]);
    });
  });

  test('deux propositions ne complètent pas une même fiche sans que cela se voie', async ({ db }) => {
    const first = await record(db);
    await applyNew(db, null, first.id, NOW);
    const twins = [aRecognisedSheet(), aRecognisedSheet({ from: 11, to: 20 })];
    const { id } = await record(db, aPublication({ sheets: twins }));
    const [one, other] = await listItems(db, id);
    expect([one?.edition?.id, other?.edition]).toEqual([(await db.edition.findFirstOrThrow()).id, null]);
    const { warnings, matchedBy } = await readItem(db, id, 2);
    expect(matchedBy).toContain('est-ce la même chose');
    expect(warnings.map(({ message }) => message)).toContain(matchedBy);
    await applyNew(db, null, id, NOW);
    expect(await db.edition.count()).toBe(1);
  });

  test('une fiche supprimée ne revient pas comme une nouvelle', async ({ db }) => {
    const first = await record(db);
    await applyNew(db, null, first.id, NOW);
    await db.edition.updateMany({ data: { deletedAt: NOW } });
    const { id } = await record(db, withFigure(5));
    await applyNew(db, null, id, NOW);
    expect(await db.edition.count()).toBe(1);
    const item = await readItem(db, id);
    expect(item.edition?.isDeleted).toBe(true);
    const applied = await applyItem(db, null, { ...targetOf(item), ...ACCEPT }, NOW);
    expect(applied).toEqual({ ok: false, error: { type: 'editionDeleted' } });
  });
});

test('deux documents réunis emportent leurs imports, et ce qu’ils proposent', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration', hasPassword: false });
  const { id } = await record(db);
  const guide = {
    id: 'guide',
    title: 'Guide',
    publishers: ['RTES'],
    kind: 'guide',
    description: 'Un guide.',
  };
  await db.source.create({ data: { ...guide, lineCount: 30, position: 1 } });
  const [from, into] = [
    { id: 'carnet', version: 1 },
    { id: 'guide', version: 1 },
  ];
  const merged = await mergeTerms(db, 'sources', from, into, { actor: admin, now: NOW });
  expect(merged.ok).toBe(true);
  expect((await listImports(db))[0]?.source).toEqual({ id: 'guide', title: 'Guide' });
  await applyNew(db, null, id, NOW);
  const { content } = await db.edition.findFirstOrThrow();
  expect(content).toMatchObject({ passages: [{ source: 'guide', from: 1, to: 10 }] });
  expect(JSON.stringify(content)).not.toContain('"carnet"');
});
