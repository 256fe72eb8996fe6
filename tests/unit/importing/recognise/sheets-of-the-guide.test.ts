import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '@/lib/importing/content/split-sheet';
import { recognise } from '@/lib/importing/recognise/recognise';
import { sourceDocument, WITHOUT_SOURCES } from '@/tests/support/text-documents';

const guide = sourceDocument('001');

/** First and last line in the guide of every complete sheet of the catalogue, as its editors noted them. */
function passagesOfCatalogue(): { from: number; to: number }[] {
  return readdirSync('content/initiatives').flatMap((file) => {
    const { frontMatter } = splitFrontMatter(readFileSync(join('content/initiatives', file), 'utf8')) ?? {};
    const { form, passages } = parse(frontMatter ?? '') as { form: string; passages: string | string[] };
    const first = /^reperess-2016:(\d+)-(\d+)$/.exec([passages].flat()[0] ?? '');
    return form === 'complete' && first ? [{ from: Number(first[1]), to: Number(first[2]) }] : [];
  });
}

/** Printed pages of the guide that its readers established, by their first line. */
function pagesOfCatalogue(): Map<number, number> {
  const sources = parse(readFileSync('content/sources.yaml', 'utf8')) as {
    id: string;
    pages: { page: number; from: number }[];
  }[];
  const pages = sources.find(({ id }) => id === 'reperess-2016')?.pages ?? [];
  return new Map(pages.map(({ page, from }) => [from, page]));
}

describe.skipIf(!guide)(guide ? 'le guide RepèrESS' : WITHOUT_SOURCES, () => {
  const sheets = guide ? recognise(guide).sheets : [];

  it('a ses vingt-six fiches, dont neuf longues, aux bornes que les rédacteurs du catalogue ont notées', () => {
    const expected = passagesOfCatalogue().sort((a, b) => a.from - b.from);
    expect(sheets.map(({ form }) => form)).toEqual([
      ...Array<string>(9).fill('complete'),
      ...Array<string>(17).fill('short'),
    ]);
    expect(expected).toHaveLength(26);
    expected.forEach(({ from, to }, index) => {
      expect(Math.abs((sheets[index]?.from ?? 0) - from)).toBeLessThanOrEqual(3);
      expect(Math.abs((sheets[index]?.to ?? 0) - to)).toBeLessThanOrEqual(3);
    });
  });

  it('n’a que des rubriques connues, un lieu, un contact et au moins trois rubriques par fiche', () => {
    for (const { title, sections, place, contact } of sheets) {
      expect(
        sections.map(({ kind }) => kind),
        title,
      ).not.toContain(null);
      expect(
        sections.filter(({ text }) => text === ''),
        title,
      ).toEqual([]);
      expect(sections.length, title).toBeGreaterThanOrEqual(3);
      expect(place?.text, title).toBeTruthy();
      expect(contact.ranges.length, title).toBeGreaterThan(0);
    }
  });

  it('donne à ses fiches les pages que les lecteurs ont établies, et compte les trois autres depuis la suivante', () => {
    const pages = pagesOfCatalogue();
    const others = sheets.filter(({ from }) => !pages.has(from));
    expect(others.map(({ page }) => page)).toEqual([86, 87, 88]);
    const established = sheets.filter((sheet) => !others.includes(sheet));
    expect(established.map(({ page }) => page)).toEqual(established.map(({ from }) => pages.get(from)));
  });
});
