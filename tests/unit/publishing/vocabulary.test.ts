import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedInList } from '@/lib/publishing/vocabulary/move-term';
import { citeAnother, lastLineCited } from '@/lib/publishing/vocabulary/terms/passages';
import { renamed } from '@/lib/publishing/vocabulary/terms/slugs';
import { type MarkedPassage, toPassageText } from '@/lib/text/citation-marks';

const SOURCES = ['guide', 'guide-2', 'mon-guide', 'note'];

const aPassage = fc
  .tuple(fc.constantFrom(...SOURCES), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 9 }))
  .map(([source, from, more]) => ({ source, from, to: from + more }));

const toMark = (passages: MarkedPassage[]) => `{cite=${passages.map(toPassageText).join(',')}}`;

const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom('Le guide:12 dit ', 'que guide, ', '« guide »'),
      fc.array(aPassage, { minLength: 1, maxLength: 3 }).map(toMark),
    ),
  )
  .map((pieces) => pieces.join(''));

const aContent = fc.record({
  title: someText,
  passages: fc.array(aPassage),
  sections: fc.array(fc.record({ markdown: someText, cite: fc.array(aPassage) })),
  figures: fc.array(
    fc.record({
      label: fc.string(),
      cite: fc.array(aPassage),
      differs: fc.array(fc.record({ cite: fc.array(aPassage) })),
    }),
  ),
});

describe('citer un document à la place d’un autre', () => {
  test('plus rien ne cite le premier, et tout ce qu’il disait est dit par l’autre', () => {
    fc.assert(
      fc.property(aContent, (content) => {
        const after = citeAnother(content, 'guide', 'note');
        expect(lastLineCited(after, 'guide')).toBe(0);
        expect(lastLineCited(after, 'note')).toBe(
          Math.max(lastLineCited(content, 'guide'), lastLineCited(content, 'note')),
        );
        for (const other of ['guide-2', 'mon-guide'])
          expect(lastLineCited(after, other)).toBe(lastLineCited(content, other));
        expect(citeAnother(after, 'guide', 'note')).toEqual(after);
      }),
    );
  });

  test('hors des marques de passage, les textes ne changent pas d’une lettre', () => {
    expect(citeAnother('Le guide:12 {cite=guide:1-3, guide-2:4,guide:5} fin', 'guide', 'note')).toBe(
      'Le guide:12 {cite=note:1-3, guide-2:4,note:5} fin',
    );
  });

  test('un passage donné deux fois ne reste qu’une fois, à sa première place', () => {
    const cite = [
      { source: 'note', from: 1, to: 2 },
      { source: 'guide-2', from: 1, to: 2 },
      { source: 'guide', from: 1, to: 2 },
    ];
    expect(citeAnother({ cite }, 'guide', 'note')).toEqual({ cite: cite.slice(0, 2) });
  });
});

describe('renommer dans une liste', () => {
  test('garde l’ordre, et ne dit rien deux fois', () => {
    const slugs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(slugs, (names) => {
        const after = renamed(names, 'a', 'b');
        expect(new Set(after).size).toBe(after.length);
        expect(after).not.toContain('a');
        expect(after.includes('b')).toBe(names.includes('a') || names.includes('b'));
        const others = (list: string[]) => list.filter((name) => name !== 'a' && name !== 'b');
        expect(others(after)).toEqual(others(names));
      }),
    );
    expect(renamed(['a', 'c', 'b'], 'a', 'b')).toEqual(['b', 'c']);
  });
});

describe('monter et descendre', () => {
  test('d’une place, et jamais au-delà du bout', () => {
    expect(movedInList(['a', 'b', 'c'], 'c', 'up')).toEqual(['a', 'c', 'b']);
    expect(movedInList(['a', 'b', 'c'], 'a', 'down')).toEqual(['b', 'a', 'c']);
    expect(movedInList(['a', 'b'], 'a', 'up')).toBeNull();
    expect(movedInList(['a', 'b'], 'b', 'down')).toBeNull();
    expect(movedInList(['a', 'b'], 'z', 'up')).toBeNull();
  });
});
