import type { BulkAction } from '@/lib/publishing/bulk-model';
import { ACTION_WORDS } from './bulk-words';
import { SelectAll } from './select-all';

/** What can be done to the lines that are ticked. Nothing is done yet: the next page shows them again and asks the rest. */
export function BulkBar({ actions }: { actions: BulkAction[] }) {
  return (
    <div className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-2 border border-rule bg-surface px-4 py-3">
      <SelectAll />
      <div className="min-w-0 flex-[1_1_16rem]">
        <label htmlFor="action" className="mb-1 block font-semibold">
          Pour les lignes cochées
        </label>
        <select id="action" name="action" className="field" defaultValue="">
          <option value="">Choisir une action</option>
          {actions.map((action) => (
            <option key={action} value={ACTION_WORDS[action].slug}>
              {ACTION_WORDS[action].label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-quiet">
        Continuer
      </button>
    </div>
  );
}
