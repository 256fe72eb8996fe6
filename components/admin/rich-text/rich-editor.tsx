'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { PassagePicker } from '@/components/admin/citation-field/passage-picker';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import { toPassageText } from '@/lib/text/citation-marks';
import { EditedMarkdown } from './edited-markdown';
import { editorExtensions, withTitlesBelowSection } from './editor-extensions';
import { LinkDialog } from './link-dialog';
import { Toolbar } from './toolbar';
import { writeField } from './use-field-text';

/**
 * The editor of a Markdown field, in place of it: the field keeps the text, and the editor writes in it when someone changes
 * something, never else.
 */
export function RichEditor({
  id,
  label,
  labelId,
  describedBy,
  isInvalid,
  rows,
  field,
  sources,
  onUnreadable,
}: {
  id: string;
  label: string;
  labelId: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  rows: number;
  field: RefObject<HTMLTextAreaElement | null>;
  sources: CiteSource[];
  /** The field now holds a text that the editor would lose. */
  onUnreadable: () => void;
}) {
  const [dialog, setDialog] = useState<'link' | 'citation' | null>(null);
  const [extensions] = useState(() => editorExtensions(sources));
  const [edited] = useState(() => new EditedMarkdown());
  const [content] = useState(() => edited.open(field.current?.value ?? ''));
  const editor = useEditor({
    extensions,
    content,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(isInvalid && { 'aria-invalid': 'true' }),
        class: 'prose-fr field max-w-none rounded-t-none',
        style: `min-height: ${rows * 1.55}em`,
      },
      transformPastedHTML: withTitlesBelowSection,
      // Tab goes to the next field: no list keeps it.
      handleDOMEvents: { keydown: (_, event) => event.key === 'Tab' },
    },
    onUpdate: ({ editor: changed }) => writeField(field.current, edited.write(changed.getJSON())),
  });

  // Before anyone can type.
  useLayoutEffect(() => edited.settle(editor.getJSON()), [editor, edited]);

  // A label leads by itself to a field only.
  useEffect(() => {
    const name = document.getElementById(labelId);
    const focus = () => editor.commands.focus();
    name?.addEventListener('click', focus);
    return () => name?.removeEventListener('click', focus);
  }, [editor, labelId]);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const follow = () => {
      if (element.value === edited.written) return;
      const content = edited.open(element.value);
      if (!content) return onUnreadable();
      editor.commands.setContent(content, { emitUpdate: false });
      edited.settle(editor.getJSON());
    };
    const followLater = () => setTimeout(follow);
    follow();
    element.addEventListener('input', follow);
    element.form?.addEventListener('reset', followLater);
    return () => {
      element.removeEventListener('input', follow);
      element.form?.removeEventListener('reset', followLater);
    };
  }, [editor, edited, field, onUnreadable]);

  const setLink = (href: string | null) => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href === null) chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link'))
      chain
        .insertContent({
          type: 'text',
          text: href.replace(/^mailto:/, ''),
          marks: [{ type: 'link', attrs: { href } }],
        })
        .run();
    else chain.setLink({ href }).run();
  };

  return (
    <>
      <Toolbar editor={editor} label={`Mise en forme : ${label}`} controls={id} onDialog={setDialog} />
      <EditorContent editor={editor} />
      {dialog === 'link' && (
        <LinkDialog
          address={String(editor.getAttributes('link').href ?? '')}
          onChoose={setLink}
          onClosed={() => setDialog(null)}
        />
      )}
      {dialog === 'citation' && (
        <PassagePicker
          sources={sources}
          onPick={(passage) =>
            editor
              .chain()
              .focus(editor.state.selection.to)
              .insertContent({ type: 'citation', attrs: { passages: toPassageText(passage) } })
              .run()
          }
          onClosed={() => setDialog(null)}
        />
      )}
    </>
  );
}
