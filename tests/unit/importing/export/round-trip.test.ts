import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnwritableTexts } from '@/lib/catalogue/section-heading';
import type { Content } from '@/lib/importing/content/content';
import { contentFiles } from '@/lib/importing/content/export/content-files';
import { exportContent } from '@/lib/importing/content/export/export-content';
import { readContent } from '@/lib/importing/content/read-content';
import { aContentFolder } from '@/tests/support/a-content-folder';
import { hostileLever, hostileLine, hostileSheet } from '@/tests/support/hostile-content';

async function read(dir: string): Promise<Content> {
  const content = await readContent(dir);
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value;
}

const isControl = /[^\P{Cc}\t\n]/u;

/** The content of the tests' folder, the garage, the lever and one entry of each list with the worst texts. */
const hostileContent = (valid: Content): fc.Arbitrary<Content> =>
  fc
    .record({
      sheet: hostileSheet,
      other: hostileSheet,
      lever: hostileLever,
      line: hostileLine,
      page: hostileLine.filter((text) => !isControl.test(text)),
    })
    .map(({ sheet, other, lever, line, page }) => ({
      ...valid,
      initiatives: [{ ...other, slug: 'epicerie', related: [] }, sheet],
      levers: [lever],
      pages: [{ slug: 'a-propos', title: line, markdown: page }],
      sources: valid.sources.map((source) => ({
        ...source,
        title: line,
        description: line,
        publisher: [line],
      })),
      sectors: valid.sectors.map((sector) => ({ ...sector, label: line, icon: line })),
      structureTypes: valid.structureTypes.map((type) => ({ ...type, label: line })),
      glossary: valid.glossary.map((term) => ({ ...term, explanation: line, variants: [line] })),
      synonyms: [{ typed: [line], means: [line, line] }],
      territories: {
        ...valid.territories,
        qpv: valid.territories.qpv.map((district) => ({ ...district, name: line })),
      },
    }));

const isWritable = ({ initiatives }: Content) =>
  initiatives.every(({ sections }) => findUnwritableTexts(sections).length === 0);

describe('un contenu quelconque', () => {
  it('se relit tel qu’il a été écrit, dans un dossier vide comme par-dessus un autre', async () => {
    const dir = aContentFolder();
    const valid = await read(dir);
    const contents = hostileContent(valid).filter(isWritable);
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const fresh = aContentFolder(
          Object.fromEntries([...contentFiles(valid).keys()].map((path) => [path, null])),
        );
        const made = await exportContent(fresh, content, { force: true });
        expect(made).toEqual({ ok: true, value: expect.anything() });
        expect(await read(fresh)).toEqual(content);
        const over = await exportContent(dir, content, { force: false });
        expect(over).toEqual({ ok: true, value: expect.anything() });
        expect(await read(dir)).toEqual(content);
        const again = await exportContent(dir, content, { force: false });
        expect(again).toMatchObject({ ok: true, value: { written: [], removed: [] } });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);

  it('est refusé, et rien n’est écrit, quand une de ses sections ne se relirait pas', async () => {
    const dir = aContentFolder();
    const valid = await read(dir);
    const before = readFileSync(join(dir, 'initiatives/garage.md'), 'utf8');
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        hostileContent(valid).filter((content) => !isWritable(content)),
        async (content) => {
          const report = await exportContent(dir, content, { force: false });
          expect(report).toEqual({
            ok: false,
            error: expect.arrayContaining([
              expect.stringMatching(
                /^initiatives\/\w+\.md {2}sections\.\w+ {2}.*(###|caractère de contrôle)/s,
              ),
            ]),
          });
          refused += 1;
        },
      ),
      { numRuns: 30 },
    );
    expect(refused).toBeGreaterThan(0);
    expect(readFileSync(join(dir, 'initiatives/garage.md'), 'utf8')).toBe(before);
  }, 60_000);

  it('n’est refusé que pour ce qui ne se relirait pas', async () => {
    const valid = await read(aContentFolder());
    await fc.assert(
      fc.asyncProperty(
        hostileSheet.filter(({ sections }) => findUnwritableTexts(sections).length > 0),
        async (sheet) => {
          const content = { ...valid, initiatives: [sheet] };
          const text = contentFiles(content).get('initiatives/garage.md') ?? '';
          const back = await readContent(aContentFolder({ 'initiatives/garage.md': text }));
          const garage = back.ok ? back.value.initiatives.find(({ slug }) => slug === 'garage') : null;
          expect(garage).not.toEqual(sheet);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
