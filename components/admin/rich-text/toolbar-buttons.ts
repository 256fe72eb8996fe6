import type { Editor } from '@tiptap/core';
import {
  Bold,
  BookMarked,
  Heading3,
  Heading4,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  TextQuote,
  Undo2,
} from 'lucide-react';

/** What a button does: a command of the editor, or a dialog. */
export type ToolbarButton = {
  name: string;
  label: string;
  /** As told to people, and as `aria-keyshortcuts` wants it. */
  shortcut?: { said: string; keys: string };
  Icon: LucideIcon;
  /** Absent where there is nothing to be pressed: the button opens something, or goes back. */
  isPressed?: (editor: Editor) => boolean;
  isPossible?: (editor: Editor) => boolean;
  run: ((editor: Editor) => void) | 'link' | 'citation';
};

export const TOOLBAR_BUTTONS: ToolbarButton[] = [
  {
    name: 'heading3',
    label: 'Intertitre',
    shortcut: { said: 'Ctrl+Alt+3', keys: 'Control+Alt+3' },
    Icon: Heading3,
    isPressed: (editor) => editor.isActive('heading', { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'heading4',
    label: 'Petit intertitre',
    shortcut: { said: 'Ctrl+Alt+4', keys: 'Control+Alt+4' },
    Icon: Heading4,
    isPressed: (editor) => editor.isActive('heading', { level: 4 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    name: 'bold',
    label: 'Gras',
    shortcut: { said: 'Ctrl+B', keys: 'Control+B' },
    Icon: Bold,
    isPressed: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italique',
    shortcut: { said: 'Ctrl+I', keys: 'Control+I' },
    Icon: Italic,
    isPressed: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    label: 'Liste à puces',
    shortcut: { said: 'Ctrl+Maj+8', keys: 'Control+Shift+8' },
    Icon: List,
    isPressed: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Liste numérotée',
    shortcut: { said: 'Ctrl+Maj+7', keys: 'Control+Shift+7' },
    Icon: ListOrdered,
    isPressed: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    label: 'Citation',
    shortcut: { said: 'Ctrl+Maj+B', keys: 'Control+Shift+B' },
    Icon: TextQuote,
    isPressed: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'link',
    label: 'Lien',
    Icon: Link,
    isPressed: (editor) => editor.isActive('link'),
    run: 'link',
  },
  { name: 'citation', label: 'Passage d’un document', Icon: BookMarked, run: 'citation' },
  {
    name: 'undo',
    label: 'Annuler la frappe',
    shortcut: { said: 'Ctrl+Z', keys: 'Control+Z' },
    Icon: Undo2,
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    label: 'Rétablir la frappe',
    shortcut: { said: 'Ctrl+Maj+Z', keys: 'Control+Shift+Z' },
    Icon: Redo2,
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];
