import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECTION_KINDS, SECTION_TITLES } from '@/lib/catalogue/model';
import { splitFrontMatter, splitSections } from '@/lib/importing/content/split-sheet';

describe('splitFrontMatter', () => {
  it('parts the header from the body, and knows where the body starts', () => {
    expect(splitFrontMatter('---\na: 1\nb: 2\n---\n\ncorps\n')).toEqual({
      frontMatter: 'a: 1\nb: 2',
      body: '\ncorps\n',
      bodyLine: 5,
    });
    expect(splitFrontMatter('---\na: 1\n---')).toEqual({ frontMatter: 'a: 1', body: '', bodyLine: 3 });
  });

  it('leaves a rule of the body where it is', () => {
    expect(splitFrontMatter('---\na: 1\n---\nun\n\n---\n\ndeux\n')?.body).toBe('un\n\n---\n\ndeux\n');
  });

  it.each(['', 'corps', '\n---\na: 1\n---\n', '--- \na: 1\n---\n', '---\na: 1\n', '----\na: 1\n----\n'])(
    'sees no header in %j',
    (text) => {
      expect(splitFrontMatter(text)).toBeNull();
    },
  );
});

describe('splitSections', () => {
  it('reads headings whatever their case, accents and apostrophes', () => {
    const body =
      "## ACTIVITES {cite=g:1}\n\nUn.\n\n### Détail\n\nDeux.\n\n##   Regard d'un·e élu·e   {cite= g:2 , a:3-4 }\nTrois.\n";
    expect(splitSections('f', body, 10)).toEqual({
      faults: [],
      sections: [
        { kind: 'activities', markdown: 'Un.\n\n### Détail\n\nDeux.', cite: ['g:1'], line: 10 },
        { kind: 'elected_view', markdown: 'Trois.', cite: ['g:2', 'a:3-4'], line: 18 },
      ],
    });
  });

  const kinds = fc.uniqueArray(fc.constantFrom(...SECTION_KINDS), { minLength: 1 });
  const text = fc
    .string({
      unit: fc.constantFrom('a', 'é', ' ', '\n', '- ', '### ', '**', '{', '}'),
      minLength: 1,
      maxLength: 30,
    })
    .map((markdown) => `x${markdown}`.trim());

  it('gives back what was written, in canonical order', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(text, { minLength: SECTION_KINDS.length, maxLength: SECTION_KINDS.length }),
        (chosen, texts) => {
          const written = SECTION_KINDS.filter((kind) => chosen.includes(kind)).map((kind, index) => ({
            kind,
            markdown: texts[index] ?? '',
          }));
          const body = written
            .map(({ kind, markdown }) => `## ${SECTION_TITLES[kind]} {cite=g:1-2}\n\n${markdown}\n`)
            .join('\n');
          const { sections, faults } = splitSections('f', body, 1);
          expect(faults).toEqual([]);
          expect(sections.map(({ kind, markdown }) => ({ kind, markdown }))).toEqual(written);
          for (const { kind, line } of sections)
            expect(body.split('\n')[line - 1]).toContain(SECTION_TITLES[kind]);
        },
      ),
    );
  });

  it('finds fault with any other order', () => {
    fc.assert(
      fc.property(kinds, (chosen) => {
        const inOrder = SECTION_KINDS.filter((kind) => chosen.includes(kind));
        const body = chosen.map((kind) => `## ${SECTION_TITLES[kind]} {cite=g:1}\n\nx\n`).join('\n');
        expect(splitSections('f', body, 1).faults.length > 0).toBe(inOrder.join() !== chosen.join());
      }),
    );
  });
});
