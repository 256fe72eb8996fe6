import { Extension, mergeAttributes, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { passageWords } from '@/components/admin/citation-field/passage-chips';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import { parsePassages } from '@/lib/text/citation-marks';

const ADDRESS = /^(https?:\/\/|mailto:)/i;

/** What a section may hold, and nothing else: whatever is pasted loses the rest. */
export function editorExtensions(sources: CiteSource[]) {
  return [
    StarterKit.configure({
      heading: { levels: [3, 4] },
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      horizontalRule: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (url) => ADDRESS.test(url ?? ''),
        HTMLAttributes: { target: null, rel: null },
      },
    }),
    TightLists,
    ListLevels,
    Citation.configure({ sources }),
  ];
}

/** Titles of a pasted page come under that of the section. */
export function withTitlesBelowSection(html: string): string {
  return html.replace(/<(\/?)h[12]\b/gi, '<$1h3').replace(/<(\/?)h[56]\b/gi, '<$1h4');
}

/** Whether the items of a list touch each other, which Markdown says and the editor does not. */
const TightLists = Extension.create({
  name: 'tightLists',
  addGlobalAttributes() {
    return [
      {
        types: ['bulletList', 'orderedList'],
        attributes: { isTight: { default: true, rendered: false } },
      },
    ];
  },
});

/** As in word processors; the Tab key goes to the next field, as everywhere. */
const ListLevels = Extension.create({
  name: 'listLevels',
  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowRight': () => this.editor.commands.sinkListItem('listItem'),
      'Alt-Shift-ArrowLeft': () => this.editor.commands.liftListItem('listItem'),
    };
  },
});

/** A citation mark: where in the documents the words before it come from. */
const Citation = Node.create<{ sources: CiteSource[] }>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ sources: [] }),
  addAttributes() {
    return {
      passages: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-citation') ?? '',
        renderHTML: ({ passages }) => ({ 'data-citation': passages }),
      },
    };
  },
  parseHTML() {
    return [
      {
        tag: 'span[data-citation]',
        getAttrs: (element) => (parsePassages(element.getAttribute('data-citation') ?? '') ? null : false),
      },
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    const passages = parsePassages(String(node.attrs.passages)) ?? [];
    const words = passages.map((passage) => passageWords(passage, this.options.sources)).join(' ; ');
    return [
      'span',
      mergeAttributes(HTMLAttributes, { class: 'rounded-sm bg-marker px-1 text-[0.82em] wrap-anywhere' }),
      words,
    ];
  },
  renderText: ({ node }) => ` {cite=${node.attrs.passages}}`,
});
