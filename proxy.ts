import { type NextRequest, NextResponse } from 'next/server';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { problem } from '@/lib/open-data/problem';
import { listGonePaths } from '@/lib/publishing/queries/find-gone';

export const config = {
  matcher: ['/api/v1/:path*', '/api/health', '/initiatives/:slug', '/leviers/:slug', '/retiree/:path*'],
};

/** What pages cannot say by themselves: that an address had a page once (410), and that the API is only read (405). */
export async function proxy(request: NextRequest): Promise<Response | undefined> {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith('/api/')) return refuseToWrite(request.method);
  // The page behind a 410 has no address of its own.
  if (pathname.startsWith('/retiree/')) return NextResponse.rewrite(new URL('/retiree', request.url));
  if (!(await readGonePaths()).has(pathname)) return undefined;
  return NextResponse.rewrite(new URL(`/retiree${pathname}`, request.url), {
    // Whatever status is given here, Next answers 200: the server that it runs in puts ours (lib/cli/give-status.mjs).
    headers: { 'x-catalogue-status': '410' },
  });
}

/** The API is read-only: any other method gets a problem document, as any other fault does. */
function refuseToWrite(method: string): Response | undefined {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return undefined;
  const refused = problem(405, 'Méthode refusée', 'L’API se lit : seule la méthode GET est admise.');
  refused.headers.set('Allow', 'GET, HEAD, OPTIONS');
  return refused;
}

/** A page that is withdrawn, or put back, is so within this time. */
const FRESH_MS = 300;

let gone = { paths: new Set<string>(), readAt: 0 };
let reading: Promise<Set<string>> | undefined;

/** One query for every address that is gone, however many visits there are. When the database is out, what was known goes on. */
async function readGonePaths(): Promise<Set<string>> {
  if (Date.now() - gone.readAt < FRESH_MS) return gone.paths;
  reading ??= listGonePaths(db())
    .catch((error: unknown) => {
      log.error({ error }, 'proxy: withdrawn addresses');
      return gone.paths;
    })
    .then((paths) => {
      gone = { paths, readAt: Date.now() };
      return paths;
    })
    .finally(() => {
      reading = undefined;
    });
  return reading;
}
