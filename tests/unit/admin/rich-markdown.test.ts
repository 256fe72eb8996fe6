import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown, sourcesByBlock } from '@/components/admin/rich-text/markdown/read-markdown';
import type { RichMark, RichNode } from '@/components/admin/rich-text/markdown/rich-node';
import { writeMarkdown } from '@/components/admin/rich-text/markdown/write-markdown';
import { splitFrontMatter, splitSections } from '@/lib/importing/content/split-sheet';
import { markdownToHtml } from '@/lib/text/markdown';

/** Every section is parsed, several times: more than a busy machine does in the usual delay. */
const SLOW = 60_000;

const FOLDER = new URL('../../../content/initiatives/', import.meta.url);

const sections = readdirSync(FOLDER).flatMap((file) => {
  const parts = splitFrontMatter(readFileSync(new URL(file, FOLDER), 'utf8'));
  return splitSections(file, parts?.body ?? '', 1).sections.map(({ kind, markdown }) => ({
    name: `${file} ${kind}`,
    markdown,
  }));
});

const read = (markdown: string) => {
  const found = readMarkdown(markdown);
  if (!found) throw new Error(`illisible : ${markdown}`);
  return { doc: found.doc, sources: sourcesByBlock(found.doc, found.sources) };
};

/** Notes as the words of their passages: what the page says of a mark does not matter here, that it says it does. */
const html = (markdown: string) =>
  markdownToHtml(markdown, (passages) =>
    passages.map(({ from, source }) => ({ number: from, title: source })),
  ).replace(/\s+/g, ' ');

describe('un texte du catalogue, ouvert dans l’éditeur', () => {
  it(
    'y entre en entier : aucune section n’est refusée',
    () => {
      expect(sections.length).toBeGreaterThan(500);
      expect(
        sections.filter(({ markdown }) => readMarkdown(markdown) === null).map(({ name }) => name),
      ).toEqual([]);
    },
    SLOW,
  );

  it(
    'en ressort identique, lettre pour lettre, quand personne n’y touche',
    () => {
      for (const { name, markdown } of sections) {
        const { doc, sources } = read(markdown);
        expect(writeMarkdown(doc, sources), name).toBe(markdown);
      }
    },
    SLOW,
  );

  it(
    'dit la même chose aux lecteurs quand tout en est réécrit',
    () => {
      for (const { name, markdown } of sections)
        expect(html(writeMarkdown(read(markdown).doc)), name).toBe(html(markdown));
    },
    SLOW,
  );

  it('ne change que là où l’on a écrit', () => {
    const markdown = 'Un *premier*\nparagraphe.\n\n* un\n* deux\n\nLe dernier.';
    const { doc, sources } = read(markdown);
    doc.content?.push({ type: 'paragraph', content: [{ type: 'text', text: 'Ajouté.' }] });
    expect(writeMarkdown(doc, sources)).toBe(`${markdown}\n\nAjouté.`);
  });
});

describe('un texte que l’éditeur perdrait', () => {
  it.each([
    ['un tableau', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['du HTML', 'avant <b>gras</b>'],
    ['du code', '    code'],
    ['une image', '![alt](https://exemple.fr/a.png)'],
    ['un titre de section', '## Section'],
    ['un filet', 'a\n\n---\n\nb'],
    ['une adresse qui n’est ni web ni électronique', '[a](javascript:alert)'],
    ['une note de bas de page', 'a[^1]\n\n[^1]: note'],
    ['une case à cocher', '- [ ] à faire'],
  ])('n’y entre pas : %s', (_, markdown) => {
    expect(readMarkdown(markdown)).toBeNull();
  });
});

describe('un texte écrit dans l’éditeur', () => {
  it.each([
    ['gras collé à une lettre', [bold('« mot »'), text('s')]],
    ['gras avec une espace au bord', [text('un '), bold('mot '), text('ici')]],
    ['italique au bout d’un gras', [bold('a '), both('b'), italic(' c')]],
    ['gras puis italique collés', [bold('a'), italic('b'), text('c')]],
    ['signes de Markdown tapés', [text('1. # * _a_ [b](c) `d` <e> &amp; \\ ~f~ > g | h')]],
    ['début de liste tapé', [text('- pas une liste')]],
    ['numéro tapé', [text('2016. Une année')]],
    ['point d’exclamation avant un lien', [text('Lisez !'), link('ceci')]],
    [
      'citation après un gras',
      [bold('mot'), { type: 'citation', attrs: { passages: 'guide:12-14' } }, text('.')],
    ],
  ] as [string, RichNode[]][])('se relit tel quel : %s', (_, content) => {
    const doc = { type: 'doc', content: [{ type: 'paragraph', content }] };
    expect(flat(read(writeMarkdown(doc)).doc)).toEqual(flat(doc));
  });

  it(
    'se relit tel quel, quel qu’il soit',
    () => {
      fc.assert(
        fc.property(anyDocument, (doc) => {
          expect(flat(read(writeMarkdown(doc)).doc)).toEqual(flat(doc));
        }),
        { numRuns: 300 },
      );
    },
    SLOW,
  );

  it('garde ses citations sous la forme que lit le catalogue', () => {
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            text('24 emplois'),
            { type: 'citation', attrs: { passages: 'guide:12-14,actes:7' } },
            text('.'),
          ],
        },
      ],
    };
    expect(writeMarkdown(doc)).toBe('24 emplois {cite=guide:12-14,actes:7}.');
  });

  it('vide, ne dit rien', () => {
    expect(writeMarkdown({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe('');
    expect(writeMarkdown({ type: 'doc', content: [{ type: 'paragraph', content: [text('  ')] }] })).toBe('');
  });
});

function text(words: string, ...types: ('bold' | 'italic')[]): RichNode {
  return { type: 'text', text: words, ...(types.length > 0 && { marks: types.map((type) => ({ type })) }) };
}
function bold(words: string) {
  return text(words, 'bold');
}
function italic(words: string) {
  return text(words, 'italic');
}
function both(words: string) {
  return text(words, 'bold', 'italic');
}
function link(words: string): RichNode {
  return {
    type: 'text',
    text: words,
    marks: [{ type: 'link', attrs: { href: 'https://exemple.fr/a_(b)' } }],
  };
}

const anyText = fc
  .array(
    fc.constantFrom(
      'mot',
      'l’eau',
      ' ',
      '« ',
      ' »',
      '*',
      '_',
      '**',
      '.',
      '!',
      '[',
      ']',
      '(',
      ')',
      '#',
      '- ',
      '1. ',
      '>',
      '&',
      '<',
      'é',
      '`',
      '\\',
      '~',
      '|',
      '…',
      '=',
      '+ ',
      ' : ',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const anyMarks: fc.Arbitrary<RichMark[]> = fc.subarray([
  { type: 'link', attrs: { href: 'https://exemple.fr/page' } },
  { type: 'bold' },
  { type: 'italic' },
]);
const anyInline = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text: anyText, marks: anyMarks }) },
    { weight: 1, arbitrary: fc.constant({ type: 'citation', attrs: { passages: 'guide:1-2' } }) },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  ),
  { minLength: 1, maxLength: 5 },
) as fc.Arbitrary<RichNode[]>;
const anyParagraph = anyInline.map((content): RichNode => ({ type: 'paragraph', content }));
const { block: anyBlock } = fc.letrec<{ block: RichNode; item: RichNode }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyParagraph,
    fc
      .tuple(fc.constantFrom(3, 4), anyInline)
      .map(([level, content]): RichNode => ({ type: 'heading', attrs: { level }, content })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content): RichNode => ({ type: 'blockquote', content })),
    fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList'),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([type, content]): RichNode => ({ type, attrs: { start: 1 }, content })),
  ),
  item: fc
    .tuple(anyParagraph, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, others]): RichNode => ({ type: 'listItem', content: [first, ...others] })),
}));
const anyDocument = fc
  .array(anyBlock, { minLength: 1, maxLength: 3 })
  .map((content): RichNode => ({ type: 'doc', content }));

/**
 * A document as a reader sees it: each block with its words, each letter with its marks. Spaces at the edges of a block and next
 * to a citation, marks of a space alone and blocks without a word are nothing to a reader.
 */
function flat(node: RichNode): unknown {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const letters = (node.content ?? []).flatMap(({ type, text: words = '', marks = [], attrs }) => {
      if (type === 'citation') return [`{${attrs?.passages}}`];
      if (type === 'hardBreak') return [node.type === 'heading' ? ' ' : '\n'];
      const signs = marks
        .map((mark) => mark.type[0])
        .sort()
        .join('');
      return [...words].map((letter) => (/\s/.test(letter) ? ' ' : `${letter}${signs}`));
    });
    const line = visible(letters).join('·');
    return line === '' ? null : [node.type, node.attrs?.level ?? null, line];
  }
  const content = (node.content ?? []).map(flat).filter((child) => child !== null);
  return content.length === 0 && node.type !== 'doc' ? null : [node.type, content];
}

/** Without the spaces at the edges of a line and before a citation, nor the breaks at the edges of the block. */
function visible(letters: string[]): string[] {
  const kept: string[] = [];
  for (const letter of letters) {
    const isEdge = kept.length === 0 || kept.at(-1) === '\n';
    if (letter === ' ' && isEdge) continue;
    if (/^[{\n]/.test(letter)) while (kept.at(-1) === ' ') kept.pop();
    if (letter === '\n' && kept.length === 0) continue;
    kept.push(letter);
  }
  while (/^[ \n]$/.test(kept.at(-1) ?? '')) kept.pop();
  return kept;
}
