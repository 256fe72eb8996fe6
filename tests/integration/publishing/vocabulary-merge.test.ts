import { describe, expect } from 'vitest';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import type { Db } from '@/lib/db/client';
import { checkPublishable } from '@/lib/publishing/check-publishable';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import { putOnline } from '@/lib/publishing/commands/put-online';
import { approveRevision, submitForReview } from '@/lib/publishing/commands/review';
import { archiveEdition } from '@/lib/publishing/commands/take-offline';
import { type InitiativeDraft, readDraft } from '@/lib/publishing/draft';
import { mergeTerms } from '@/lib/publishing/vocabulary/merge-terms';
import { searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { anotherConnection, atOnce } from '@/tests/support/connections';
import { test } from '@/tests/support/database';

const A = { id: 'culture', version: 1 };
const B = { id: 'habitat', version: 1 };

async function aCatalogue(db: Db) {
  await saveClosedLists(db);
  const admin = await aUser(db, { role: 'administration', name: 'Ada', hasPassword: false });
  const writer = await aUser(db, { role: 'publication', name: 'Will', hasPassword: false });
  return { admin, writer, doer: { actor: admin, now: NOW } };
}

const sectorsOf = ({ content }: { content: unknown }) =>
  (readDraft('initiative', content) as InitiativeDraft).sectors;

async function rowSectors(db: Db, slug: string): Promise<string[]> {
  const rows = await db.initiativeSector.findMany({
    where: { initiative: { slug } },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ sectorSlug }) => sectorSlug);
}

async function onlineRevision(db: Db, slug: string) {
  const { id, onlineVersion } = await readSheet(db, slug);
  return db.revision.findUniqueOrThrow({
    where: { editionId_version: { editionId: id, version: onlineVersion ?? 0 } },
  });
}

/** What each passage of a sheet is about, and its lines, whatever the numbers of rows. */
async function citationsOf(db: Db, slug: string): Promise<string[]> {
  const rows = await db.citation.findMany({ where: { initiative: { slug } } });
  return rows
    .map(({ id: _, position: __, ...row }) =>
      Object.entries(row)
        .map(([column, value]) =>
          column.endsWith('Id') && typeof value === 'number' ? column : (value ?? ''),
        )
        .join(' '),
    )
    .sort();
}

const found = async (db: Db, sector: string) =>
  (await searchInitiatives(db, { ...EMPTY_QUERY, sectors: [sector] })).items.map(({ slug }) => slug);

describe('fusionner deux secteurs', () => {
  test('une fiche en ligne et à jour porte l’autre secteur, en ligne et dans son contenu', async ({ db }) => {
    const { doer, admin } = await aCatalogue(db);
    const before = await anOnlineSheet(db, { sectors: ['mobilite', 'culture', 'habitat'] });
    expect(await mergeTerms(db, 'sectors', A, B, doer)).toMatchObject({ ok: true, value: { id: 'habitat' } });
    const after = await readSheet(db, before.slug);
    expect(after).toMatchObject({
      step: 'settled',
      version: before.version + 1,
      onlineVersion: before.version + 1,
      authorId: admin.id,
    });
    expect(sectorsOf(after)).toEqual(['mobilite', 'habitat']);
    expect(await rowSectors(db, before.slug)).toEqual(['mobilite', 'habitat']);
    const revision = await onlineRevision(db, before.slug);
    expect(sectorsOf(revision)).toEqual(['mobilite', 'habitat']);
    expect(revision.message).toBe(
      'Fusion de «\u00a0Secteur culture\u00a0» dans «\u00a0Secteur habitat\u00a0»',
    );
    expect(await db.sector.findUnique({ where: { slug: 'culture' } })).toBeNull();
    expect(await found(db, 'habitat')).toEqual([before.slug]);
    expect(await db.journalEntry.findFirst({ where: { action: 'sector.merged' } })).toMatchObject({
      actorId: admin.id,
      subject: 'Secteur culture',
      detail: { into: 'Secteur habitat', sheets: 1 },
    });
  });

  test('celui des deux qui venait en premier garde sa place', async ({ db }) => {
    const { doer } = await aCatalogue(db);
    const { slug } = await anOnlineSheet(db, { sectors: ['culture', 'mobilite', 'habitat'] });
    await mergeTerms(db, 'sectors', A, B, doer);
    expect(await rowSectors(db, slug)).toEqual(['habitat', 'mobilite']);
    expect(sectorsOf(await readSheet(db, slug))).toEqual(['habitat', 'mobilite']);
  });

  test('un brouillon par-dessus une fiche en ligne ne passe pas en ligne', async ({ db }) => {
    const { doer, writer } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['culture'], title: 'En ligne' });
    await write(db, writer, sheet, { title: 'En cours', sectors: ['mobilite', 'culture'] });
    await mergeTerms(db, 'sectors', A, B, doer);
    const after = await readSheet(db, sheet.slug);
    expect(after).toMatchObject({ step: 'draft', online: 'published', title: 'En cours' });
    expect(sectorsOf(after)).toEqual(['mobilite', 'habitat']);
    expect(await rowSectors(db, sheet.slug)).toEqual(['habitat']);
    const online = await onlineRevision(db, sheet.slug);
    expect(readDraft('initiative', online.content)).toMatchObject({
      title: 'En ligne',
      sectors: ['habitat'],
    });
    expect(await db.initiative.findUnique({ where: { slug: sheet.slug } })).toMatchObject({
      title: 'En ligne',
    });
    const latest = await db.revision.findFirstOrThrow({
      where: { editionId: sheet.id },
      orderBy: { version: 'desc' },
    });
    expect(latest).toMatchObject({ content: after.content, version: after.version });
  });

  test('une fusion ne vaut pas relecture : qui a écrit ne peut toujours pas publier seul', async ({ db }) => {
    const { doer, writer, admin } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['culture'] });
    await write(db, writer, sheet, { title: 'En cours' });
    await mergeTerms(db, 'sectors', A, B, doer);
    const { id, version } = await readSheet(db, sheet.slug);
    const alone = await publishEdition(db, { id, version }, null, { actor: writer, now: NOW });
    expect(alone).toEqual({ ok: false, error: { type: 'secondReader' } });
    const byAnother = await publishEdition(db, { id, version }, null, { actor: admin, now: NOW });
    expect(byAnother).toMatchObject({ ok: true });
    expect(await rowSectors(db, sheet.slug)).toEqual(['habitat']);
  });

  test('l’accord donné à une relecture et la publication prévue restent', async ({ db }) => {
    const { doer, writer, admin } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['culture'] });
    const { version } = await write(db, writer, sheet, { title: 'En cours' });
    await submitForReview(db, { id: sheet.id, version }, '', { actor: writer, now: NOW });
    await approveRevision(db, { id: sheet.id, version: version + 1 }, { actor: admin, now: NOW });
    const at = new Date('2026-12-01T08:00:00Z');
    await db.edition.update({ where: { id: sheet.id }, data: { scheduledAt: at, scheduledById: admin.id } });
    await mergeTerms(db, 'sectors', A, B, doer);
    const after = await readSheet(db, sheet.slug);
    expect(after).toMatchObject({ step: 'in_review', scheduledAt: at, authorId: writer.id });
    const published = await publishEdition(db, after, null, { actor: writer, now: NOW });
    expect(published).toMatchObject({ ok: true });
  });

  test('une fiche archivée le reste, sous le nouveau secteur', async ({ db }) => {
    const { doer, admin } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['culture'] });
    await archiveEdition(db, sheet, 'Terminée', { actor: admin, now: NOW });
    await mergeTerms(db, 'sectors', A, B, doer);
    expect(await readSheet(db, sheet.slug)).toMatchObject({ online: 'archived', step: 'settled' });
    expect(await db.initiative.findUnique({ where: { slug: sheet.slug } })).toMatchObject({
      state: 'archived',
    });
    expect(await rowSectors(db, sheet.slug)).toEqual(['habitat']);
    expect(await found(db, 'habitat')).toEqual([]);
  });

  test('qui écrivait pendant ce temps garde tout, sous le nouveau secteur', async ({ db }) => {
    const { doer, writer } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['culture'] });
    await mergeTerms(db, 'sectors', A, B, doer);
    await write(db, writer, sheet, { title: 'Écrit pendant la fusion' });
    const after = await readSheet(db, sheet.slug);
    expect(after.title).toBe('Écrit pendant la fusion');
    expect(sectorsOf(after)).toEqual(['habitat']);
  });

  test('un secteur fusionné que quelqu’un ajoute d’un vieux formulaire empêche de publier, et le dit', async ({
    db,
  }) => {
    const { doer, writer } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['mobilite'] });
    await mergeTerms(db, 'sectors', A, B, doer);
    await write(db, writer, sheet, { sectors: ['mobilite', 'culture'] });
    const { content } = await readSheet(db, sheet.slug);
    const checked = await checkPublishable(db, 'initiative', readDraft('initiative', content));
    expect(checked).toMatchObject({
      ok: false,
      error: [{ path: 'sectors', message: '« culture » n’est plus un secteur.' }],
    });
  });
});

describe('fusionner d’autres termes', () => {
  test('un type de structure', async ({ db }) => {
    const { doer } = await aCatalogue(db);
    const { slug } = await anOnlineSheet(db, { structure: { name: 'Nous', types: ['scic', 'association'] } });
    const from = { id: 'scic', version: 1 };
    expect(
      await mergeTerms(db, 'structure-types', from, { id: 'association', version: 1 }, doer),
    ).toMatchObject({
      ok: true,
    });
    const { content } = await readSheet(db, slug);
    expect(content).toMatchObject({ structure: { name: 'Nous', types: ['association'] } });
    const rows = await db.initiativeType.findMany({ where: { initiative: { slug } } });
    expect(rows.map(({ typeSlug }) => typeSlug)).toEqual(['association']);
  });

  test('un document : ses passages, ceux des textes aussi, une fois chacun', async ({ db }) => {
    const { doer } = await aCatalogue(db);
    const guide = await db.source.findUniqueOrThrow({ where: { id: 'guide' } });
    await db.source.create({ data: { ...guide, id: 'guide-bis', title: 'Le guide, encore', position: 1 } });
    const both = [
      { source: 'guide', from: 1, to: 2 },
      { source: 'guide-bis', from: 1, to: 2 },
      { source: 'guide-bis', from: 9, to: 9 },
    ];
    const sheet = await anOnlineSheet(db, {
      passages: both,
      sections: [{ kind: 'activities', markdown: 'On agit {cite=guide-bis:4}.', cite: both }],
    });
    const from = { id: 'guide-bis', version: 1 };
    expect(await mergeTerms(db, 'sources', from, { id: 'guide', version: 1 }, doer)).toMatchObject({
      ok: true,
    });
    const kept = [
      { source: 'guide', from: 1, to: 2 },
      { source: 'guide', from: 9, to: 9 },
    ];
    expect((await readSheet(db, sheet.slug)).content).toMatchObject({
      passages: kept,
      sections: [{ markdown: 'On agit {cite=guide:4}.', cite: kept }],
    });
    expect(await db.section.findFirst()).toMatchObject({ markdown: 'On agit {cite=guide:4}.' });
    const lines = await db.citation.findMany({
      where: { initiative: { slug: sheet.slug }, section: { isNot: null } },
      orderBy: { lineFrom: 'asc' },
    });
    expect(lines.map(({ sourceId, lineFrom }) => `${sourceId}:${lineFrom}`)).toEqual([
      'guide:1',
      'guide:4',
      'guide:9',
    ]);
    const rows = await citationsOf(db, sheet.slug);
    const { kind, ...edition } = await readSheet(db, sheet.slug);
    await db.$transaction((tx) =>
      putOnline(tx, { kind, ...edition }, readDraft(kind, edition.content) as InitiativeContent, NOW),
    );
    expect(await citationsOf(db, sheet.slug), 'les mêmes que si la fiche était publiée').toEqual(rows);
  });

  test('un document plus court que les passages de l’autre ne peut les prendre', async ({ db }) => {
    const { doer } = await aCatalogue(db);
    const guide = await db.source.findUniqueOrThrow({ where: { id: 'guide' } });
    await db.source.create({ data: { ...guide, id: 'resume', lineCount: 1 } });
    await anOnlineSheet(db);
    const from = { id: 'guide', version: 1 };
    expect(await mergeTerms(db, 'sources', from, { id: 'resume', version: 1 }, doer)).toEqual({
      ok: false,
      error: { type: 'linesCited', last: 2, lineCount: 1 },
    });
  });

  test('un sigle devient une variante de l’autre, qui prend ses passages', async ({ db }) => {
    const { doer } = await aCatalogue(db);
    const term = { expansion: 'Agence', explanation: 'Une agence.', variants: [] };
    const cite = { create: { sourceId: 'guide', lineFrom: 3, lineTo: 3, position: 0 } };
    await db.glossaryTerm.create({ data: { slug: 'acse', acronym: 'ACSÉ', ...term, citations: cite } });
    await db.glossaryTerm.create({ data: { slug: 'lacse', acronym: 'L’ACSÉ', ...term, citations: cite } });
    const from = { id: 'lacse', version: 1 };
    expect(await mergeTerms(db, 'glossary', from, { id: 'acse', version: 1 }, doer)).toMatchObject({
      ok: true,
    });
    expect(await db.glossaryTerm.findMany({ include: { citations: true } })).toMatchObject([
      { acronym: 'ACSÉ', variants: ['L’ACSÉ'], citations: [{ lineFrom: 3 }] },
    ]);
  });
});

describe('fusionner en même temps que d’autres écrivent', () => {
  test('A dans B et B dans A : l’une se fait, l’autre apprend qu’il est trop tard', async ({ db }) => {
    const { doer } = await aCatalogue(db);
    const { slug } = await anOnlineSheet(db, { sectors: ['culture', 'habitat'] });
    const other = await anotherConnection(db);
    const outcomes = await atOnce([
      () => mergeTerms(db, 'sectors', A, B, doer),
      () => mergeTerms(other, 'sectors', B, A, doer),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const loser = outcomes.find(({ ok }) => !ok);
    expect(loser).toMatchObject({ error: { type: expect.stringMatching(/^(gone|stale)$/) } });
    const left = await db.sector.findMany({ where: { slug: { in: ['culture', 'habitat'] } } });
    expect(left).toHaveLength(1);
    expect(await rowSectors(db, slug)).toEqual([left[0]?.slug]);
    expect(sectorsOf(await readSheet(db, slug))).toEqual([left[0]?.slug]);
  });

  test('une fiche enregistrée par plusieurs au même moment : rien ne se perd', async ({ db }) => {
    const { doer, writer } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['culture'] });
    const other = await anotherConnection(db);
    const third = await anotherConnection(db);
    const [merged] = await atOnce<unknown>([
      () => mergeTerms(db, 'sectors', A, B, doer),
      () => write(other, writer, sheet, { title: 'Nouveau titre' }),
      () => write(third, writer, sheet, { summary: 'Nouveau résumé.' }),
    ]);
    expect(merged).toMatchObject({ ok: true });
    const after = await readSheet(db, sheet.slug);
    expect(after.content).toMatchObject({
      title: 'Nouveau titre',
      summary: 'Nouveau résumé.',
      sectors: ['habitat'],
    });
    expect(await rowSectors(db, sheet.slug)).toEqual(['habitat']);
    expect(sectorsOf(await onlineRevision(db, sheet.slug))).toEqual(['habitat']);
  });

  test('une publication au même moment : en ligne, il n’y a que le secteur qui reste', async ({ db }) => {
    const { doer, writer, admin } = await aCatalogue(db);
    const sheet = await anOnlineSheet(db, { sectors: ['culture'] });
    const { version } = await write(db, writer, sheet, { title: 'Prête' });
    const other = await anotherConnection(db);
    const [merged, published] = await atOnce<{ ok: boolean }>([
      () => mergeTerms(db, 'sectors', A, B, doer),
      () => publishEdition(other, { id: sheet.id, version }, null, { actor: admin, now: NOW }),
    ]);
    expect(merged).toMatchObject({ ok: true });
    const after = await readSheet(db, sheet.slug);
    const row = await db.initiative.findUniqueOrThrow({ where: { slug: sheet.slug } });
    expect(row.title).toBe(published?.ok ? 'Prête' : 'Une fiche');
    expect(after.step).toBe(published?.ok ? 'settled' : 'draft');
    expect(sectorsOf(after)).toEqual(['habitat']);
    expect(await rowSectors(db, sheet.slug)).toEqual(['habitat']);
    expect(sectorsOf(await onlineRevision(db, sheet.slug))).toEqual(['habitat']);
  });
});
