import type { ChosenEdition } from '@/lib/publishing/queries/list-chosen';
import { sayState } from './columns';

/** What an action is about to change: each can still be left out. */
export function ChosenList({ title, chosen }: { title: string; chosen: ChosenEdition[] }) {
  return (
    <fieldset className="border border-rule bg-surface px-4 py-3">
      <legend className="px-1 font-semibold">{title}</legend>
      <ul>
        {chosen.map((edition) => (
          <li key={edition.id}>
            <label className="flex min-h-11 items-center gap-3 py-1">
              <input
                type="checkbox"
                name="choix"
                value={`${edition.id}:${edition.version}`}
                defaultChecked
                className="size-5 shrink-0"
              />
              <span>
                {edition.title || 'Sans titre'}{' '}
                <span className="text-[0.9rem] text-ink-soft">{sayState(edition)}</span>
                {edition.hasChanged && (
                  <span className="block text-[0.9rem] text-warn">
                    Changée par quelqu’un depuis que vous l’avez cochée.
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
