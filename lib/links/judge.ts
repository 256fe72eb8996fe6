import type { LinkDetail, LinkVerdict } from './model';
import type { Redirect, Visit } from './visit';

/** What a check says of a link. */
export type Judgement = {
  verdict: LinkVerdict;
  status: number | null;
  movedTo: string | null;
  detail: LinkDetail | null;
};

const SLOW_MS = 5000;

/** A page that one is sent to before seeing any other. */
const LOGIN_PATH =
  /\/(login|log-in|signin|sign-in|connexion|se-connecter|authentification|auth|sso|cas|wp-login\.php)(\/|$)/i;

/** What is wrong with an address before anyone is asked anything; null when nothing is. */
export function judgeAddress(address: string): Judgement | null {
  if (!URL.canParse(address)) return { ...NOTHING, verdict: 'malformed', detail: 'syntax' };
  const { protocol, username, password, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol) || hostname === '') {
    return { ...NOTHING, verdict: 'malformed', detail: 'syntax' };
  }
  if (username !== '' || password !== '') return { ...NOTHING, verdict: 'malformed', detail: 'credentials' };
  return null;
}

const NOTHING = { status: null, movedTo: null, detail: null };

/** What a visit says of the link: a permanent redirect is told only when it ends on a page. */
export function judge({ redirects, end }: Visit): Judgement {
  if (end.kind === 'failed') {
    const { verdict, detail, status } = end;
    return { ...NOTHING, verdict, detail, status };
  }
  const { status, tookMs, isGuarded } = end.answer;
  const found = (verdict: LinkVerdict, detail: LinkDetail | null = null): Judgement => ({
    ...NOTHING,
    verdict,
    detail,
    status,
  });
  if (status === 404 || status === 410) return found('gone');
  if (status === 401 || status === 407) return found('refused', 'login');
  if (status === 429) return found('refused', 'too_many_requests');
  if (status === 403 || status === 999 || (status === 503 && isGuarded)) return found('refused', 'robots');
  if (status >= 500) return found('unreachable', 'server');
  // 416: a page without a first byte is a page.
  if (status >= 400 && status !== 416) return found('refused', 'other_status');
  const last = redirects.at(-1);
  if (last && LOGIN_PATH.test(last.to.pathname)) return found('refused', 'login');
  const movedTo = lastingTarget(redirects);
  if (movedTo) return { ...found('moved'), movedTo };
  return found(tookMs >= SLOW_MS ? 'slow' : 'ok');
}

/** Where the link leads for good: what comes after a redirect of the day is that day’s. */
function lastingTarget(redirects: Redirect[]): string | null {
  const passing = redirects.findIndex(({ isPermanent }) => !isPermanent);
  const lasting = passing === -1 ? redirects : redirects.slice(0, passing);
  return lasting.at(-1)?.to.href ?? null;
}
