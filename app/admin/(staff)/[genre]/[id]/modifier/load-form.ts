import { isDeepStrictEqual } from 'node:util';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import { db } from '@/lib/db/client';
import { readWorkingCopy } from '@/lib/publishing/commands/working-copy';
import { listCiteSources, type OpenForm, openForm } from '@/lib/publishing/form/open-form';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';

export type LoadedForm = OpenForm & {
  sources: CiteSource[];
  /** When what is shown was typed; null when it is what was saved. */
  typedAt: Date | null;
};

/** The form as this person left it; what they left says nothing more once the saved version says the same. */
export async function loadForm(edition: StaffEdition, userId: string): Promise<LoadedForm> {
  const [copy, sources] = await Promise.all([
    readWorkingCopy(db(), userId, edition.id),
    listCiteSources(db()),
  ]);
  const saved = await openForm(db(), edition, null, sources);
  if (!copy) return { ...saved, sources, typedAt: null };
  const typed = await openForm(db(), edition, copy, sources);
  const says = (content: unknown) => typed.read.ok && isDeepStrictEqual(typed.read.value, content);
  if (copy.baseVersion < edition.version && says(edition.content))
    return { ...saved, sources, typedAt: null };
  return { ...typed, sources, typedAt: says(typed.base) ? null : copy.updatedAt };
}
