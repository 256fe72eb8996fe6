import type { ReactNode } from 'react';

/** The one thing that a page without a session is for. */
export function AccessPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mx-auto mt-8 max-w-[31rem] border-t-4 border-accent bg-surface px-5 py-7 shadow-[0_1px_0_var(--rule)] sm:mt-14 sm:px-9">
      <h1 className="mb-5 text-[1.9rem]">{title}</h1>
      {children}
    </section>
  );
}
