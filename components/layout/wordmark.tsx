import { SITE_NAME } from './site';

/** The name of the site, with its sign: four blocks of a neighbourhood, one of them lit. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <svg viewBox="0 0 36 36" width="34" height="34" aria-hidden="true" focusable="false">
        <path fill="currentColor" d="M2 14h9v20H2zM13 6h9v28h-9z" />
        <path fill="var(--marker)" stroke="currentColor" strokeWidth="1.6" d="M24.8 18.8h8.4v14.4h-8.4z" />
        <path fill="var(--surface)" d="M15.5 10h4v3.2h-4zM15.5 16h4v3.2h-4zM4.5 18h4v3.2h-4z" />
      </svg>
      <span className="display text-[1.22rem] leading-none">{SITE_NAME}</span>
    </span>
  );
}
