import { problem } from '@/lib/open-data/problem';

export const config = { matcher: ['/api/v1/:path*', '/api/health'] };

/** The API is read-only: any other method gets a problem document, as any other fault does. */
export function proxy(request: Request): Response | undefined {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return undefined;
  const refused = problem(405, 'Méthode refusée', 'L’API se lit : seule la méthode GET est admise.');
  refused.headers.set('Allow', 'GET, HEAD, OPTIONS');
  return refused;
}
