import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { searchEval } from '@/lib/cli/commands/search-eval';
import { projectPath } from '@/lib/cli/project';
import type { Db } from '@/lib/db/client';
import { test } from '@/tests/support/read-catalogue';

/** The second set was written by a reader who knew neither the first one, nor the synonyms, nor the engine. */
const JUDGED = [
  { file: 'judged-queries.json', ndcg: 0.92, recall: 0.9 },
  { file: 'judged-queries-second-reader.json', ndcg: 0.9, recall: 0.88 },
];

async function evaluate(db: Db, file: string, options: { json?: boolean; engine?: string } = {}) {
  const lines: string[] = [];
  const code = await searchEval({ file, json: false, ...options }, db, (line) => lines.push(line));
  return { code, printed: lines.join('\n') };
}

function aFile(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'jugements.json');
  writeFileSync(file, content);
  return file;
}

describe('search eval', () => {
  test.for(JUDGED)(
    'finds what the judges of $file want first, and nothing where they want nothing',
    async ({ file, ndcg, recall }, { readDb: db }) => {
      const { code, printed } = await evaluate(db, projectPath(`tests/support/${file}`), { json: true });
      const { queries, ndcg10, recall10, perQuery } = JSON.parse(printed);
      expect(code).toBe(0);
      expect(queries).toBeGreaterThanOrEqual(120);
      expect(ndcg10).toBeGreaterThanOrEqual(ndcg);
      expect(recall10).toBeGreaterThanOrEqual(recall);
      const absent = perQuery.filter(
        ({ expected }: { expected: object }) => Object.keys(expected).length === 0,
      );
      expect(absent.length).toBeGreaterThanOrEqual(10);
      for (const { query, got } of absent) expect(got, JSON.stringify(query)).toEqual([]);
    },
  );

  test('prints the means, then the queries that fail', async ({ readDb: db }) => {
    const file = aFile(
      JSON.stringify([
        { query: { q: 'garage solidaire' }, relevant: { 'garage-solidaire-du-hainaut': 3 }, note: 'titre' },
        { query: { q: 'garage solidaire' }, relevant: { vrac: 3 }, note: 'à tort' },
      ]),
    );
    const { code, printed } = await evaluate(db, file);
    expect(code).toBe(0);
    expect(printed).toMatch(/2\srequêtes/);
    expect(printed).toMatch(/à tort/);
    expect(printed).not.toMatch(/titre/);
  });

  test.for([
    ['nulle part', null, /n.existe pas|introuvable/],
    ['pas du JSON', '[{', /JSON/],
    ['une note hors de 1 à 3', '[{"query":{"q":"a"},"relevant":{"vrac":7}}]', /relevant/],
    ['une fiche inconnue', '[{"query":{"q":"a"},"relevant":{"licorne":3}}]', /licorne/],
  ] as const)('refuses a file: %s', async ([, content, sentence], { readDb: db }) => {
    const file = content === null ? '/nulle/part.json' : aFile(content);
    const { code, printed } = await evaluate(db, file);
    expect(code).toBe(1);
    expect(printed).toMatch(sentence);
  });
});
