import type { ReactNode } from 'react';

/** Where « Fermer » leads: itself, so that no line is the target any more. */
const CLOSED = 'passage-ferme';

/**
 * The text of the document around a draft. Where there is no room beside the draft, it comes up from the bottom of the window
 * while the address leads to one of its lines: no script is needed.
 */
export function DocumentPane({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section
      data-document
      aria-label={`Le document : ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className="overflow-y-auto border-rule bg-surface max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:hidden max-lg:max-h-[58dvh] max-lg:border-t-4 max-lg:border-t-marker max-lg:shadow-[0_-0.5rem_2rem_rgb(0_0_0/0.25)] max-lg:has-[li:target]:block lg:sticky lg:top-3 lg:max-h-[calc(100dvh-1.5rem)] lg:self-start lg:border"
    >
      <p className="sticky top-0 z-10 flex justify-end border-b border-rule bg-surface px-3 lg:hidden">
        <a id={CLOSED} href={`#${CLOSED}`} className="inline-flex min-h-11 items-center">
          Fermer le passage
        </a>
      </p>
      {children}
    </section>
  );
}
