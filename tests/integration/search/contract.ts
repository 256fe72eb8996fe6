import fc from 'fast-check';
import { describe, expect, test as plain } from 'vitest';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import type { Db } from '@/lib/db/client';
import { refreshSearchDocuments, searchInitiatives } from '@/lib/search';
import { toStems } from '@/lib/search/analysis/words';
import { postgresEngine } from '@/lib/search/engines/postgres';
import { type CatalogueQuery, EMPTY_QUERY, FACETS, parseQuery, toggled } from '@/lib/search/query';
import type { Engine, EngineName } from '@/lib/search/results';
import type { Term } from '@/lib/search/typed/terms';
import { anInitiative, aPlace, aTie, LEVERS, putOnline, SECTORS, TYPES } from '@/tests/support/an-initiative';
import judged from '@/tests/support/judged-queries.json';
import { test as base } from '@/tests/support/places';
import {
  anyCatalogue,
  anyQuery,
  byHand,
  fill,
  NATURES,
  readReference,
} from '@/tests/support/random-catalogue';

/** An engine on a database of its own; `settle` lets it know what changed there. */
type Bench = { engine: Engine; settle(): Promise<void>; close(): Promise<void> };

/** What any engine must do. */
export function describeContract(name: EngineName, openBench: (db: Db) => Promise<Bench>): void {
  const test = base.extend<{ bench: Bench & { db: Db }; contentBench: Bench & { db: Db } }>({
    bench: async ({ placesDb: db }, use) => {
      const bench = await openBench(db);
      await use({ ...bench, db });
      await bench.close();
    },
    contentBench: async ({ filledDb: db }, use) => {
      const bench = await openBench(db);
      await bench.settle();
      await use({ ...bench, db });
      await bench.close();
    },
  });

  /** Puts sheets online and answers what finds them. */
  async function having({ db, engine, settle }: Bench & { db: Db }, sheets: Partial<InitiativeContent>[]) {
    await putOnline(
      db,
      sheets.map((sheet, index) => anInitiative({ slug: `fiche-${index}`, ...sheet })),
    );
    await settle();
    return async (query: Partial<CatalogueQuery>, pageSize = 100) => {
      const results = await searchInitiatives(db, { ...EMPTY_QUERY, ...query }, pageSize, engine);
      expect(results.engine).toBe(name);
      return results;
    };
  }
  const byText = (text: string) => ({ text, sort: 'pertinence' as const });
  const slugsOf = ({ items }: { items: { slug: string }[] }) => items.map(({ slug }) => slug);

  describe('counts', () => {
    test('of every option are the results that choosing it gives, whatever else is chosen', async ({
      bench,
    }) => {
      const { db, engine, settle } = bench;
      const reference = await readReference(db);
      const catalogue = anyCatalogue(reference.ids);
      const queries = fc.array(anyQuery(reference.ids), { minLength: 3, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(catalogue, queries, fc.infiniteStream(fc.nat()), async (sheets, asked, numbers) => {
          await fill(db, sheets);
          await settle();
          const { found, valuesOf } = byHand(sheets, reference);
          for (const query of [EMPTY_QUERY, ...asked]) {
            const results = await searchInitiatives(db, query, 100, engine);
            expect(results.total).toBe(found(query).length);
            expect(slugsOf(results).sort()).toEqual(slugsOf({ items: found(query) }).sort());

            for (const facet of FACETS) {
              const alone = (value: string) => ({ ...query, [facet]: [value] });
              const shown = new Map(results.facets[facet].map(({ id, count }) => [id, count]));
              expect(shown.size).toBe(results.facets[facet].length);
              for (const [id, count] of shown) expect([id, count]).toEqual([id, found(alone(id)).length]);
              // No option is left out: what some result has, what is chosen, and the whole of a closed list.
              const listed = {
                territories: [],
                sectors: SECTORS,
                levers: LEVERS,
                types: TYPES,
                natures: NATURES,
              };
              const wanted = [...valuesOf(facet)].filter(
                (id) => found(alone(id)).length > 0 && isOffered(id),
              );
              expect([...shown.keys()]).toEqual(
                expect.arrayContaining([...wanted, ...query[facet], ...listed[facet]]),
              );
              expect(
                results.facets[facet]
                  .filter(({ isChosen }) => isChosen)
                  .map(({ id }) => id)
                  .sort(),
              ).toEqual([...query[facet]].sort());

              // The same, by clicking: alone, then added to what is chosen or taken away from it.
              const clicked = results.facets[facet].filter(
                () => facet !== 'territories' || (numbers.next().value ?? 0) % 8 === 0,
              );
              for (const { id, count } of clicked) {
                expect((await searchInitiatives(db, alone(id), 1, engine)).total).toBe(count);
                const next = toggled(query, facet, id);
                const { total } = await searchInitiatives(db, next, 1, engine);
                expect(total).toBe(found(next).length);
                if (query[facet].length === 0) expect(total).toBe(count);
              }
            }
          }
        }),
        // Shrinking such a catalogue takes minutes: the seed tells enough.
        { numRuns: 3, endOnFailure: true },
      );
    }, 240_000);

    test('are told of each small territory that is chosen, where there is something', async ({ bench }) => {
      const find = await having(bench, [
        { places: [aPlace({ territory: 'commune:59172', qpv: 'QP059050' })] },
        { places: [aPlace({ territory: 'commune:59172' })], sectors: ['habitat'] },
        { places: [aPlace({ territory: 'commune:69259' })] },
      ]);
      const territories = [
        'commune:59172',
        'commune:69259',
        'departement:59',
        'epci:200027548',
        'qpv:QP059050',
      ];
      const { total, facets } = await find({ territories, sectors: ['mobilite'] });
      expect(total).toBe(2);
      const counted = Object.fromEntries(facets.territories.map(({ id, count }) => [id, count]));
      expect(counted).toMatchObject({
        'commune:59172': 1,
        'commune:69259': 1,
        'departement:59': 1,
        'departement:69': 1,
        'qpv:QP059050': 1,
        'region:32': 1,
        'pays:FR': 2,
      });
      const hits = await bench.engine.search({
        terms: null,
        query: { ...EMPTY_QUERY, territories: ['commune:75056', ...territories] },
        pageSize: 1,
      });
      const ids = hits.facets.territories.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(['commune:59172', 'qpv:QP059050', 'departement:69']));
      expect(ids).not.toContain('commune:75056');
    });
  });

  describe('pages', () => {
    test('share the results out, in one order, whatever their size', async ({ bench }) => {
      const find = await having(
        bench,
        Array.from({ length: 23 }, (_, index) => ({
          title: ['Calebasse', 'Brimborion', 'Écrevisse'][index % 3],
          asOf: index % 2 === 0 ? '2016' : '2023-06',
        })),
      );
      for (const sort of ['recent', 'nom', 'pertinence'] as const) {
        for (const text of ['', 'habitants']) {
          const query = { text, sort };
          const whole = await find(query);
          expect(whole).toMatchObject({ total: 23, pageCount: 1 });
          expect(new Set(slugsOf(whole)).size).toBe(23);
          for (const pageSize of [5, 23]) {
            const pages: string[] = [];
            const { pageCount } = await find(query, pageSize);
            expect(pageCount).toBe(Math.ceil(23 / pageSize));
            for (let page = 1; page <= pageCount; page++) {
              const results = await find({ ...query, page }, pageSize);
              expect(results.total).toBe(23);
              pages.push(...slugsOf(results));
            }
            expect(pages).toEqual(slugsOf(whole));
            for (const page of [pageCount + 1, 100_000])
              expect(await find({ ...query, page }, pageSize)).toMatchObject({ items: [], total: 23 });
          }
        }
      }
    });

    test('go by date or by name as asked, then by name', async ({ bench }) => {
      const find = await having(bench, [
        { slug: 'a', title: 'Zèbre', asOf: '2015' },
        { slug: 'b', title: 'écrevisse', asOf: '2016' },
        { slug: 'c', title: 'Dromadaire', asOf: '2016-09' },
        { slug: 'd', title: 'Épervier', asOf: '2016' },
        { slug: 'e', title: 'L’Étape « 3 »', asOf: '2016' },
        { slug: 'f', title: 'L’étape-relais', asOf: '2016-10' },
        { slug: 'g', title: '2 pieds sur terre', asOf: '2016' },
      ]);
      expect(slugsOf(await find({ sort: 'recent' })).join('')).toBe('fcgbdea');
      expect(slugsOf(await find({ sort: 'nom' })).join('')).toBe('gcbdefa');
      expect(slugsOf(await find({ sort: 'pertinence' })).join('')).toBe('fcgbdea');
      expect(slugsOf(await find({ text: 'habitants', sort: 'nom' })).join('')).toBe('gcbdefa');
      expect(slugsOf(await find({ text: 'habitants', sort: 'recent' })).join('')).toBe('fcgbdea');
    });

    test('put first what says the word in its title', async ({ bench }) => {
      const cite = [{ source: 'guide', from: 1, to: 1 }];
      const find = await having(bench, [
        { slug: 'texte', sections: [{ kind: 'activities', markdown: 'Un dromadaire.', cite }] },
        { slug: 'resume', summary: 'On y mène un dromadaire.' },
        { slug: 'titre', title: 'Le dromadaire du quartier' },
      ]);
      expect(slugsOf(await find(byText('dromadaire')))).toEqual(['titre', 'resume', 'texte']);
    });
  });

  describe('a text', () => {
    const sheets: Partial<InitiativeContent>[] = [
      { slug: 'epicerie', title: 'L’Épicerie solidaire', subtitle: 'Un peu de mécanique' },
      { slug: 'cooperatives', title: 'Coopératives jeunesse de services' },
      {
        slug: 'cjs',
        title: 'La CJS brimborion',
        subtitle: 'Garage',
        structure: { name: 'Solidaire', types: ['scic'] },
      },
      { slug: 'garage', title: 'Le garage très solidaire', summary: 'Vingt habitants réparent.' },
      { slug: 'voiture', title: 'Ici on répare sa voiture' },
      { slug: 'jeunesse', title: 'Jeunesse et coopératives', summary: 'Des services.' },
    ];
    async function havingSheets(bench: Bench & { db: Db }) {
      await bench.db.glossaryTerm.create({
        data: {
          slug: 'cjs',
          acronym: 'CJS',
          variants: [],
          expansion: 'coopérative jeunesse de services',
          explanation: 'Une coopérative d’été.',
        },
      });
      await bench.db.synonym.create({
        data: {
          typed: ['réparer sa voiture', 'auto'],
          means: ['mécanique', 'garage solidaire'],
          position: 1,
        },
      });
      await bench.db.outboxEntry.create({ data: { subject: 'synonyms' } });
      const find = await having(bench, sheets);
      return async (text: string) => slugsOf(await find(byText(text))).sort();
    }

    test('is found whatever its accents, apostrophes, capitals, plurals', async ({ bench }) => {
      const find = await havingSheets(bench);
      for (const text of ['épicerie', "l'epicerie", 'EPICERIES', 'l’épicerie solidaires', 'e\u0301picerie'])
        expect(await find(text), text).toEqual(['epicerie']);
    });

    test('is found by what means the same: words, acronyms, in full', async ({ bench }) => {
      const find = await havingSheets(bench);
      for (const text of [
        'CJS',
        'cjs',
        'coopérative jeunesse de services',
        'les coopératives jeunesse service',
      ])
        expect(await find(text), text).toEqual(['cjs', 'cooperatives']);
      expect(await find('réparer sa voiture')).toEqual(['epicerie', 'garage', 'voiture']);
      expect(await find('auto')).toEqual(['epicerie', 'garage']);
      // Both ways narrow together, and a synonym is no answer to a phrase.
      expect(await find('cjs brimborion')).toEqual(['cjs']);
      expect(await find('auto épicerie')).toEqual(['epicerie']);
      expect(await find('"mécanique"')).toEqual(['epicerie']);
    });

    test('between quotes is found side by side, in one text, in that order', async ({ bench }) => {
      const find = await havingSheets(bench);
      expect(await find('"garage solidaire"')).toEqual(['garage']);
      expect(await find('garage solidaire')).toEqual(['cjs', 'garage']);
      expect(await find('« jeunesse services »')).toEqual(['cooperatives']);
      expect(await find('"solidaire garage"')).toEqual([]);
      // Two texts of one sheet are not side by side.
      expect(await find('"services habitants"')).toEqual([]);
    });

    test('is all found, or nothing is', async ({ bench }) => {
      const find = await havingSheets(bench);
      expect(await find('garage habitants')).toEqual(['garage', 'cjs'].sort());
      expect(await find('xzqwvb')).toEqual([]);
      expect(await find('garage xzqwvb')).toEqual([]);
      expect(await find('"')).toEqual([]);
    });

    test('is compared by whole words: neither cut, nor joined, nor begun, nor nearly', async ({ bench }) => {
      const { engine } = bench;
      await having(bench, [
        { slug: 'joint', title: 'Calebassier dromadaire', subtitle: 'Garage' },
        { slug: 'disjoint', title: 'Brim borion', subtitle: 'Gar age' },
      ]);
      const total = async (...words: string[]) => {
        const terms: Term[] = words.map((text) => ({
          text,
          stems: toStems(text),
          isPhrase: false,
          alternatives: [],
        }));
        return (await engine.search({ terms, query: { ...EMPTY_QUERY, sort: 'pertinence' }, pageSize: 10 }))
          .total;
      };
      expect(await total('brim', 'borion')).toBe(1);
      expect(await total('dromadaire', 'calebassier')).toBe(1);
      for (const words of [
        ['brimborion'],
        ['cale', 'bassier'],
        ['calebass'],
        ['dromad'],
        ['dromadairx'],
        ['gar', 'garage'],
      ])
        expect(await total(...words), words.join(' ')).toBe(0);
      // As many words as are read, and one that is not there among them.
      const many = Array.from({ length: 9 }, () => 'dromadaire');
      expect(await total(...many, 'calebassier')).toBe(1);
      expect(await total(...many, 'brimborion')).toBe(0);
    });

    test('in another script is found as well', async ({ bench }) => {
      const find = await having(bench, [{ title: 'Кафе Привет' }, { title: 'مقهى' }, { title: 'Кафе' }]);
      expect(slugsOf(await find(byText('кафе'))).sort()).toEqual(['fiche-0', 'fiche-2']);
      expect(slugsOf(await find(byText('مقهى')))).toEqual(['fiche-1']);
    });
  });

  describe('values that name nothing', () => {
    test('give an empty list that names them, beside others nothing', async ({ bench }) => {
      const find = await having(bench, [{ sectors: ['habitat'] }, { sectors: ['culture'] }]);
      const unknown = await find({ sectors: ['nulle-part'], territories: ['commune:99999'] });
      expect(unknown).toMatchObject({ total: 0, items: [] });
      expect(unknown.unknown.map(({ value }) => value)).toEqual(['commune:99999', 'nulle-part']);
      expect(await find({ sectors: ['habitat', 'nulle-part'] })).toMatchObject({ total: 1 });
    });

    test('are taken literally, whatever they hold', async ({ bench }) => {
      await having(bench, [{ sectors: ['habitat'] }]);
      for (const value of ['habitat" OR online = "true', '\\', '\\"', 'a\\', '"', "'", '', ' ', 'IN [1]'])
        expect(
          await bench.engine.search({
            terms: null,
            query: { ...EMPTY_QUERY, sectors: [value], territories: [`commune:${value}`] },
            pageSize: 10,
          }),
          value,
        ).toMatchObject({ total: 0, ids: [] });
    });
  });

  describe('a sheet', () => {
    test('that is withdrawn, or deleted, is gone; put back, it is back', async ({ bench }) => {
      const { db, settle } = bench;
      const find = await having(bench, [{ slug: 'reste' }, { slug: 'part' }, { slug: 'meurt' }]);
      const change = async (slug: string, state: 'withdrawn' | 'published') => {
        await db.$transaction(async (tx) => {
          const { id } = await tx.initiative.update({ where: { slug }, data: { state } });
          await refreshSearchDocuments(tx, { initiatives: [id] });
        });
        await settle();
      };
      await change('part', 'withdrawn');
      expect(slugsOf(await find({ sort: 'nom' }))).toEqual(['reste', 'meurt']);
      await db.initiative.delete({ where: { slug: 'meurt' } });
      await settle();
      expect(slugsOf(await find({}))).toEqual(['reste']);
      await change('part', 'published');
      expect((await find({})).total).toBe(2);
    });

    test('is found by its lever, sector and territory as they are now called', async ({ bench }) => {
      const { db, settle } = bench;
      const find = await having(bench, [
        { slug: 'une', levers: [aTie('foncier')], sectors: ['culture'] },
        {},
      ]);
      expect((await find(byText('brimborion'))).total).toBe(0);
      const { id } = await db.lever.update({ where: { slug: 'foncier' }, data: { title: 'Le brimborion' } });
      await db.$transaction((tx) => refreshSearchDocuments(tx, { levers: [id] }));
      await settle();
      expect(slugsOf(await find(byText('brimborion')))).toEqual(['une']);
      await db.sector.update({ where: { slug: 'culture' }, data: { label: 'Calebasses' } });
      await db.$transaction((tx) => refreshSearchDocuments(tx, { sectors: ['culture'] }));
      await settle();
      expect(slugsOf(await find(byText('calebasse')))).toEqual(['une']);
      await db.territory.update({ where: { id: 'commune:59172' }, data: { name: 'Dromadaire-sur-Mer' } });
      await db.$transaction((tx) => refreshSearchDocuments(tx, { territories: ['commune:59172'] }));
      await settle();
      expect((await find(byText('dromadaire'))).total).toBe(2);
    });
  });

  describe('the catalogue', () => {
    test('is answered as the database answers it, query by query', async ({
      contentBench: { db, engine },
    }) => {
      const postgres = postgresEngine(db);
      const asked = judged as unknown as { query: Record<string, string | string[]> }[];
      // One in three, of every kind.
      for (const { query: params } of asked.filter((_, index) => index % 3 === 0)) {
        const address = new URLSearchParams(
          Object.entries(params).flatMap(([key, value]) => [value].flat().map((one) => [key, one])),
        );
        const { query } = parseQuery(address);
        const [ours, theirs] = [
          await searchInitiatives(db, query, 500, engine),
          await searchInitiatives(db, query, 500, postgres),
        ];
        const label = address.toString();
        if (ours.total === 0) expect(theirs.total, label).toBe(0);
        // Of a phrase of three words or more, Meilisearch looks at the pairs: it may find one that is not whole.
        const isLong = ours.reading?.terms.some((term) =>
          [term, ...term.alternatives].some(({ stems }) => stems.length > 2),
        );
        expect(slugsOf(ours), label).toEqual(expect.arrayContaining(slugsOf(theirs)));
        if (isLong) continue;
        expect(ours.total, label).toBe(theirs.total);
        expect(ours.facets, label).toEqual(theirs.facets);
      }
    }, 120_000);
  });

  plain('has a name', () => expect(['postgres', 'meilisearch']).toContain(name));
}

/** Territories of a kind that a list counts; everything else is offered. */
function isOffered(id: string): boolean {
  return !/^(?:qpv|commune|epci):/.test(id);
}
