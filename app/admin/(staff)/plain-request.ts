import { env } from '@/lib/env';

/** Whether a page of this very site sends this. Browsers say so; what says nothing at all is no browser led here by another site. */
export function isFromHere({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return true;
  const { SITE_URL } = env();
  return (
    URL.canParse(origin) &&
    (origin === new URL(SITE_URL).origin || new URL(origin).host === headers.get('host'))
  );
}

/** Where to go after a form was received. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}

/** An answer of one sentence to what cannot be done. */
export function refuse(status: 400 | 403 | 404 | 409 | 413 | 503, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
