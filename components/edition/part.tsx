import type { ReactNode } from 'react';

/** A part of a staff page, under its title. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-b border-rule pb-1.5 text-[1.4rem]">{title}</h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}
