import { publisher } from '@/app/api/v1/publisher';
import { toOpenApi } from '@/lib/open-data/openapi/document';
import { OPEN_HEADERS } from '@/lib/open-data/problem';
import { version } from '@/package.json';

/** The address of the site is that of the process, not of the build. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json(toOpenApi(publisher(), version), { headers: OPEN_HEADERS });
}
