'use client';

import { useRef, useSyncExternalStore } from 'react';

const never = () => () => {};

/** Ticks every line of the page, or none. Only where scripts run: without them, lines are ticked one by one. */
export function SelectAll() {
  const ref = useRef<HTMLInputElement>(null);
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScripts) return null;
  const tickAll = () => {
    const lines = ref.current?.form?.querySelectorAll<HTMLInputElement>('input[name="choix"]') ?? [];
    for (const line of lines) line.checked = ref.current?.checked ?? false;
  };
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input ref={ref} type="checkbox" className="size-5" onChange={tickAll} />
      Cocher toute la page
    </label>
  );
}
