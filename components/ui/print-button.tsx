'use client';

import { Printer } from 'lucide-react';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Prints the page. Without script there is no button: the browser's own menu prints as well. */
export function PrintButton({ label }: { label: string }) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <button type="button" className="button button-quiet print:hidden" onClick={() => window.print()}>
      <Printer aria-hidden="true" size={18} />
      {label}
    </button>
  );
}
