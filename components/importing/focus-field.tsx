'use client';

import { useEffect } from 'react';

/** Back to the field that was just decided on or opened. `turn` changes each time, were it the same field twice. */
export function FocusField({ id, turn }: { id: string | null; turn: string }) {
  useEffect(() => {
    const field = id && document.getElementById(id);
    if (!field) return;
    field.focus({ preventScroll: true });
    const { top, bottom } = field.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) field.scrollIntoView({ block: 'center' });
  }, [id, turn]);
  return null;
}
