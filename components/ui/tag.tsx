import type { ReactNode } from 'react';

/** A short label that is not a link. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-sm border border-rule-strong px-1.5 py-px text-[0.82rem] leading-snug text-ink-soft">
      {children}
    </span>
  );
}
