import { expect } from 'vitest';
import { applyNew } from '@/lib/importing/commands/apply-new';
import { recordImport } from '@/lib/importing/commands/record-import';
import { listItems } from '@/lib/importing/queries/items';
import { recognise } from '@/lib/importing/recognise/recognise';
import { NOW } from '@/tests/support/an-edition';
import { test } from '@/tests/support/database';
import { sourceDocument, WITHOUT_SOURCES } from '@/tests/support/text-documents';

const guide = sourceDocument('001');
const title = (words: string) => (guide ? words : `${words} — ${WITHOUT_SOURCES}`);

test.skipIf(!guide)(
  title(
    'les vingt-six fiches du guide se reconnaissent dans le catalogue, une à une, et aucune n’y est touchée',
  ),
  async ({ filledDb: db }) => {
    if (!guide) return;
    const before = await db.edition.findMany({ orderBy: { id: 'asc' } });
    const source = { id: 'reperess-2016' };
    const recorded = await recordImport(
      db,
      null,
      { document: guide, recognised: recognise(guide), source },
      NOW,
    );
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
    const sheets = (await listItems(db, recorded.value.id)).filter(({ kind }) => kind === 'initiative');
    expect(sheets).toHaveLength(26);
    expect(new Set(sheets.map(({ edition }) => edition?.id)).size).toBe(26);
    expect(sheets.filter(({ edition }) => edition === null)).toEqual([]);
    expect(await db.edition.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  },
);

test.skipIf(!guide)(
  title(
    'dans un catalogue vide, le guide devient vingt-six brouillons ; revenu par d’autres règles, il ne propose rien',
  ),
  async ({ db }) => {
    if (!guide) return;
    const source = { title: 'Guide', publisher: 'RTES', date: '2016-09', kind: 'guide' } as const;
    const recognised = recognise(guide);
    const first = await recordImport(db, null, { document: guide, recognised, source }, NOW);
    if (!first.ok) throw new Error(JSON.stringify(first.error));
    const applied = await applyNew(db, null, first.value.id, NOW);
    expect(applied).toMatchObject({ ok: true, value: { failed: [] } });
    expect(await db.edition.count({ where: { kind: 'initiative' } })).toBe(26);
    const otherwise = { ...recognised, warnings: [{ line: 1, message: 'Autres règles.' }] };
    const again = await recordImport(db, null, { document: guide, recognised: otherwise, source }, NOW);
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    expect(again.value.isNew).toBe(true);
    const items = await listItems(db, again.value.id);
    const news = items.filter(({ kind, status }) => kind !== 'term' && status !== 'same');
    expect(news.map(({ title }) => title)).toEqual([]);
  },
);
