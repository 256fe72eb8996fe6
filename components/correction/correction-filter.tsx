import type { CorrectionFilter as Filter } from '@/lib/publishing/queries/list-corrections';

export const STATES = { attente: 'waiting', acceptees: 'accepted', refusees: 'refused' } as const;

const STATE_LABELS: Record<keyof typeof STATES, string> = {
  attente: 'En attente',
  acceptees: 'Acceptées',
  refusees: 'Refusées',
};

/** Which corrections to show. */
export function CorrectionFilter({ filter }: { filter: Filter }) {
  return (
    <form action="/admin/corrections" method="get" className="mt-5 flex flex-wrap items-end gap-4">
      <div>
        <label htmlFor="etat" className="mb-1 block font-semibold">
          État
        </label>
        <select
          id="etat"
          name="etat"
          className="field"
          defaultValue={Object.entries(STATES).find(([, state]) => state === filter.state)?.[0]}
        >
          {Object.entries(STATE_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="genre" className="mb-1 block font-semibold">
          Sur
        </label>
        <select id="genre" name="genre" className="field" defaultValue={filter.kind ?? ''}>
          <option value="">Fiches et leviers</option>
          <option value="initiative">Fiches</option>
          <option value="lever">Leviers</option>
        </select>
      </div>
      {filter.editionId && <input type="hidden" name="fiche" value={filter.editionId} />}
      <button type="submit" className="button button-quiet">
        Filtrer
      </button>
    </form>
  );
}
