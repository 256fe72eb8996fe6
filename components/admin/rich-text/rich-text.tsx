'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import { EditorHelp } from './editor-help';
import { MarkdownHelp } from './markdown-help';
import type { RichEditor } from './rich-editor';
import { useIsScripted } from './use-is-scripted';

type View = 'rich' | 'markdown';

/**
 * A text of several paragraphs, stored as Markdown. The server sends a Markdown field, which is the form's; with scripts, an
 * editor takes its place when it comes near the screen, never while someone types in it.
 */
export function RichText({
  id,
  name,
  label,
  help,
  value,
  error,
  rows = 8,
  sources,
}: {
  id: string;
  name: string;
  label: string;
  help?: ReactNode;
  value: string;
  error?: string | null;
  rows?: number;
  sources: CiteSource[];
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isScripted = useIsScripted();
  const [Editor, setEditor] = useState<typeof RichEditor | null>(null);
  const [wanted, setWanted] = useState<View>('rich');
  const [isTyping, setIsTyping] = useState(false);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const near = useNear(field);

  // Someone may have begun before the scripts came: nothing tells of that focus any more.
  useEffect(() => setIsTyping(document.activeElement === field.current), []);

  useEffect(() => {
    if (!near) return;
    // Without the editor there is the field: a lost network takes nothing away.
    import('./rich-editor').then((loaded) => setEditor(() => loaded.RichEditor)).catch(() => {});
  }, [near]);

  const isRich = Editor !== null && wanted === 'rich' && !isTyping && !isUnreadable;
  const refuse = useCallback(() => setIsUnreadable(true), []);
  const choose = (view: View) => {
    setIsUnreadable(false);
    setWanted(view);
  };
  const labelId = `nom-${id}`;

  return (
    <div>
      <Field id={id} label={<span id={labelId}>{label}</span>} help={help} error={error}>
        {(control) => (
          <>
            {isRich && (
              <Editor
                id={id}
                label={label}
                labelId={labelId}
                describedBy={control['aria-describedby']}
                isInvalid={Boolean(error)}
                rows={rows}
                field={field}
                sources={sources}
                onUnreadable={refuse}
              />
            )}
            <textarea
              {...control}
              id={isRich ? `${id}-markdown` : id}
              ref={field}
              name={name}
              rows={rows}
              defaultValue={value}
              hidden={isRich}
              onFocus={() => setIsTyping(true)}
              onBlur={() => setIsTyping(false)}
              className="field font-mono text-[0.92rem]"
            />
          </>
        )}
      </Field>
      {isUnreadable && (
        <p role="status" className="mt-1 text-[0.92rem] text-ink-soft">
          Ce texte contient un tableau ou une autre forme que l’éditeur ne sait pas garder : il s’écrit en
          Markdown.
        </p>
      )}
      {isScripted && Editor && (
        <button
          type="button"
          className="mt-2 min-h-8 text-[0.92rem] text-accent underline"
          onClick={() => choose(isRich ? 'markdown' : 'rich')}
        >
          {isRich ? 'Voir le Markdown' : 'Revenir à la mise en forme'}
          <span className="sr-only"> : {label}</span>
        </button>
      )}
      {isRich ? <EditorHelp /> : <MarkdownHelp />}
    </div>
  );
}

/** Whether an element has come near the screen once. */
function useNear(element: { current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '400px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
