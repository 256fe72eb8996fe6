import { describe, expect } from 'vitest';
import { countCatalogue } from '@/lib/catalogue/queries/count-catalogue';
import { getDossier } from '@/lib/catalogue/queries/get-dossier';
import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { getLever, listLevers } from '@/lib/catalogue/queries/levers';
import { listInitiativeSummaries } from '@/lib/catalogue/queries/list-initiative-summaries';
import { listPublicPages } from '@/lib/catalogue/queries/list-public-pages';
import { getSource, listSources } from '@/lib/catalogue/queries/sources';
import type { Db } from '@/lib/db/client';
import { aroundTerritory, refreshSearchDocuments, searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';
import { suggest } from '@/lib/search/suggest';
import { getTerritory } from '@/lib/territory/queries';
import { anInitiative, aPlace, aTie, cited, LEVERS, putOnline } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/places';

const SEEN = ['garage', 'epicerie', 'ressourcerie'];
const HIDDEN = ['brouillon', 'relecture', 'archive', 'retiree', 'sans-date'];

/** Everything that the public queries tell, but for identifiers and for when a row was written. */
async function whatThePublicSees(db: Db) {
  const territories = [
    'qpv:QP059050',
    'qpv:QN05950M',
    'commune:59172',
    'departement:59',
    'region:32',
    'pays:FR',
  ];
  const search = async (query: Partial<typeof EMPTY_QUERY>) => {
    const { relations, ...results } = await searchInitiatives(db, { ...EMPTY_QUERY, ...query }, 100);
    return { ...results, relations: [...relations] };
  };
  const ids = (await db.initiative.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );
  const seen = {
    list: await search({}),
    narrowed: await search({ text: 'caché', territories: ['region:32'], levers: ['foncier'] }),
    byLever: await search({ levers: ['foncier'] }),
    // One slip from a word that only hidden sheets hold: nothing to correct it by.
    mistyped: await search({ text: 'calebase' }),
    suggested: [await suggest(db, 'caché'), await suggest(db, 'calebasse')],
    byTerritory: await search({ territories }),
    summaries: await listInitiativeSummaries(db, ids),
    sheets: await Promise.all([...SEEN, ...HIDDEN].map((slug) => getInitiative(db, slug))),
    levers: await listLevers(db),
    lever: await Promise.all(LEVERS.map((slug) => getLever(db, slug))),
    sources: await listSources(db),
    source: await getSource(db, 'guide'),
    counts: await countCatalogue(db),
    pages: await listPublicPages(db),
    dossier: await getDossier(db, [...SEEN, ...HIDDEN], LEVERS),
    around: await Promise.all(
      territories.map(async (id) => {
        const territory = await getTerritory(db, id);
        return territory && aroundTerritory(db, territory);
      }),
    ),
  };
  return JSON.parse(
    JSON.stringify(seen, (key, value) =>
      ['id', 'updatedAt'].includes(key) && typeof value !== 'object' ? null : value,
    ),
  );
}

const online = () =>
  SEEN.map((slug, index) =>
    anInitiative({
      slug,
      title: slug,
      places: [aPlace({ qpv: index === 0 ? 'QP059050' : 'unknown' })],
      levers: [aTie('bailleurs'), aTie('commande')],
    }),
  );

const hidden = () =>
  HIDDEN.map((slug) =>
    anInitiative({
      slug,
      title: `Caché ${slug} calebasse`,
      summary: 'Cette fiche est cachée.',
      places: [aPlace({ qpv: 'QP059050' }), aPlace({ territory: 'commune:69259', qpv: 'QP069015' })],
      levers: [aTie('bailleurs'), aTie('foncier')],
      sectors: ['culture', 'habitat'],
      structure: { name: 'Calebasse', types: ['scic'] },
      nature: 'dispositif',
      asOf: '2026',
      figures: [
        {
          label: 'calebasses',
          unit: 'calebasses',
          value: 3,
          upTo: null,
          qualifier: null,
          year: null,
          note: null,
          differs: [],
          ...cited,
        },
      ],
    }),
  );

async function hide(db: Db) {
  const states = ['draft', 'in_review', 'archived', 'withdrawn'] as const;
  for (const [index, state] of states.entries())
    await db.initiative.update({ where: { slug: HIDDEN[index] }, data: { state } });
  await db.initiative.update({ where: { slug: 'sans-date' }, data: { publishedAt: null } });
  await db.$transaction((tx) => refreshSearchDocuments(tx));
}

describe('what is not online', () => {
  test('changes nothing that the public sees: sheets', async ({ placesDb: db }) => {
    const ids = await putOnline(db, online());
    const garage = ids[0] ?? 0;
    const without = await whatThePublicSees(db);
    expect(without.list.total).toBe(SEEN.length);

    const hiddenIds = await putOnline(db, hidden());
    // As links and as first examples of a lever too.
    await db.relatedInitiative.createMany({
      data: hiddenIds.flatMap((id, position) => [
        { fromId: garage, toId: id, position },
        { fromId: id, toId: garage, position },
      ]),
    });
    const { id: leverId } = await db.lever.findUniqueOrThrow({ where: { slug: 'bailleurs' } });
    await db.leverHighlight.createMany({
      data: hiddenIds.map((initiativeId, position) => ({ leverId, initiativeId, position })),
    });
    // While they are online, they show everywhere: the comparison below would see them.
    const withThem = await whatThePublicSees(db);
    for (const part of Object.keys(without)) expect(withThem[part], part).not.toEqual(without[part]);

    await hide(db);
    expect(await whatThePublicSees(db)).toEqual(without);
  });

  test('changes nothing that the public sees: levers', async ({ placesDb: db }) => {
    const sheet = (slug: string, levers: string[]) =>
      anInitiative({ slug, title: slug, levers: levers.map(aTie) });
    await putOnline(db, [sheet('garage', ['bailleurs', 'foncier']), sheet('epicerie', ['foncier'])]);
    await db.lever.update({ where: { slug: 'foncier' }, data: { state: 'withdrawn' } });
    await db.$transaction((tx) => refreshSearchDocuments(tx));

    const byLever = await searchInitiatives(db, { ...EMPTY_QUERY, levers: ['foncier'] });
    expect(byLever).toMatchObject({
      total: 0,
      items: [],
      unknown: [{ parameter: 'levier', value: 'foncier' }],
    });
    const byTitle = await searchInitiatives(db, { ...EMPTY_QUERY, text: 'foncier' });
    expect(byTitle.total).toBe(0);
    const list = await searchInitiatives(db, EMPTY_QUERY);
    expect(list.facets.levers.map(({ id }) => id)).toEqual(['bailleurs', 'commande']);
    expect(list.items.flatMap(({ levers }) => levers.map(({ slug }) => slug))).toEqual(['bailleurs']);
    expect((await getInitiative(db, 'garage'))?.levers.map(({ slug }) => slug)).toEqual(['bailleurs']);
    expect(await getLever(db, 'foncier')).toBeNull();
    expect((await listLevers(db)).map(({ slug }) => slug)).toEqual(['bailleurs', 'commande']);
    expect((await getSource(db, 'guide'))?.levers.map(({ slug }) => slug)).toEqual(['bailleurs', 'commande']);
    expect((await countCatalogue(db)).levers).toBe(2);
    const commune = await getTerritory(db, 'commune:59172');
    expect(commune && (await aroundTerritory(db, commune)).levers.map(({ slug }) => slug)).toEqual([
      'bailleurs',
    ]);
  });
});
