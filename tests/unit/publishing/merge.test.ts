import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InitiativeDraft, readDraft } from '@/lib/publishing/draft';
import { INITIATIVE_FIELDS, readField, writeField } from '@/lib/publishing/fields';
import { mergeContents } from '@/lib/publishing/merge/merge-contents';
import { mergeRows } from '@/lib/publishing/merge/merge-rows';
import { resolveConflicts } from '@/lib/publishing/merge/resolve-conflicts';
import { anInitiative } from '@/tests/support/an-initiative';

const BASE = readDraft('initiative', anInitiative()) as InitiativeDraft;
const merge = (mine: Partial<InitiativeDraft>, theirs: Partial<InitiativeDraft>, base = BASE) =>
  mergeContents('initiative', base, { ...base, ...mine }, { ...base, ...theirs });

const section = (kind: 'context' | 'activities', markdown: string) => ({
  kind,
  markdown,
  cite: BASE.passages,
});
const partner = (name: string) => ({ name, kind: 'autre' as const, role: null, cite: BASE.passages });

describe('merging what two people made of a sheet', () => {
  test('each field says what the one who touched it wrote', () => {
    const { content, conflicts, takenOver } = merge({ title: 'Le mien' }, { summary: 'Le leur.' });
    expect(content).toEqual({ ...BASE, title: 'Le mien', summary: 'Le leur.' });
    expect(conflicts).toEqual([]);
    expect(takenOver).toEqual(['summary']);
  });

  test('the same change on both sides is no conflict', () => {
    expect(merge({ title: 'Pareil' }, { title: 'Pareil' })).toMatchObject({
      conflicts: [],
      content: { title: 'Pareil' },
    });
  });

  test('a field that both changed waits for a person, with both texts and what they started from', () => {
    const { conflicts } = merge({ title: 'Le mien' }, { title: 'Le leur' });
    expect(conflicts).toMatchObject([
      { path: 'title', base: 'Une fiche', mine: 'Le mien', theirs: 'Le leur' },
    ]);
  });

  test('two sections are two fields, and stand in canonical order', () => {
    const { content, conflicts } = merge(
      { sections: [section('context', 'Un quartier.'), ...BASE.sections] },
      { sections: [section('activities', 'On agit bien.')] },
    );
    expect(conflicts).toEqual([]);
    expect(content.sections).toEqual([
      section('context', 'Un quartier.'),
      section('activities', 'On agit bien.'),
    ]);
  });

  test('erasing a field that the other rewrote is a conflict, not a loss', () => {
    const { conflicts } = merge({ sections: [] }, { sections: [section('activities', 'Récrit.')] });
    expect(conflicts).toMatchObject([{ path: 'sections.activities', mine: null }]);
  });

  test('two reasons for one lever, each in its words, wait for a person', () => {
    const tie = (because: string) => ({ id: 'foncier', because, cite: BASE.passages });
    const { conflicts } = merge(
      { levers: [...BASE.levers, tie('Parce que.')] },
      { levers: [...BASE.levers, tie('Pour cela.')] },
    );
    expect(conflicts.map(({ path }) => path)).toEqual(['levers']);
  });
});

describe('merging lists', () => {
  test('rows added on both sides are all there', () => {
    const { content, conflicts } = merge(
      { partners: [partner('Ville')] },
      { partners: [partner('Région'), partner('État')] },
    );
    expect(conflicts).toEqual([]);
    expect((content as InitiativeDraft).partners.map(({ name }) => name).sort()).toEqual([
      'Région',
      'Ville',
      'État',
    ]);
  });

  test.each([
    { what: 'one changes a row, the other another', mine: ['A', 'b'], theirs: ['a', 'B'], is: ['A', 'B'] },
    {
      what: 'one takes a row away, the other adds one',
      mine: ['b'],
      theirs: ['a', 'b', 'c'],
      is: ['b', 'c'],
    },
    {
      what: 'one moves rows, the other adds one',
      mine: ['b', 'a'],
      theirs: ['a', 'b', 'c'],
      is: ['b', 'c', 'a'],
    },
    {
      what: 'both take the same row away, and one adds another, which may be its rewriting',
      mine: ['b'],
      theirs: ['b', 'c'],
      is: null,
    },
    { what: 'both change the same row', mine: ['A', 'b'], theirs: ['Z', 'b'], is: null },
    { what: 'one changes the row that the other takes away', mine: ['A', 'b'], theirs: ['b'], is: null },
    {
      what: 'the same row twice is two rows',
      mine: ['a', 'a', 'b'],
      theirs: ['a', 'b', 'c'],
      is: ['a', 'a', 'b', 'c'],
    },
  ])('$what', ({ mine, theirs, is }) => {
    expect(mergeRows(['a', 'b'], mine, theirs)).toEqual(is);
  });

  test('no row that someone wrote is lost, none that someone took away comes back', () => {
    const rows = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 8 });
    fc.assert(
      fc.property(rows, rows, rows, (base, mine, theirs) => {
        const merged = mergeRows(base, mine, theirs);
        if (merged === null) return;
        for (const row of mine.filter((each) => !base.includes(each))) expect(merged).toContain(row);
        for (const row of theirs.filter((each) => !base.includes(each))) expect(merged).toContain(row);
        for (const row of base) {
          const isKept = mine.includes(row) && theirs.includes(row);
          expect(merged.includes(row)).toBe(isKept);
        }
        expect(new Set(merged).size).toBe(merged.length);
      }),
    );
  });

  test('it does not matter who comes first, but for the order of rows', () => {
    const rows = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });
    fc.assert(
      fc.property(rows, rows, rows, (base, mine, theirs) => {
        const one = mergeRows(base, mine, theirs);
        const other = mergeRows(base, theirs, mine);
        expect(one === null).toBe(other === null);
        expect([...(one ?? [])].sort()).toEqual([...(other ?? [])].sort());
      }),
    );
  });
});

describe('choosing', () => {
  const mine = { ...BASE, title: 'Le mien', summary: 'Mon résumé.', subtitle: 'À moi' };
  const theirs = { ...BASE, title: 'Le leur', summary: 'Leur résumé.', asOf: '2020' };
  const resolve = (choices: Parameters<typeof resolveConflicts>[2]) =>
    resolveConflicts('initiative', { base: BASE, mine, theirs }, choices);

  test('keeps mine, theirs or both, and all that was not in question', () => {
    expect(resolve({ title: 'mine', summary: 'both' })).toEqual({
      ...BASE,
      title: 'Le mien',
      summary: 'Leur résumé. Mon résumé.',
      subtitle: 'À moi',
      asOf: '2020',
    });
  });

  test('both texts of a section follow one another, with the passages of both', () => {
    const cited = (line: number) => [{ source: 'guide', from: line, to: line }];
    const resolved = resolveConflicts(
      'initiative',
      {
        base: BASE,
        mine: { ...BASE, sections: [{ kind: 'activities', markdown: 'Moi.', cite: cited(3) }] },
        theirs: { ...BASE, sections: [{ kind: 'activities', markdown: 'Eux.', cite: cited(4) }] },
      },
      { 'sections.activities': 'both' },
    );
    expect(resolved.sections).toEqual([
      { kind: 'activities', markdown: 'Eux.\n\nMoi.', cite: [...cited(4), ...cited(3)] },
    ]);
  });

  test('after a choice, saving again is no conflict any more', () => {
    const resolved = resolve({ title: 'mine', summary: 'mine' });
    expect(mergeContents('initiative', theirs, resolved, theirs).conflicts).toEqual([]);
  });
});

describe('fields', () => {
  test('writing what was read changes nothing, for each field', () => {
    for (const { path } of INITIATIVE_FIELDS)
      expect(writeField(BASE, path, readField(BASE, path)), path).toEqual(BASE);
  });
});
