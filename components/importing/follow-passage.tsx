'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The document and the draft side by side. With scripts, going to a field, by the keyboard or a click, marks its lines in the
 * document and brings them into sight; the draft does not move.
 */
export function FollowPassage({ className, children }: { className: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    const pane = element?.querySelector<HTMLElement>('[data-document]');
    if (!element || !pane) return;
    const follow = ({ target, type }: Event) => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-passages]') : null;
      if (!field || field.contains(pane) || pane.offsetParent === null) return;
      showLines(pane, readRanges(field.dataset.passages ?? ''), type === 'click');
    };
    // The browser would move the whole page to a line that already stays in sight.
    const stay = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#l"]') : null;
      const line = link && pane.querySelector<HTMLElement>(`[id="${link.getAttribute('href')?.slice(1)}"]`);
      if (!line || pane.offsetParent === null) return;
      event.preventDefault();
      bringIntoSight(pane, line);
    };
    element.addEventListener('focusin', follow);
    element.addEventListener('click', follow);
    element.addEventListener('click', stay);
    const first = pane.querySelector<HTMLElement>('[data-shown]');
    if (first) bringIntoSight(pane, first, 'instant');
    return () => {
      element.removeEventListener('focusin', follow);
      element.removeEventListener('click', follow);
      element.removeEventListener('click', stay);
    };
  }, []);
  return (
    <div ref={root} className={className}>
      {children}
    </div>
  );
}

type Range = { from: number; to: number };

/** « 3024-3031 3040-3040 » */
function readRanges(text: string): Range[] {
  return [...text.matchAll(/(\d+)-(\d+)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }));
}

function showLines(pane: HTMLElement, ranges: Range[], isAsked: boolean): void {
  let first: HTMLElement | null = null;
  let isChanged = false;
  for (const line of pane.querySelectorAll<HTMLElement>('[data-line]')) {
    const number = Number(line.dataset.line);
    const isShown = ranges.some(({ from, to }) => number >= from && number <= to);
    isChanged ||= isShown !== line.hasAttribute('data-shown');
    line.toggleAttribute('data-shown', isShown);
    if (isShown) first ??= line;
  }
  if (first && (isChanged || isAsked)) bringIntoSight(pane, first);
}

/** A fifth of the pane above it, so that one reads what it follows from. */
function bringIntoSight(pane: HTMLElement, line: HTMLElement, behavior: ScrollBehavior = 'auto'): void {
  pane.scrollTo({ top: line.offsetTop - pane.clientHeight / 5, behavior });
}
