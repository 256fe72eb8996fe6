'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { TOOLBAR_BUTTONS, type ToolbarButton } from './toolbar-buttons';

/** The marks that a text may take. One stop of the Tab key; arrows go from button to button, Escape back to the text. */
export function Toolbar({
  editor,
  label,
  controls,
  onDialog,
}: {
  editor: Editor;
  label: string;
  controls: string;
  onDialog: (dialog: 'link' | 'citation') => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const [reachable, setReachable] = useState(0);
  const states = useEditorState({
    editor,
    selector: () =>
      TOOLBAR_BUTTONS.map(({ isPressed, isPossible }) => ({
        isPressed: isPressed?.(editor),
        isPossible: isPossible?.(editor) ?? true,
      })),
  });

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.commands.focus();
    const next = nextButton(event.key, reachable);
    if (next === null) return;
    event.preventDefault();
    setReachable(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  const press = ({ run }: ToolbarButton) => (typeof run === 'function' ? run(editor) : onDialog(run));

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      onKeyDown={move}
      className="flex flex-wrap gap-0.5 rounded-t border-[1.5px] border-b-0 border-rule-strong bg-sunken p-1"
    >
      {TOOLBAR_BUTTONS.map((button, index) => (
        <button
          key={button.name}
          type="button"
          tabIndex={index === reachable ? 0 : -1}
          aria-pressed={states[index]?.isPressed}
          aria-disabled={states[index]?.isPossible ? undefined : true}
          aria-keyshortcuts={button.shortcut?.keys}
          title={button.shortcut ? `${button.label} (${button.shortcut.said})` : button.label}
          onFocus={() => setReachable(index)}
          // The text keeps its selection.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => press(button)}
          className="flex size-11 items-center justify-center rounded border border-transparent hover:border-rule-strong aria-disabled:opacity-50 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-ground md:size-9"
        >
          <button.Icon aria-hidden="true" className="size-[1.15rem]" />
          <span className="sr-only">{button.label}</span>
        </button>
      ))}
    </div>
  );
}

function nextButton(key: string, current: number): number | null {
  const count = TOOLBAR_BUTTONS.length;
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
