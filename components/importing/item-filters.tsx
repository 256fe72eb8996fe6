import { SelectField } from '@/components/staff-list/select-field';
import { FILTER_CHOICES, type ItemFilter } from './item-filter';

const LABELS = { etat: 'Relecture', genre: 'Genre', catalogue: 'Au catalogue' } as const;

/** Which proposals to show, as a form sent by GET. */
export function ItemFilters({ path, filter }: { path: string; filter: ItemFilter }) {
  return (
    <search>
      <form
        action={path}
        method="get"
        aria-label="Filtrer les propositions"
        // Neither React nor the browser keeps what was chosen for another list.
        key={Object.values(filter).join(' ')}
        autoComplete="off"
        className="mt-4 grid items-end gap-4 xs:grid-cols-2 md:flex"
      >
        {(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => (
          <SelectField
            key={name}
            id={name}
            label={LABELS[name]}
            value={filter[name]}
            none={name === 'genre' ? 'Tous' : 'Toutes'}
            options={Object.entries(FILTER_CHOICES[name]).map(([id, label]) => ({ id, label }))}
          />
        ))}
        <button type="submit" className="button button-quiet">
          Filtrer
        </button>
      </form>
    </search>
  );
}
