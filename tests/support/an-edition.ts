import { createHash } from 'node:crypto';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import type { Db } from '@/lib/db/client';
import { importEdition } from '@/lib/publishing/commands/import-edition';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { readDraft } from '@/lib/publishing/draft';
import { refreshSearchDocuments } from '@/lib/search';
import { anInitiative } from '@/tests/support/an-initiative';

/** A moment, the same for all tests that do not care when. */
export const NOW = new Date('2026-11-21T10:00:00Z');

/** Imports a sheet as a content folder would: online, its edition settled, nobody having touched it. Answers the edition. */
export async function anOnlineSheet(db: Db, rest: Partial<InitiativeContent> = {}) {
  const content = anInitiative(rest);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  await db.$transaction(
    async (tx) => {
      await importEdition(tx, 'initiative', content, { hash, message: 'Import', now: NOW });
      await refreshSearchDocuments(tx);
    },
    { timeout: 30_000 },
  );
  return readSheet(db, content.slug);
}

/** The edition of a sheet as it is now. */
export function readSheet(db: Db, slug: string) {
  return db.edition.findUniqueOrThrow({ where: { kind_slug: { kind: 'initiative', slug } } });
}

/** Saves an edition with some fields changed, from the version given (the present one if none is). Throws when it is refused. */
export async function write(
  db: Db,
  actor: { id: string },
  edition: { id: number; version: number; content: unknown },
  changes: object,
  message = '',
): Promise<{ version: number }> {
  const content = readDraft('initiative', { ...(edition.content as object), ...changes });
  const saved = await saveDraft(
    db,
    actor,
    { editionId: edition.id, baseVersion: edition.version, content, message },
    NOW,
  );
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.error)}`);
  return saved.value;
}
