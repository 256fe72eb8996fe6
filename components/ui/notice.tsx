import type { ReactNode } from 'react';

/** Something the reader should know before the rest. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="my-5 max-w-[72ch] border-l-4 border-warn bg-warn-ground px-4 py-3 print:border">
      <p className="font-bold text-warn">{title}</p>
      <div className="mt-1">{children}</div>
    </div>
  );
}
