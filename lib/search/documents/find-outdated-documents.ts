import type { PrismaClient } from '@/lib/db/generated/client';
import type { Drift } from '../sync/compare-index';
import { hashOf } from './document';
import { readDocuments } from './read-documents';
import { listOnlineIds } from './refresh-documents';

const BATCH = 500;

/** Compares the search documents with the sheets online: what each should say now, and what it says. Changes nothing. */
export async function findOutdatedDocuments(db: PrismaClient): Promise<Drift> {
  const known = await db.searchDocument.findMany({ select: { initiativeId: true, hash: true } });
  const hashes = new Map(known.map(({ initiativeId, hash }) => [initiativeId, hash]));
  const ids = await listOnlineIds(db);
  const outdated: number[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const documents = await db.$transaction((tx) => readDocuments(tx, ids.slice(start, start + BATCH)), {
      timeout: 60_000,
    });
    for (const document of documents) {
      const hash = hashes.get(document.initiativeId);
      if (hash !== undefined && hash !== hashOf(document)) outdated.push(document.initiativeId);
    }
  }
  const online = new Set(ids);
  return {
    missing: ids.filter((id) => !hashes.has(id)),
    outdated,
    excess: [...hashes.keys()].filter((id) => !online.has(id)),
  };
}
