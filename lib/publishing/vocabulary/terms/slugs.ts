import { toSlug } from '@/lib/text/slug';
import { VocabularyRefusal } from '../faults';

/** The identifier of a new term, from what it is called. @throws VocabularyRefusal when another has it, or when it has no letter. */
export async function freshSlug(
  label: string,
  find: (slug: string) => Promise<unknown>,
  field = 'label',
): Promise<string> {
  const slug = toSlug(label).slice(0, 80).replace(/-+$/, '');
  if (slug === '')
    throw new VocabularyRefusal({
      type: 'invalid',
      faults: [{ path: field, message: 'Écrivez au moins une lettre ou un chiffre.' }],
    });
  if (await find(slug)) throw new VocabularyRefusal({ type: 'taken', name: label });
  return slug;
}

/** After all the others. */
export function nextPosition({ _max }: { _max: { position: number | null } }): number {
  return (_max.position ?? -1) + 1;
}

/** A list of names where one is called otherwise; named twice, it is kept where it came first. */
export function renamed(names: string[], from: string, into: string): string[] {
  return [...new Set(names.map((name) => (name === from ? into : name)))];
}
