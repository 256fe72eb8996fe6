import { describe, expect, it } from 'vitest';
import { EditedMarkdown } from '@/components/admin/rich-text/edited-markdown';
import type { RichNode } from '@/components/admin/rich-text/markdown/rich-node';

const ORIGINAL = 'Un *premier*\nparagraphe.\n\n\n* un\n* deux\n';

/** As the editor: the document comes back with the attributes that it gives to all. */
function opened(markdown: string) {
  const edited = new EditedMarkdown();
  const doc = edited.open(markdown);
  if (!doc) throw new Error('illisible');
  const asEditor = structuredClone(doc);
  for (const block of asEditor.content ?? []) block.attrs = { ...block.attrs, textAlign: null };
  edited.settle(asEditor);
  return { edited, doc: asEditor };
}

const withParagraph = (doc: RichNode): RichNode => ({
  ...doc,
  content: [...(doc.content ?? []), { type: 'paragraph', content: [{ type: 'text', text: 'Ajout.' }] }],
});

describe('le Markdown d’un champ ouvert dans l’éditeur', () => {
  it('reste ce qu’il est, lettre pour lettre, tant que rien ne change', () => {
    const { edited, doc } = opened(ORIGINAL);
    expect(edited.write(structuredClone(doc))).toBe(ORIGINAL);
  });

  it('redevient ce qu’il était quand tout est défait', () => {
    const { edited, doc } = opened(ORIGINAL);
    expect(edited.write(withParagraph(doc))).toBe('Un *premier*\nparagraphe.\n\n* un\n* deux\n\nAjout.');
    expect(edited.write(doc)).toBe(ORIGINAL);
  });

  it('suit ce que le champ dit ensuite', () => {
    const { edited } = opened(ORIGINAL);
    const doc = edited.open('Autre.');
    if (!doc) throw new Error('illisible');
    edited.settle(doc);
    expect(edited.write(withParagraph(doc))).toBe('Autre.\n\nAjout.');
    expect(edited.written).toBe('Autre.\n\nAjout.');
  });

  it('n’est pas touché quand l’éditeur ne saurait pas le garder', () => {
    const { edited } = opened(ORIGINAL);
    expect(edited.open('| a |\n|---|\n| 1 |')).toBeNull();
    expect(edited.written).toBe(ORIGINAL);
  });
});
