import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPath } from '@/lib/cli/project';
import {
  evaluateQueries,
  judgedQueriesSchema,
  ndcgAt10,
  parseJudgedQueries,
  recallAt10,
} from '@/lib/search/evaluate';

const RELEVANT = { vrac: 3, kaps: 2, epicea: 1 } as const;
const twelve = Array.from({ length: 12 }, (_, index) => `fiche-${index}`);

describe('ndcgAt10', () => {
  it.each([
    ['the best order', ['vrac', 'kaps', 'epicea'], 1],
    ['what is not judged below the rest', ['vrac', 'kaps', 'epicea', 'artis'], 1],
    // Gains 3/1 + 7/2 = 6.5; at best 7/1 + 3/log2(3) + 1/2 = 9.39279.
    ['a useful sheet first, the wanted one third', ['kaps', 'artis', 'vrac'], 0.69202],
    // 1/1 + 3/log2(3) + 7/2 = 6.39279.
    ['the worst order', ['epicea', 'kaps', 'vrac'], 0.68061],
    // 7/log2(11) = 2.02345.
    ['the wanted sheet tenth', [...twelve.slice(0, 9), 'vrac'], 0.21543],
    ['the wanted sheet eleventh', [...twelve.slice(0, 10), 'vrac'], 0],
    ['nothing', [], 0],
  ])('measures %s', (_, ranked, expected) => {
    expect(ndcgAt10(ranked, RELEVANT)).toBeCloseTo(expected, 5);
  });

  it('is not lowered by relevant sheets that ten places cannot hold', () => {
    const relevant = Object.fromEntries(twelve.map((slug) => [slug, 2]));
    expect(ndcgAt10(twelve.slice(2), relevant)).toBe(1);
  });

  it('wants nothing where nothing is relevant', () => {
    expect(ndcgAt10([], {})).toBe(1);
    expect(ndcgAt10(['vrac'], {})).toBe(0);
  });

  it('stays between 0 and 1, and is 1 when grades go down', () => {
    const judged = fc.dictionary(fc.constantFrom(...twelve), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(judged, fc.shuffledSubarray(twelve), (relevant, ranked) => {
        const measured = ndcgAt10(ranked, relevant);
        expect(measured).toBeGreaterThanOrEqual(0);
        expect(measured).toBeLessThanOrEqual(1 + 1e-12);
        const best = Object.keys(relevant).sort((a, b) => (relevant[b] ?? 0) - (relevant[a] ?? 0));
        expect(ndcgAt10(best, relevant)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('recallAt10', () => {
  it.each([
    ['all, in any order', ['epicea', 'artis', 'vrac', 'kaps'], 1],
    ['two of three', ['kaps', 'vrac'], 2 / 3],
    ['one beyond the tenth', [...twelve.slice(0, 10), 'vrac'], 0],
    ['nothing', [], 0],
  ])('measures %s', (_, ranked, expected) => {
    expect(recallAt10(ranked, RELEVANT)).toBeCloseTo(expected, 12);
  });

  it('asks for ten sheets at most', () => {
    const relevant = Object.fromEntries(twelve.map((slug) => [slug, 1]));
    expect(recallAt10(twelve, relevant)).toBe(1);
    expect(recallAt10([...twelve.slice(0, 4), 'vrac'], relevant)).toBe(0.4);
  });

  it('wants nothing where nothing is relevant', () => {
    expect(recallAt10([], {})).toBe(1);
    expect(recallAt10(['vrac'], {})).toBe(0);
  });
});

describe('evaluateQueries', () => {
  it('asks with the parameters of an address and gives means, expected and got', async () => {
    const asked: string[] = [];
    const evaluation = await evaluateQueries(
      [
        { query: { q: 'l’épicerie', territoire: ['region:11', 'region:93'] }, relevant: RELEVANT, note: 'a' },
        { query: { q: 'licorne' }, relevant: {}, note: 'b' },
      ],
      async (params) => {
        asked.push(decodeURIComponent(params.toString()));
        return params.get('q') === 'licorne' ? [] : ['kaps', 'artis', 'vrac'];
      },
    );
    expect(asked).toEqual(['q=l’épicerie&territoire=region:11&territoire=region:93', 'q=licorne']);
    expect(evaluation).toMatchObject({ queries: 2, recall10: (2 / 3 + 1) / 2 });
    expect(evaluation.ndcg10).toBeCloseTo((0.69202 + 1) / 2, 5);
    expect(evaluation.perQuery).toMatchObject([
      { note: 'a', recall10: 2 / 3, expected: ['vrac', 'kaps', 'epicea'], got: ['kaps', 'artis', 'vrac'] },
      { note: 'b', ndcg10: 1, recall10: 1, expected: [], got: [] },
    ]);
  });
});

describe('parseJudgedQueries', () => {
  const faultsOf = (value: unknown) => {
    const parsed = parseJudgedQueries(typeof value === 'string' ? value : JSON.stringify(value));
    return parsed.ok ? [] : parsed.error.map(({ index, field, message }) => [index, field, message]);
  };
  const sound = { query: { q: 'vrac' }, relevant: { vrac: 3 } };

  it('reads a note as optional, and one value or several', () => {
    const query = { q: 'vrac', secteur: ['alimentation'], page: 1 };
    expect(parseJudgedQueries(JSON.stringify([{ query, relevant: {} }]))).toEqual({
      ok: true,
      value: [{ query, relevant: {}, note: '' }],
    });
  });

  it.each([
    [{}, [[null, null, 'une liste de requêtes jugées était attendue']]],
    [[], [[null, null, 'au moins une requête jugée était attendue']]],
    [[sound, 'vrac'], [[1, null, 'une requête jugée était attendue, avec query et relevant']]],
    [
      [{ query: { q: 'vrac' } }],
      [[0, 'relevant', 'des fiches et leur note étaient attendues, comme { "vrac": 3 }']],
    ],
    [
      [{ relevant: {} }],
      [[0, 'query', 'les paramètres d’une recherche étaient attendus, comme { "q": "garage" }']],
    ],
    [
      [sound, { query: { q: null }, relevant: { vrac: 4, kaps: '2' }, note: 1 }],
      [
        [1, 'query.q', 'un texte, ou une liste de textes, était attendu'],
        [1, 'relevant.vrac', 'une note de 1 à 3 était attendue'],
        [1, 'relevant.kaps', 'une note de 1 à 3 était attendue'],
        [1, 'note', 'un texte était attendu'],
      ],
    ],
    [
      [{ ...sound, grade: 1, nota: 2 }],
      [
        [0, 'grade', 'ce champ n’existe pas : query, relevant et note étaient attendus'],
        [0, 'nota', 'ce champ n’existe pas : query, relevant et note étaient attendus'],
      ],
    ],
    [
      [{ query: { territoire: 'Lille' }, relevant: {} }],
      [
        [
          0,
          'query.territoire',
          '« Lille » n’est pas compris ; attendu : un genre et un code, comme commune:59172',
        ],
      ],
    ],
  ])('tells what is wrong in %j', (value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it('names a parameter that no address has', () => {
    expect(faultsOf([{ query: { ville: 'Lille' }, relevant: {} }])).toMatchObject([
      [0, 'query.ville', expect.stringContaining('« Lille »')],
    ]);
  });

  it.each([
    ['[\n  { "query": { "q": "vrac" },, }\n]', 2],
    ['[\n{', 2],
    ['', 1],
    ['vrac', 1],
  ])('says where %j stops being JSON', (text, line) => {
    expect(faultsOf(text)).toMatchObject([
      [null, null, expect.stringContaining(`JSON, à la ligne ${line} :`)],
    ]);
  });
});

describe('the judged queries of the catalogue', () => {
  const text = readFileSync(projectPath('tests/support/judged-queries.json'), 'utf8');

  it('are sound, each asked once', () => {
    expect(parseJudgedQueries(text)).toMatchObject({ ok: true });
    const queries = judgedQueriesSchema.parse(JSON.parse(text)).map(({ query }) => JSON.stringify(query));
    expect(new Set(queries).size).toBe(queries.length);
  });
});
