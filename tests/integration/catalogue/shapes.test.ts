import { describe, expect } from 'vitest';
import { SECTION_KINDS, SECTION_TITLES } from '@/lib/catalogue/model';
import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { getLever, listLevers } from '@/lib/catalogue/queries/levers';
import { getSource, listSources } from '@/lib/catalogue/queries/sources';
import type { FigureContent } from '@/lib/catalogue/schemas';
import { projectPath } from '@/lib/cli/project';
import type { Content } from '@/lib/importing/content/content';
import { readContent } from '@/lib/importing/content/read-content';
import { toInitiativeJson } from '@/lib/open-data/initiative-json';
import { toListJson } from '@/lib/open-data/list-json';
import { searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';
import { test as base } from '@/tests/support/read-catalogue';

const folder = readContent(projectPath('content'));

/** The real folder beside the database it was imported into: what was written is what is read. */
const test = base.extend<{ written: Content }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads there which fixtures this one needs.
  written: async ({}, use) => {
    const read = await folder;
    if (!read.ok) throw new Error('content/ has faults');
    await use(read.value);
  },
});

type Told = { source: string; from: number; to: number };
const asTold = ({
  sourceId,
  lineFrom,
  lineTo,
}: {
  sourceId: string;
  lineFrom: number;
  lineTo: number;
}): Told => ({
  source: sourceId,
  from: lineFrom,
  to: lineTo,
});

/** Figures as a page shows them, from what the file says. */
function expectFigures(
  shown: NonNullable<Awaited<ReturnType<typeof getInitiative>>>['figures'],
  said: FigureContent[],
) {
  expect(
    shown.map(({ label, unit, values }) => ({
      label,
      unit,
      values: values.map(({ citations, ...value }) => ({ ...value, cite: citations.map(asTold) })),
    })),
  ).toEqual(said.map(({ label, unit, differs, ...first }) => ({ label, unit, values: [first, ...differs] })));
}

describe('getInitiative', () => {
  test('gives back every sheet as its file says it, each fact with its passages', async ({
    readDb: db,
    written,
  }) => {
    for (const said of written.initiatives) {
      const sheet = await getInitiative(db, said.slug);
      if (!sheet) throw new Error(`${said.slug} is not online`);
      expect(sheet, said.slug).toMatchObject({
        slug: said.slug,
        title: said.title,
        acronym: said.acronym,
        subtitle: said.subtitle,
        summary: said.summary,
        form: said.form,
        nature: said.nature,
        structureName: said.structure.name,
        keywords: said.keywords,
        asOf: said.asOf,
      });
      expect(sheet.sectors.map(({ slug }) => slug)).toEqual(said.sectors);
      expect(sheet.types.map(({ slug }) => slug)).toEqual(said.structure.types);
      expect(
        sheet.levers.map(({ slug, because, citations }) => ({
          id: slug,
          because,
          cite: citations.map(asTold),
        })),
      ).toEqual(said.levers);
      const related = sheet.related.map(({ slug }) => slug);
      expect(related.slice(0, said.related.length)).toEqual(said.related);
      // A link is read from both sheets.
      const naming = written.initiatives.filter((other) => other.related.includes(said.slug));
      expect([...related].sort()).toEqual(
        [...new Set([...said.related, ...naming.map(({ slug }) => slug)])].sort(),
      );
      expect(sheet.passages.map(asTold)).toEqual(said.passages);
      expect(
        sheet.created.map(({ citations, ...rest }) => ({ ...rest, cite: citations.map(asTold) })),
      ).toEqual(said.created);
      expect(
        sheet.sections.map(({ kind, title, markdown, citations }) => ({
          kind,
          title,
          markdown,
          cite: citations.map(asTold),
        })),
      ).toEqual(said.sections.map((section) => ({ ...section, title: SECTION_TITLES[section.kind] })));
      expectFigures(sheet.figures, said.figures);
      expect(
        sheet.funding.map(({ amountEur, citations, ...rest }) => ({
          ...rest,
          amount: amountEur,
          cite: citations.map(asTold),
        })),
      ).toEqual(said.funding);
      expect(
        sheet.partners.map(({ citations, ...rest }) => ({ ...rest, cite: citations.map(asTold) })),
      ).toEqual(said.partners);
      expect(
        sheet.disagreements.map(({ about, statements }) => ({
          about,
          statements: statements.map(({ says, citations }) => ({ says, cite: citations.map(asTold) })),
        })),
      ).toEqual(said.disagreements);
      expect(
        sheet.places.map(({ wording, note, citations }) => ({ wording, note, cite: citations.map(asTold) })),
      ).toEqual(said.places.map(({ wording, note, cite }) => ({ wording, note, cite })));
    }
  }, 120_000);

  test('keeps the values on which documents differ, each with its own passage', async ({ readDb: db }) => {
    const vrac = await getInitiative(db, 'vrac');
    const districts = vrac?.figures.find(({ label }) => label === 'quartiers où VRAC est présent');
    expect(districts?.values.map(({ value }) => value)).toEqual([7, 6]);
    expect(vrac?.created.map(({ year }) => year)).toEqual([2013, 2014]);
    for (const { citations } of [...(districts?.values ?? []), ...(vrac?.created ?? [])])
      expect(citations).not.toEqual([]);
    expect(vrac?.created[1]?.citations.map(({ sourceId }) => sourceId)).toEqual(['actes-2015']);
  });

  test('says where a place is, up to its country, and its district when it is known', async ({
    readDb: db,
  }) => {
    const place = (await getInitiative(db, 'vrac'))?.places.find(({ wording }) =>
      wording.includes('Minguettes'),
    );
    expect(place).toMatchObject({
      inDistrict: 'yes',
      territory: { id: 'qpv:QP069015' },
      district: { id: 'qpv:QP069015', name: 'Minguettes - Clochettes' },
      commune: { id: 'commune:69259', name: 'Vénissieux' },
      departement: { id: 'departement:69' },
      region: { id: 'region:84' },
      country: { id: 'pays:FR' },
      departements: ['69'],
    });
    const abroad = (await getInitiative(db, 'community-land-trust-bruxelles'))?.places[0];
    expect(abroad).toMatchObject({
      country: { id: 'pays:BE' },
      commune: null,
      departement: null,
      region: null,
    });
  });

  test('numbers the printed page of a passage where it is known', async ({ readDb: db }) => {
    const { pages } = await db.source.findUniqueOrThrow({
      where: { id: 'reperess-2016' },
      include: { pages: true },
    });
    const sheet = await getInitiative(db, 'artis');
    const citations = sheet?.sections.flatMap((section) => section.citations) ?? [];
    expect(citations).not.toEqual([]);
    for (const { lineFrom, lineTo, pages: shown, sourceId } of citations.filter(
      ({ sourceId }) => sourceId === 'reperess-2016',
    )) {
      expect(sourceId).toBe('reperess-2016');
      const known = pages
        .filter((page) => page.lineFrom <= lineTo && page.lineTo >= lineFrom)
        .map(({ page }) => page);
      expect(shown).toEqual(known.sort((a, b) => a - b));
    }
    expect(citations.some(({ pages: shown }) => shown.length > 0)).toBe(true);
  });

  test('of an address that names nothing is null', async ({ readDb: db }) => {
    for (const slug of ['', 'nulle-part', 'VRAC', "'; DROP TABLE x", '../vrac', 'vrac-'])
      expect(await getInitiative(db, slug)).toBeNull();
  });
});

describe('getLever', () => {
  test('gives back every lever as its file says it, with the sheets that name it', async ({
    readDb: db,
    written,
  }) => {
    for (const said of written.levers) {
      const lever = await getLever(db, said.slug);
      if (!lever) throw new Error(`${said.slug} is not online`);
      expect(lever, said.slug).toMatchObject({
        slug: said.slug,
        title: said.title,
        stake: said.stake,
        position: said.order,
        audiences: said.audience,
      });
      expect(
        lever.actions.map(({ text, audiences, citations }) => ({
          do: text,
          for: audiences,
          cite: citations.map(asTold),
        })),
      ).toEqual(said.actions);
      expect(lever.attention.map(({ text, citations }) => ({ text, cite: citations.map(asTold) }))).toEqual(
        said.attention,
      );
      expect(
        lever.further.map(({ citations, ...rest }) => ({ ...rest, cite: citations.map(asTold) })),
      ).toEqual(said.further);
      expectFigures(lever.figures, said.figures);
      const tied = written.initiatives
        .filter(({ levers }) => levers.some(({ id }) => id === said.slug))
        .map(({ slug }) => slug);
      expect(lever.examples.map(({ initiative }) => initiative.slug).sort()).toEqual(tied.sort());
      expect(
        lever.examples.slice(0, said.highlights.length).map(({ initiative }) => initiative.slug),
      ).toEqual(said.highlights);
      for (const { because, citations } of lever.examples) {
        expect(because).not.toBe('');
        expect(citations).not.toEqual([]);
      }
    }
  });

  test('is listed in order, with how many sheets and actions it has', async ({ readDb: db, written }) => {
    const levers = await listLevers(db);
    const expected = [...written.levers].sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
    expect(
      levers.map(({ slug, initiativeCount, actionCount }) => ({ slug, initiativeCount, actionCount })),
    ).toEqual(
      expected.map(({ slug, actions }) => ({
        slug,
        initiativeCount: written.initiatives.filter(({ levers: ties }) => ties.some(({ id }) => id === slug))
          .length,
        actionCount: actions.length,
      })),
    );
    expect(await getLever(db, 'nulle-part')).toBeNull();
  });
});

describe('sources', () => {
  test('say which sheets and levers are drawn from them, by which passages', async ({
    readDb: db,
    written,
  }) => {
    const cites = (item: object, id: string) => JSON.stringify(item).includes(`"source":"${id}"`);
    const sources = await listSources(db);
    expect(sources.map(({ id }) => id)).toEqual(written.sources.map(({ id }) => id));
    for (const { id, initiativeCount, leverCount } of sources) {
      const source = await getSource(db, id);
      if (!source) throw new Error(`${id} is not there`);
      const drawn = {
        initiatives: written.initiatives.filter((sheet) => cites(sheet, id)),
        levers: written.levers.filter((lever) => cites(lever, id)),
      };
      expect(source.initiatives.map(({ slug }) => slug).sort(), id).toEqual(
        drawn.initiatives.map(({ slug }) => slug).sort(),
      );
      expect(source.levers.map(({ slug }) => slug).sort(), id).toEqual(
        drawn.levers.map(({ slug }) => slug).sort(),
      );
      expect([initiativeCount, leverCount]).toEqual([drawn.initiatives.length, drawn.levers.length]);
      for (const { slug, citations } of [...source.initiatives, ...source.levers]) {
        expect(citations, `${slug} ${id}`).not.toEqual([]);
        const lines = citations.map(({ lineFrom }) => lineFrom);
        expect(lines, `${slug} ${id}`).toEqual([...lines].sort((a, b) => a - b));
      }
    }
    expect(await getSource(db, 'nulle-part')).toBeNull();
  });
});

const keysOf = (value: object | undefined) => Object.keys(value ?? {});

describe('the JSON of a sheet', () => {
  test('has every key of the contract', async ({ readDb: db }) => {
    const sheet = await getInitiative(db, 'vrac');
    if (!sheet) throw new Error('vrac is not online');
    const json = JSON.parse(JSON.stringify(toInitiativeJson(sheet)));
    expect(keysOf(json)).toEqual(
      expect.arrayContaining(
        'slug title acronym subtitle summary form nature places sectors levers types createdYear asOf verifiedAt sections figures funding partners contact sources related updatedAt'.split(
          ' ',
        ),
      ),
    );
    const parts: [object, string][] = [
      [json.places[0], 'territory label quartier commune departement region country'],
      [json.sections[0], 'kind title markdown citations'],
      [json.figures[0], 'label value unit year citation'],
      [json.funding[0], 'funder amountEur nature year note citation'],
      [json.partners[0], 'name kind role'],
      [json.contact, 'organisation website email address'],
      [json.sources[0], 'id title pages'],
    ];
    for (const [part, keys] of parts)
      expect(keysOf(part), keys).toEqual(expect.arrayContaining(keys.split(' ')));
    expect(json).toMatchObject({
      slug: 'vrac',
      form: 'complete',
      nature: 'initiative',
      createdYear: 2013,
      sectors: ['alimentation'],
      updatedAt: sheet.updatedAt.toISOString(),
    });
    expect(json.places.find(({ commune }: { commune: string }) => commune === 'Vénissieux')).toMatchObject({
      territory: 'qpv:QP069015',
      quartier: 'Minguettes - Clochettes',
      departement: 'Rhône',
      region: 'Auvergne-Rhône-Alpes',
      country: 'France',
    });
    // Values that differ stand side by side, each with its passage.
    const told = json.figures.filter(
      ({ label }: { label: string }) => label === 'quartiers où VRAC est présent',
    );
    expect(told.map(({ value }: { value: number }) => value)).toEqual([7, 6]);
    for (const { citation } of told)
      expect(citation).toMatchObject({
        source: 'reperess-2016',
        lines: expect.stringMatching(/^\d+(-\d+)?$/),
      });
  });

  test('of a short sheet, of one abroad, of one without contact, is as complete', async ({
    readDb: db,
    written,
  }) => {
    const without = written.initiatives.find(
      ({ contact, created }) => contact === null && created.length === 0,
    );
    const short = written.initiatives.find(({ form }) => form === 'short');
    for (const slug of [short?.slug ?? '', without?.slug ?? '', 'community-land-trust-bruxelles', 'artis']) {
      const sheet = await getInitiative(db, slug);
      if (!sheet) throw new Error(`${slug} is not online`);
      const json = JSON.parse(JSON.stringify(toInitiativeJson(sheet)));
      expect(keysOf(json.contact), slug).toEqual(['organisation', 'website', 'email', 'address']);
      expect(json.createdYear, slug).toBe(sheet.created[0]?.year ?? null);
      expect(json.form, slug).toBe(sheet.form);
      const kinds = SECTION_KINDS.map((kind) => kind.replace('_', '-'));
      for (const { kind } of json.sections) expect(kinds, slug).toContain(kind);
      for (const { value, citation } of json.figures)
        expect([typeof value, typeof citation?.source], slug).toEqual(['number', 'string']);
      for (const { amountEur, citation } of json.funding) {
        expect([null, 'number'], slug).toContain(amountEur === null ? null : typeof amountEur);
        expect(typeof citation?.source, slug).toBe('string');
      }
      expect(json.sources.length, slug).toBeGreaterThan(0);
    }
  });
});

describe('the JSON of a list', () => {
  test('has every key of the contract, and counts that are those of the page', async ({
    readDb: db,
    written,
  }) => {
    const results = await searchInitiatives(db, { ...EMPTY_QUERY, sectors: ['mobilite'] }, 5);
    const json = JSON.parse(JSON.stringify(toListJson(results)));
    expect(json).toMatchObject({ total: results.total, page: 1, pageSize: 5, engine: 'postgres' });
    expect(json.items).toHaveLength(Math.min(5, results.total));
    expect(keysOf(json.facets).sort()).toEqual(['leviers', 'natures', 'secteurs', 'territoires', 'types']);
    for (const options of Object.values<{ id: string; label: string; count: number }[]>(json.facets)) {
      expect(options.length).toBeGreaterThan(0);
      for (const option of options)
        expect([typeof option.id, typeof option.label, typeof option.count]).toEqual([
          'string',
          'string',
          'number',
        ]);
    }
    const sector = json.facets.secteurs.find(({ id }: { id: string }) => id === 'mobilite');
    expect(sector.count).toBe(
      written.initiatives.filter(({ sectors }) => sectors.includes('mobilite')).length,
    );
  });
});
