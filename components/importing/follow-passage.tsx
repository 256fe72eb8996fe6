'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The document and the draft side by side. With scripts, going to a field, by the keyboard or a click, marks its lines in the
 * document and brings them into sight; the draft does not move. Where the document is not beside the draft, the browser opens it
 * at the line by itself.
 */
export function FollowPassage({ className, children }: { className: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    const pane = element?.querySelector<HTMLElement>('[data-document]');
    if (!element || !pane) return;
    let askedBy: HTMLElement | null = null;
    const onFocus = ({ target }: Event) => follow(pane, target, false);
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
      follow(pane, event.target, true);
      if (link && pane.contains(link)) {
        // The document closes: back to the link that asked for it, once the browser has followed this one.
        setTimeout(() => askedBy?.focus({ preventScroll: true }));
        return;
      }
      const line = link && pane.querySelector<HTMLElement>(`[id="${link.getAttribute('href')?.slice(1)}"]`);
      if (!line) return;
      askedBy = link;
      if (!isBeside(pane)) return;
      // The browser would move the whole page to a line that already stays in sight.
      event.preventDefault();
      bringIntoSight(pane, line);
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('click', onClick);
    const first = pane.querySelector<HTMLElement>('[data-shown]');
    if (first) bringIntoSight(pane, first, 'instant');
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('click', onClick);
    };
  }, []);
  return (
    <div ref={root} className={className}>
      {children}
    </div>
  );
}

const isBeside = (pane: HTMLElement) => getComputedStyle(pane).position === 'sticky';

/** Marks the lines of the field that `target` stands in. */
function follow(pane: HTMLElement, target: EventTarget | null, isAsked: boolean): void {
  const field = target instanceof Element ? target.closest<HTMLElement>('[data-passages]') : null;
  if (!field) return;
  const wanted = new Set(readLines(pane, field.dataset.passages ?? ''));
  const marked = new Set(pane.querySelectorAll<HTMLElement>('[data-shown]'));
  for (const line of marked) if (!wanted.has(line)) line.removeAttribute('data-shown');
  for (const line of wanted) line.setAttribute('data-shown', '');
  const [first] = wanted;
  const isChanged = [...wanted].some((line) => !marked.has(line));
  if (first && (isChanged || isAsked)) bringIntoSight(pane, first);
}

/** The lines of « 3024-3031 3040-3040 », in order. */
function readLines(pane: HTMLElement, passages: string): HTMLElement[] {
  const ranges = [...passages.matchAll(/(\d+)-(\d+)/g)].map(([, from, to]) => [Number(from), Number(to)]);
  return [...pane.querySelectorAll<HTMLElement>('li[id]')].filter(({ id }) => {
    const number = Number(id.slice(1));
    return ranges.some(([from = 0, to = 0]) => number >= from && number <= to);
  });
}

/** A fifth of the pane above it, so that one reads what it follows from. */
function bringIntoSight(pane: HTMLElement, line: HTMLElement, behavior: ScrollBehavior = 'auto'): void {
  pane.scrollTo({ top: line.offsetTop - pane.clientHeight / 5, behavior });
}
