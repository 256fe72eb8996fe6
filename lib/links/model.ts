import type { EditionKind, LinkVerdict } from '@/lib/db/generated/enums';

export type { EditionKind, LinkVerdict };

/** What there is to know of a verdict besides its name; kept as it is in `LinkCheck.detail`. */
export type LinkDetail =
  | 'dns'
  | 'dns_down'
  | 'timeout'
  | 'connection'
  | 'protocol'
  | 'server'
  | 'loop'
  | 'too_many_redirects'
  | 'bad_redirect'
  | 'private_address'
  | 'expired'
  | 'other_name'
  | 'self_signed'
  | 'certificate'
  | 'login'
  | 'robots'
  | 'too_many_requests'
  | 'cookies'
  | 'port'
  | 'other_status'
  | 'credentials'
  | 'syntax';

/** A link as it was last found, and where it is written. */
export type FoundLink = {
  url: string;
  verdict: LinkVerdict;
  status: number | null;
  movedTo: string | null;
  detail: string | null;
  checkedAt: Date | null;
  brokenSince: Date | null;
  uses: LinkUseView[];
};

export type LinkUseView = { editionId: number; kind: EditionKind; title: string; field: string };

/** How much a link asks of whoever keeps the sheet: mend it, look at it, nothing. */
export type LinkLevel = 'error' | 'warning' | 'none';

export const LINK_VERDICTS: LinkVerdict[] = [
  'gone',
  'tls',
  'malformed',
  'unreachable',
  'moved',
  'refused',
  'slow',
  'ok',
  'unchecked',
];

/** Nobody gets to the page by such a link. */
export const BROKEN_VERDICTS: LinkVerdict[] = ['gone', 'tls', 'malformed', 'unreachable'];

/** Whether such links are left out of what deserves a look. */
export function isQuiet(verdict: LinkVerdict): boolean {
  return verdict === 'ok' || verdict === 'unchecked';
}

/** Found at the first look, these may be an outage of an hour. */
export const PASSING_DETAILS: LinkDetail[] = ['dns_down', 'timeout', 'connection', 'protocol', 'server'];

/** A site that does not answer is called broken when two checks at least so far apart found it so. */
export const CONFIRMED_AFTER_HOURS = 12;

const HOUR_MS = 60 * 60_000;

/** Whether `link` is broken for sure, deserves a look, or needs nothing. */
export function levelOf(link: Omit<FoundLink, 'uses'>): LinkLevel {
  if (isQuiet(link.verdict)) return 'none';
  if (!BROKEN_VERDICTS.includes(link.verdict)) return 'warning';
  return isPassing(link) ? 'warning' : 'error';
}

/** Did not answer, for the first time: it may be back tomorrow. */
export function isPassing({
  verdict,
  detail,
  checkedAt,
  brokenSince,
}: Pick<FoundLink, 'verdict' | 'detail' | 'checkedAt' | 'brokenSince'>): boolean {
  if (verdict !== 'unreachable' || !PASSING_DETAILS.some((passing) => passing === detail)) return false;
  if (!checkedAt || !brokenSince) return true;
  return checkedAt.getTime() - brokenSince.getTime() < CONFIRMED_AFTER_HOURS * HOUR_MS;
}

/** The form of the sheet or lever where the link is written, at its field. */
export function hrefOfUse({
  editionId,
  kind,
  field,
}: Pick<LinkUseView, 'editionId' | 'kind' | 'field'>): string {
  const folder = kind === 'initiative' ? 'fiches' : 'leviers';
  return `/admin/${folder}/${editionId}/modifier#${field}`;
}
