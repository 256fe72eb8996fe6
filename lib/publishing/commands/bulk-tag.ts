import type { Keyword } from '@/lib/catalogue/model';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { BulkChange, BulkTarget } from '@/lib/publishing/bulk-model';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import type { PublishingFault } from '@/lib/publishing/faults';
import { err, type Result } from '@/lib/result';
import { type SavedDraft, saveDraft } from './save-draft';
import type { Doer } from './transition';
import { readContentAt } from './write-revision';

export type Tagging = Pick<BulkChange, 'value' | 'because'> & {
  action: 'addSector' | 'removeSector' | 'addLever' | 'removeLever' | 'addKeyword' | 'removeKeyword';
};

/**
 * Ties a sheet to a sector, a lever or a keyword, or unties it: a draft like any other, merged with what others saved since the
 * version that was seen. What is online does not move.
 */
export async function tagEdition(
  db: PrismaClient,
  { id, version }: BulkTarget,
  tagging: Tagging,
  { actor, now }: Doer,
): Promise<Result<SavedDraft, PublishingFault>> {
  const seen = await readContentAt(db, { id, kind: 'initiative' }, version);
  if (!seen) return err({ type: 'gone' });
  const content = withTag(seen as InitiativeDraft, tagging);
  return saveDraft(
    db,
    actor,
    { editionId: id, baseVersion: version, content, message: MESSAGES[tagging.action](tagging.value) },
    now,
  );
}

/** What the history says of it. */
const MESSAGES: Record<Tagging['action'], (value: string) => string> = {
  addSector: (value) => `Secteur ajouté par lot : ${value}`,
  removeSector: (value) => `Secteur retiré par lot : ${value}`,
  addLever: (value) => `Levier ajouté par lot : ${value}`,
  removeLever: (value) => `Levier retiré par lot : ${value}`,
  addKeyword: (value) => `Mot-clé ajouté par lot : ${value}`,
  removeKeyword: (value) => `Mot-clé retiré par lot : ${value}`,
};

/** A tie that is there already keeps its sentence and its passages. */
function withTag(sheet: InitiativeDraft, { action, value, because }: Tagging): InitiativeDraft {
  const without = sheet.levers.filter(({ id }) => id !== value);
  switch (action) {
    case 'addSector':
      return { ...sheet, sectors: [...new Set([...sheet.sectors, value])] };
    case 'removeSector':
      return { ...sheet, sectors: sheet.sectors.filter((slug) => slug !== value) };
    case 'addLever':
      if (without.length < sheet.levers.length) return sheet;
      return { ...sheet, levers: [...sheet.levers, { id: value, because, cite: [] }] };
    case 'removeLever':
      return { ...sheet, levers: without };
    case 'addKeyword':
      return { ...sheet, keywords: [...new Set([...sheet.keywords, value as Keyword])] };
    case 'removeKeyword':
      return { ...sheet, keywords: sheet.keywords.filter((keyword) => keyword !== value) };
  }
}
