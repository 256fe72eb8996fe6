import type { PrismaClient } from '@/lib/db/generated/client';
import type { Doer } from '@/lib/publishing/commands/transition';
import { err, ok, type Result } from '@/lib/result';
import { compareSynonyms, type SearchEffect } from '@/lib/search';
import { deleteTerm } from './delete-term';
import { type VocabularyFault, VocabularyRefusal } from './faults';
import type { TermTarget, TermValues } from './model';
import { readValues } from './read-values';
import { saveTerm } from './save-term';
import { synonymSchema } from './terms/synonyms';

/**
 * What a line of synonyms would do to searches if it said `values`; null: if it were taken away.
 * @param id of the line; null: a new one.
 */
export async function tellSynonymEffect(
  db: PrismaClient,
  id: string | null,
  values: TermValues | null,
): Promise<Result<SearchEffect[], VocabularyFault>> {
  try {
    const line = values && readValues(synonymSchema, values);
    return ok(await compareSynonyms(db, { id: id === null ? null : Number(id), line }));
  } catch (error) {
    if (error instanceof VocabularyRefusal) return err(error.fault);
    throw error;
  }
}

/** Searches that find something now, and would find nothing. */
export function lostSearches(effects: SearchEffect[]): string[] {
  return effects.filter(({ before, after }) => before.total > 0 && after.total === 0).map(({ text }) => text);
}

/**
 * Saves a line of synonyms, or takes it away when `values` is null, once its effect was looked at: a change by which a search
 * loses all that it found is refused, unless `isAccepted` says that whoever saves knows it.
 */
export async function saveSynonym(
  db: PrismaClient,
  target: TermTarget | null,
  values: TermValues | null,
  isAccepted: boolean,
  doer: Doer,
): Promise<Result<null, VocabularyFault>> {
  if (!isAccepted) {
    const effects = await tellSynonymEffect(db, target?.id ?? null, values);
    if (!effects.ok) return effects;
    const searches = lostSearches(effects.value);
    if (searches.length > 0) return err({ type: 'losesResults', searches });
  }
  const saved =
    values === null
      ? target && (await deleteTerm(db, 'synonyms', target, doer))
      : await saveTerm(db, 'synonyms', target, values, doer);
  return saved && !saved.ok ? saved : ok(null);
}
