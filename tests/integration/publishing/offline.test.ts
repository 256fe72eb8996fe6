import { describe, expect } from 'vitest';
import { GET as readGlossary } from '@/app/api/v1/glossaire/route';
import { GET as readItem } from '@/app/api/v1/initiatives/[slug]/route';
import { GET as readList } from '@/app/api/v1/initiatives/route';
import { GET as readCsv } from '@/app/api/v1/initiatives.csv/route';
import { GET as readGeojson } from '@/app/api/v1/initiatives.geojson/route';
import { GET as readJsonld } from '@/app/api/v1/initiatives.jsonld/route';
import { GET as readLever } from '@/app/api/v1/leviers/[slug]/route';
import { GET as readSuggestions } from '@/app/api/v1/suggestions/route';
import { GET as readFeed } from '@/app/initiatives.atom/route';
import readSitemap from '@/app/sitemap';
import { getDossier } from '@/lib/catalogue/queries/get-dossier';
import { getInitiative, getReadableInitiative } from '@/lib/catalogue/queries/get-initiative';
import { getSource } from '@/lib/catalogue/queries/sources';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import { submitForReview } from '@/lib/publishing/commands/review';
import { archiveEdition, deleteEdition, withdrawEdition } from '@/lib/publishing/commands/take-offline';
import { getCorrectable } from '@/lib/publishing/corrections/get-correctable';
import { listGonePaths } from '@/lib/publishing/queries/find-gone';
import { findOffline } from '@/lib/publishing/queries/find-offline';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { anInitiative, saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const SECRET = 'calebasse';
const HIDDEN = ['brouillon', 'relecture', 'retiree', 'archivee', 'supprimee'];
const site = 'http://localhost:3000';

/** Every public door as text, but for the moments that rows were written at. */
async function whatComesOut(db: Db): Promise<Record<string, string>> {
  const text = async (answer: Response | Promise<Response>) => (await answer).text();
  const ask = (path: string) => new Request(`${site}${path}`);
  const params = (slug: string) => ({ params: Promise.resolve({ slug }) });
  const doors = {
    liste: await text(readList(ask('/api/v1/initiatives'))),
    recherche: await text(readList(ask(`/api/v1/initiatives?q=${SECRET}`))),
    faute: await text(readList(ask('/api/v1/initiatives?q=calebase'))),
    suggestions: await text(readSuggestions(ask(`/api/v1/suggestions?q=${SECRET}`))),
    csv: await text(readCsv(ask('/api/v1/initiatives.csv'))),
    geojson: await text(readGeojson(ask('/api/v1/initiatives.geojson'))),
    jsonld: await text(readJsonld(ask('/api/v1/initiatives.jsonld'))),
    atom: await text(readFeed(ask('/initiatives.atom'))),
    sitemap: JSON.stringify(await readSitemap()),
    fiche: await text(readItem(ask('/api/v1/initiatives/en-ligne'), params('en-ligne'))),
    page: JSON.stringify(await getReadableInitiative(db, 'en-ligne')),
    levier: await text(readLever(ask('/api/v1/leviers/bailleurs'), params('bailleurs'))),
    dossier: JSON.stringify(await getDossier(db, ['en-ligne', ...HIDDEN], [])),
    source: JSON.stringify(await getSource(db, 'guide')),
    glossaire: await text(readGlossary()),
  };
  return Object.fromEntries(
    Object.entries(doors).map(([door, said]) => [
      door,
      said
        .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'un jour')
        // Addresses that a dossier was asked for, and does not find, are those of its own address.
        .replace(/"missing":\[[^\]]*\]/, ''),
    ]),
  );
}

async function hideAll(db: Db) {
  const actor = await aUser(db, { role: 'publication' });
  const doer = { actor, now: NOW };
  const content = (slug: string) =>
    anInitiative({ slug, title: `${SECRET} ${slug}`, summary: SECRET, related: ['en-ligne'] });
  for (const slug of ['brouillon', 'relecture']) {
    const created = await createEdition(db, 'initiative', slug, { actor, now: NOW });
    await write(db, actor, await db.edition.findUniqueOrThrow({ where: { id: created.id } }), content(slug));
  }
  for (const slug of ['retiree', 'archivee', 'supprimee']) await anOnlineSheet(db, content(slug));
  const done = [
    await submitForReview(db, await readSheet(db, 'relecture'), '', doer),
    await withdrawEdition(db, await readSheet(db, 'retiree'), 'Fermée.', doer),
    await archiveEdition(db, await readSheet(db, 'archivee'), 'Ancienne.', doer),
    await deleteEdition(db, await readSheet(db, 'supprimee'), 'Doublon.', doer),
  ];
  expect(done.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  return doer;
}

const item = (slug: string) =>
  readItem(new Request(`${site}/api/v1/initiatives/${slug}`), { params: Promise.resolve({ slug }) });

describe('ce qui n’est pas en ligne', () => {
  test('ne sort par aucune porte publique, et un brouillon ne change rien à ce qui en sort', async ({
    db,
  }) => {
    await saveClosedLists(db);
    const online = await anOnlineSheet(db, { slug: 'en-ligne', title: 'En ligne', related: HIDDEN });
    const before = await whatComesOut(db);
    expect(before.liste).toContain('En ligne');

    const { actor } = await hideAll(db);
    await write(db, actor, online, { title: `${SECRET} titre`, summary: SECRET, slug: 'en-ligne' });
    const after = await whatComesOut(db);
    for (const door of Object.keys(before)) expect(after[door], door).toBe(before[door]);

    for (const slug of HIDDEN) {
      expect(await getInitiative(db, slug), slug).toBeNull();
      expect(await getCorrectable(db, 'initiative', slug), slug).toBeNull();
    }
    expect((await item('en-ligne')).status).toBe(200);
  });

  test('dit à son adresse pourquoi, s’il a été publié ; rien, s’il ne l’a jamais été', async ({ db }) => {
    await saveClosedLists(db);
    const doer = await hideAll(db);
    const statuses = await Promise.all(HIDDEN.map(async (slug) => (await item(slug)).status));
    expect(statuses).toEqual([404, 404, 410, 410, 410]);
    expect(await (await item('retiree')).json()).toMatchObject({
      status: 410,
      title: 'Cette fiche a été retirée',
      detail: 'Cette fiche a été retirée le 21 novembre 2026. Fermée.',
    });
    expect([...(await listGonePaths(db))].sort()).toEqual(['/initiatives/retiree', '/initiatives/supprimee']);
    expect(await findOffline(db, 'initiative', 'supprimee')).toMatchObject({
      how: 'deleted',
      reason: 'Doublon.',
    });
    expect(await findOffline(db, 'initiative', 'brouillon')).toBeNull();

    expect(await getReadableInitiative(db, 'archivee')).toMatchObject({
      sheet: { title: `${SECRET} archivee` },
      archival: { reason: 'Ancienne.', at: NOW },
    });
    for (const slug of ['brouillon', 'relecture', 'retiree', 'supprimee'])
      expect(await getReadableInitiative(db, slug), slug).toBeNull();

    const again = await publishEdition(db, await readSheet(db, 'retiree'), null, doer);
    expect(again.ok).toBe(true);
    expect((await item('retiree')).status).toBe(200);
    expect(await getReadableInitiative(db, 'retiree')).toMatchObject({ archival: null });
    expect([...(await listGonePaths(db))]).toEqual(['/initiatives/supprimee']);
  });
});
