import { type Answer, type Asking, ask } from './ask';
import { Unanswered } from './faults';
import type { InTurn } from './host-turns';
import type { LinkDetail, LinkVerdict } from './model';

/** A page that said where it is now, and whether that is for good. */
export type Redirect = { to: URL; isPermanent: boolean; setsCookie: boolean };

/** What following a link gave: the redirects on the way, and the answer at the end or why there is none. */
export type Visit = { redirects: Redirect[]; end: VisitEnd };

export type VisitEnd =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'failed'; verdict: LinkVerdict; detail: LinkDetail; status: number | null };

const MOST_REDIRECTS = 5;
const REDIRECTING = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];

/** Answers that GET would not change, or that ask to be left alone. */
const FINAL_REFUSALS = [401, 407, 429];

/** Follows `start`, a redirect at a time: each address is looked at before anything is sent there. */
export async function visit(start: URL, asking: Asking, inTurn: InTurn): Promise<Visit> {
  const redirects: Redirect[] = [];
  const seen = new Set<string>();
  let url = start;
  const fail = (verdict: LinkVerdict, detail: LinkDetail, status: number | null = null): Visit => ({
    redirects,
    end: { kind: 'failed', verdict, detail, status },
  });
  try {
    for (;;) {
      seen.add(withoutHash(url));
      const here = url;
      const answer = await askBriefly(here, asking, inTurn);
      if (!REDIRECTING.includes(answer.status)) return { redirects, end: { kind: 'answered', answer } };
      const to = targetOf(answer.location, here);
      if (!to) return fail('unreachable', 'bad_redirect', answer.status);
      redirects.push({ to, isPermanent: PERMANENT.includes(answer.status), setsCookie: answer.setsCookie });
      if (seen.has(withoutHash(to))) {
        return redirects.some(({ setsCookie }) => setsCookie)
          ? fail('refused', 'cookies', answer.status)
          : fail('unreachable', 'loop', answer.status);
      }
      if (redirects.length > MOST_REDIRECTS) return fail('unreachable', 'too_many_redirects', answer.status);
      url = to;
    }
  } catch (error) {
    if (error instanceof Unanswered) return fail(error.verdict, error.detail);
    throw error;
  }
}

/** HEAD, then GET from servers that know or like only that. */
async function askBriefly(url: URL, asking: Asking, inTurn: InTurn): Promise<Answer> {
  const head = await inTurn(url.hostname, () => ask(url, 'HEAD', asking)).catch((error: unknown) => {
    if (error instanceof Unanswered && ['connection', 'protocol'].includes(error.detail)) return null;
    throw error;
  });
  if (head && (head.status < 400 || FINAL_REFUSALS.includes(head.status))) return head;
  return inTurn(url.hostname, () => ask(url, 'GET', asking));
}

/** Null when it is written nowhere, or is not a page that the public may be sent to. */
function targetOf(location: string | null, from: URL): URL | null {
  if (location === null || !URL.canParse(location, from)) return null;
  const to = new URL(location, from);
  if (!/^https?:$/.test(to.protocol) || to.username !== '' || to.password !== '') return null;
  // As browsers do: what is after # goes along.
  if (to.hash === '') to.hash = from.hash;
  return to;
}

function withoutHash(url: URL): string {
  return url.href.replace(/#.*$/, '');
}
