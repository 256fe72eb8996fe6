import type { PrismaClient } from '@/lib/db/generated/client';
import type { MeiliConfig } from '../meilisearch/config';
import { readAllOnline, readHeld } from '../meilisearch/held-revisions';

/** The sheets that an index does not hold as the database does. */
export type Drift = {
  /** Online, and not found. */
  missing: number[];
  /** Found as they were, or as they have never been. */
  outdated: number[];
  /** Found, and no longer online. */
  excess: number[];
};

/**
 * Compares the sheets online with those that an index finds, by identifier and revision. A difference is looked at twice:
 * the two are not read at the same instant.
 */
export async function compareIndex(
  db: PrismaClient,
  config: MeiliConfig,
  indexUid: string = config.index,
): Promise<Drift> {
  const held = await readAllOnline(config, indexUid);
  const first = differences(await readAll(db), new Map([...held].map(([id, { rev }]) => [id, rev])));
  const suspects = [...first.missing, ...first.outdated, ...first.excess];
  if (suspects.length === 0) return first;
  const heldNow = await readHeld(config, indexUid, suspects);
  const onlineNow = [...heldNow].filter(([, { online }]) => online);
  return differences(await readSome(db, suspects), new Map(onlineNow.map(([id, { rev }]) => [id, rev])));
}

/** How many sheets drift. */
export function sizeOf({ missing, outdated, excess }: Drift): number {
  return missing.length + outdated.length + excess.length;
}

function differences(wanted: Map<number, number>, held: Map<number, number>): Drift {
  const ids = [...wanted.keys()];
  return {
    missing: ids.filter((id) => !held.has(id)),
    outdated: ids.filter((id) => held.has(id) && held.get(id) !== wanted.get(id)),
    excess: [...held.keys()].filter((id) => !wanted.has(id)),
  };
}

const PAGE = 10_000;

async function readAll(db: PrismaClient): Promise<Map<number, number>> {
  const wanted = new Map<number, number>();
  for (let last = 0; ; ) {
    const rows = await db.searchDocument.findMany({
      where: { initiativeId: { gt: last } },
      select: { initiativeId: true, revision: true },
      orderBy: { initiativeId: 'asc' },
      take: PAGE,
    });
    for (const { initiativeId, revision } of rows) wanted.set(initiativeId, revision);
    const end = rows.at(-1);
    if (!end) return wanted;
    last = end.initiativeId;
  }
}

async function readSome(db: PrismaClient, ids: number[]): Promise<Map<number, number>> {
  const wanted = new Map<number, number>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const rows = await db.searchDocument.findMany({
      where: { initiativeId: { in: ids.slice(start, start + PAGE) } },
      select: { initiativeId: true, revision: true },
    });
    for (const { initiativeId, revision } of rows) wanted.set(initiativeId, revision);
  }
  return wanted;
}
