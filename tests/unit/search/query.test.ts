import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CatalogueQuery,
  EMPTY_QUERY,
  FACET_PARAMETERS,
  FACETS,
  fromPageParams,
  isNarrowed,
  listPath,
  parseQuery,
  toggled,
  toSearchParams,
} from '@/lib/search/query';

const read = (address: string) => parseQuery(new URLSearchParams(address));

/** Any UTF-16 at all: control characters, halves of surrogate pairs, non-characters. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
const tenKilobytes = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.integer({ min: 9_000, max: 12_000 }))
  .map(([text, length]) => text.repeat(Math.ceil(length / text.length)).slice(0, length));

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
const territory = fc.oneof(
  fc.constantFrom(
    'qpv:QP059050',
    'qpv:QN05950M',
    'qpv:QP02A001',
    'commune:2A004',
    'commune:97611',
    'pays:BE',
  ),
  fc.integer({ min: 1000, max: 98999 }).map((code) => `commune:${String(code).padStart(5, '0')}`),
  fc.integer({ min: 1, max: 95 }).map((code) => `departement:${String(code).padStart(2, '0')}`),
);
const nature = fc.constantFrom('initiative', 'demarche', 'dispositif');

const facetEntry = fc.oneof(
  fc.tuple(fc.constant('territoire'), territory),
  fc.tuple(fc.constantFrom('secteur', 'levier', 'type'), slug),
  fc.tuple(fc.constant('nature'), nature),
);
const understood = fc.oneof(
  facetEntry,
  fc.tuple(fc.constant('q'), fc.constantFrom('garage', 'l’épicerie', '"à vendre"', ' deux  mots ')),
  fc.tuple(fc.constant('tri'), fc.constantFrom('pertinence', 'recent', 'nom')),
  fc.tuple(fc.constant('vue'), fc.constantFrom('liste', 'carte')),
  fc.tuple(fc.constant('page'), fc.integer({ min: 1, max: 100_000 }).map(String)),
);
const PARAMETERS = ['q', 'territoire', 'secteur', 'levier', 'type', 'nature', 'tri', 'page', 'vue'];
const anything = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PARAMETERS) }, { weight: 1, arbitrary: anyText }),
  fc.oneof(
    anyText,
    tenKilobytes,
    slug,
    territory,
    fc.constantFrom('', ' ', '0', '-1', '1e3', '999999', 'nom', 'NOM'),
  ),
);

/** Addresses as people, programs and ill-wishers write them. */
const anyParams = fc
  .array(fc.oneof({ weight: 3, arbitrary: understood }, { weight: 2, arbitrary: anything }), {
    maxLength: 40,
  })
  .map((entries) => new URLSearchParams(entries));
const anyAddress = fc.oneof(anyText, tenKilobytes, fc.webQueryParameters());
const anyQuery = anyParams.map((params) => parseQuery(params).query);

describe('parseQuery', () => {
  it('reads nothing as everything, most recent first', () => {
    expect(read('')).toEqual({ query: EMPTY_QUERY, misunderstood: [] });
    expect(read('q=&secteur=&page=&tri=&vue=&territoire=')).toEqual({
      query: EMPTY_QUERY,
      misunderstood: [],
    });
  });

  it('reads every parameter of the contract', () => {
    const address =
      'q=garage&territoire=departement:59&territoire=pays:BE&secteur=mobilite&levier=bailleurs-sociaux' +
      '&type=aci&nature=initiative&nature=demarche&tri=nom&page=3&vue=carte';
    expect(read(address)).toEqual({
      query: {
        text: 'garage',
        territories: ['departement:59', 'pays:BE'],
        sectors: ['mobilite'],
        levers: ['bailleurs-sociaux'],
        types: ['aci'],
        natures: ['demarche', 'initiative'],
        sort: 'nom',
        page: 3,
        view: 'carte',
      },
      misunderstood: [],
    });
  });

  it('sorts by pertinence when there is a text, by date otherwise, unless told', () => {
    expect(read('q=garage').query.sort).toBe('pertinence');
    expect(read('secteur=mobilite').query.sort).toBe('recent');
    expect(read('q=garage&tri=recent').query.sort).toBe('recent');
    expect(read('tri=pertinence').query.sort).toBe('pertinence');
  });

  it.each([
    ['page=-1', 'page', '-1'],
    ['page=0', 'page', '0'],
    ['page=1.5', 'page', '1.5'],
    ['page=1e3', 'page', '1e3'],
    ['page=999999', 'page', '999999'],
    ['page=٣', 'page', '٣'],
    ['page=1&page=2', 'page', '1 2'],
    ['territoire=commune:1', 'territoire', 'commune:1'],
    ['territoire=ville:59172', 'territoire', 'ville:59172'],
    ['territoire=59172', 'territoire', '59172'],
    ['territoire=qpv:QP059050Z', 'territoire', 'qpv:QP059050Z'],
    ['secteur=Mobilité', 'secteur', 'Mobilité'],
    ['secteur=a--b', 'secteur', 'a--b'],
    ['levier=..%2f..%2fetc', 'levier', '../../etc'],
    ['type=a%00b', 'type', 'a�b'],
    [`type=${'a'.repeat(81)}`, 'type', `${'a'.repeat(60)}…`],
    ['nature=Initiative', 'nature', 'Initiative'],
    ['nature=__proto__', 'nature', '__proto__'],
    ['tri=hasard', 'tri', 'hasard'],
    ['tri=nom&tri=recent', 'tri', 'nom recent'],
    ['vue=grille', 'vue', 'grille'],
    ['couleur=rouge', 'couleur', 'rouge'],
    ['Secteur=mobilite', 'Secteur', 'mobilite'],
    ['%00=%07', '�', '�'],
    [`${'a'.repeat(100)}=b`, `${'a'.repeat(60)}…`, 'b'],
  ])('says that it does not understand %s', (address, parameter, value) => {
    expect(read(address).misunderstood).toEqual([
      { parameter, value, expected: expect.stringMatching(/\S/) },
    ]);
  });

  it('lets pass what others read: the typed place, the size of a page, what trackers add', () => {
    expect(read('lieu=Denain&pageSize=50&utm_source=lettre&fbclid=x')).toEqual({
      query: EMPTY_QUERY,
      misunderstood: [],
    });
  });

  it('takes what it understands beside what it does not', () => {
    const { query, misunderstood } = read('secteur=mobilite&secteur=!&page=x&q=garage');
    expect(query).toMatchObject({ text: 'garage', sectors: ['mobilite'], page: 1 });
    expect(misunderstood.map(({ parameter }) => parameter).sort()).toEqual(['page', 'secteur']);
  });

  it('reads 200 characters of a text at most, and says so', () => {
    const { query, misunderstood } = read(`q=${'é'.repeat(10_000)}`);
    expect(query.text).toBe('é'.repeat(200));
    expect(misunderstood).toMatchObject([{ parameter: 'q' }]);
    expect(read(`q=${'é'.repeat(200)}`).misunderstood).toEqual([]);
  });

  it('reads 30 values of a parameter at most, and says so', () => {
    const values = Array.from({ length: 31 }, (_, index) => `secteur=s${index}`).join('&');
    const { query, misunderstood } = read(values);
    expect(query.sectors).toHaveLength(30);
    expect(misunderstood).toMatchObject([{ parameter: 'secteur', value: '31 valeurs' }]);
  });

  it('names 20 parts that it does not understand at most, and counts the others', () => {
    const strangers = (count: number) =>
      read(Array.from({ length: count }, (_, index) => `p${index}=x`).join('&')).misunderstood;
    expect(strangers(20)).toHaveLength(20);
    const counted = (value: string) => ({
      parameter: 'adresse',
      value,
      expected: expect.stringMatching(/\S/),
    });
    expect(strangers(21).slice(19)).toEqual([
      { parameter: 'p19', value: 'x', expected: expect.stringMatching(/^un paramètre parmi/) },
      counted('1\u00a0autre partie non comprise'),
    ]);
    expect(strangers(1220)).toHaveLength(21);
    expect(strangers(1220).at(-1)).toEqual(counted('1\u202f200\u00a0autres parties non comprises'));
  });

  it('names the parameters of the list before those that do not exist', () => {
    const strangers = Array.from({ length: 40 }, (_, index) => `p${index}=x`).join('&');
    const { misunderstood } = read(`${strangers}&page=x&secteur=!`);
    expect(misunderstood.slice(0, 2).map(({ parameter }) => parameter)).toEqual(['page', 'secteur']);
  });

  it.each([
    ['values', (index: number) => ['secteur', `!${index}`]],
    ['names', (index: number) => [`p${index}`, 'x']],
  ])('reads an address of a hundred thousand %s in the time that its length takes', (_, entry) => {
    const params = new URLSearchParams(Array.from({ length: 100_000 }, (_, index) => entry(index)));
    const before = process.cpuUsage();
    expect(parseQuery(params).misunderstood).toHaveLength(21);
    // Milliseconds, where the square of the length takes minutes.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(20_000);
  });

  it('cleans a text of what cannot be typed', () => {
    expect(read('q=%00gar%07age%0a%09%E2%80%A8solidaire%20').query.text).toBe('gar age solidaire');
    const lonely = parseQuery(fromPageParams({ q: 'a\ud800b' })).query.text;
    expect(lonely).toMatch(/^a.b$/u);
    expect(lonely).not.toMatch(/\p{Cs}/u);
  });

  it('gives a query for any text at all', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expectSound(read(address).query);
      }),
    );
  }, 30_000);

  it('gives a query for any parameters at all, and reports each value that it left out', () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const { query, misunderstood } = parseQuery(params);
        expectSound(query);
        // Beyond twenty, only some are named.
        if (misunderstood.length > 20) {
          expect(misunderstood).toHaveLength(21);
          expect(misunderstood.at(-1)?.parameter).toBe('adresse');
          return;
        }
        const reported = (parameter: string) =>
          misunderstood.filter((item) => item.parameter === parameter).length;
        for (const facet of FACETS) {
          const parameter = FACET_PARAMETERS[facet];
          const given = new Set(
            params
              .getAll(parameter)
              .map((value) => value.trim())
              .filter(Boolean),
          );
          const kept: string[] = query[facet];
          expect(kept.every((value) => given.has(value))).toBe(true);
          const leftOut = [...given].filter((value) => !kept.includes(value));
          expect(reported(parameter) > 0).toBe(leftOut.length > 0);
        }
        const given = (parameter: string) => params.getAll(parameter).filter((value) => value !== '');
        expect(reported('page') > 0).toBe(!sameText(given('page'), [String(query.page)], /^0*/));
        expect(reported('tri') > 0).toBe(!sameText(given('tri'), [query.sort]));
        expect(reported('vue') > 0).toBe(!sameText(given('vue'), [query.view]));
        const strangers = new Set([...params.keys()].filter((name) => !PARAMETERS.includes(name)));
        const known = misunderstood.filter(({ parameter }) => PARAMETERS.includes(parameter));
        expect(misunderstood.length - known.length).toBe(strangers.size);
        for (const { parameter, value, expected } of misunderstood) {
          expect(expected).not.toBe('');
          for (const told of [parameter, value]) {
            expect([...told].length).toBeLessThanOrEqual(61);
            expect(told).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          }
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

describe('addresses', () => {
  it('read back as the query they were made of, with nothing misunderstood', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(toSearchParams(query))).toEqual({ query, misunderstood: [] });
        const [, written = ''] = listPath(query).split('?');
        expect(read(written).query).toEqual(query);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('are the same for the same choices, in whatever order and however often they are made', () => {
    fc.assert(
      fc.property(
        fc.array(facetEntry, { maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (entries, numbers) => {
          const shuffled = [...entries, ...entries.slice(0, 3)]
            .map((entry) => ({ entry, rank: numbers.next().value }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ entry }) => entry);
          const query = parseQuery(new URLSearchParams(entries)).query;
          const other = parseQuery(new URLSearchParams(shuffled)).query;
          expect(other).toEqual(query);
          expect(listPath(other)).toBe(listPath(query));
        },
      ),
    );
  }, 30_000);

  it('differ for different queries', () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, (one, other) => {
        const areSame = JSON.stringify(one) === JSON.stringify(other);
        expect(listPath(one) === listPath(other)).toBe(areSame);
      }),
    );
  }, 30_000);

  it('leave out what goes without saying', () => {
    expect(listPath(EMPTY_QUERY)).toBe('/initiatives');
    expect(listPath(read('q=garage&tri=pertinence&page=1&vue=liste').query)).toBe('/initiatives?q=garage');
    expect(listPath(read('q=garage&tri=recent').query)).toBe('/initiatives?q=garage&tri=recent');
  });

  it('come back whole from the lists in which Next hands repeated parameters', () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const handed: Record<string, string | string[]> = Object.create(null);
        for (const name of new Set(params.keys())) {
          const values = params.getAll(name);
          handed[name] = values.length === 1 ? (values[0] ?? '') : values;
        }
        const inOrder = ({ query, misunderstood }: ReturnType<typeof parseQuery>) => ({
          query,
          // Next puts parameters that are numbers first: of more than twenty, others may be named.
          misunderstood:
            misunderstood.length > 20
              ? misunderstood.length
              : misunderstood.map((item) => JSON.stringify(item)).sort(),
        });
        expect(inOrder(parseQuery(fromPageParams(handed)))).toEqual(inOrder(parseQuery(params)));
      }),
    );
  }, 30_000);
});

describe('toggled', () => {
  const choice = fc.oneof(
    territory.map((value) => ['territories', value] as const),
    slug.map((value) => ['sectors', value] as const),
    nature.map((value) => ['natures', value] as const),
  );

  it('twice changes nothing but the page, which is the first', () => {
    fc.assert(
      fc.property(anyQuery, choice, (query, other) => {
        const chosen = FACETS.flatMap((facet) =>
          query[facet].map((value: string) => [facet, value] as const),
        );
        for (const [facet, value] of [other, ...chosen])
          expect(toggled(toggled(query, facet, value), facet, value)).toEqual({ ...query, page: 1 });
      }),
    );
  }, 30_000);

  it('adds what is not chosen, removes what is, and leaves the other facets', () => {
    const query = read('secteur=mobilite&nature=initiative&page=4').query;
    const added = toggled(query, 'sectors', 'alimentation');
    expect(added).toEqual({ ...query, sectors: ['alimentation', 'mobilite'], page: 1 });
    expect(toggled(added, 'sectors', 'mobilite').sectors).toEqual(['alimentation']);
    expect(query.sectors).toEqual(['mobilite']);
  });

  it('gives an address that is read as what was chosen', () => {
    fc.assert(
      fc.property(fc.array(facetEntry, { maxLength: 12 }), choice, (entries, [facet, value]) => {
        const next = toggled(parseQuery(new URLSearchParams(entries)).query, facet, value);
        expect(parseQuery(toSearchParams(next))).toEqual({ query: next, misunderstood: [] });
      }),
    );
  }, 30_000);
});

describe('isNarrowed', () => {
  it.each([
    ['', false],
    ['page=2&tri=nom&vue=carte', false],
    ['q=garage', true],
    ['q=%20', false],
    ['territoire=region:32', true],
    ['nature=initiative', true],
  ])('of « %s » is %s', (address, narrowed) => {
    expect(isNarrowed(read(address).query)).toBe(narrowed);
  });
});

/** Safe to hand to an engine, whatever was typed. */
function expectSound(query: CatalogueQuery) {
  expect([...query.text].length).toBeLessThanOrEqual(200);
  expect(query.text).not.toMatch(/[\p{Cc}\p{Cs}\p{Cn}]|^\s|\s$|\s\s/u);
  for (const facet of FACETS) {
    const values: string[] = query[facet];
    expect(values.length).toBeLessThanOrEqual(30);
    expect(new Set(values).size).toBe(values.length);
    for (const value of values) expect(value).toMatch(/^[A-Za-z0-9:-]{1,80}$/);
  }
  expect(Number.isInteger(query.page) && query.page >= 1 && query.page <= 100_000).toBe(true);
  expect(['pertinence', 'recent', 'nom']).toContain(query.sort);
  expect(['liste', 'carte']).toContain(query.view);
}

/** Whether what was given says what was read, or nothing. */
function sameText(given: string[], read: string[], ignored = /^$/): boolean {
  return given.length === 0 || (given.length === 1 && given[0]?.replace(ignored, '') === read[0]);
}
