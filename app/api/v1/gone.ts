import { db } from '@/lib/db/client';
import { problem } from '@/lib/open-data/problem';
import type { EditionKind } from '@/lib/publishing/model';
import { offlineTitle } from '@/lib/publishing/offline-words';
import { findGone } from '@/lib/publishing/queries/find-gone';

/** 410 for a sheet or a lever that was published and is no longer, with the reason; null when nothing ever was there. */
export async function goneProblem(kind: EditionKind, slug: string): Promise<Response | null> {
  const gone = await findGone(db(), kind, slug);
  if (!gone) return null;
  const { title, reason, at } = gone;
  return problem(
    410,
    offlineTitle({ ...gone, at: null }),
    [`${offlineTitle(gone)}.`, reason].filter(Boolean).join(' '),
    {
      name: title,
      since: at?.toISOString() ?? null,
    },
  );
}
