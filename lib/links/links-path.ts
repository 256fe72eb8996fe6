import type { LinkVerdict } from './model';
import { VERDICT_WORDS, verdictOfSlug } from './verdict-words';

/** What the list of links shows: a verdict, or all that deserve a look; a page, from 1. */
export type LinksQuery = { verdict: LinkVerdict | null; page: number };

const MOST_PAGES = 10_000;

/** Reads `?etat=disparu&page=2`; what makes no sense counts as absent. */
export function parseLinksQuery({ etat, page }: { etat?: unknown; page?: unknown }): LinksQuery {
  const number = typeof page === 'string' && /^\d{1,5}$/.test(page) ? Number(page) : 1;
  return {
    verdict: typeof etat === 'string' ? verdictOfSlug(etat) : null,
    page: Math.min(Math.max(number, 1), MOST_PAGES),
  };
}

/** The address of the list, `done` being the key of what was just done there. */
export function linksPath({ verdict, page }: LinksQuery, done?: string): string {
  const params = new URLSearchParams();
  if (verdict) params.set('etat', VERDICT_WORDS[verdict].slug);
  if (page > 1) params.set('page', String(page));
  if (done) params.set('fait', done);
  return params.size === 0 ? '/admin/liens' : `/admin/liens?${params}`;
}
