import Link from 'next/link';
import { territoryPath } from '@/lib/territory/model';
import type { TerritoryRecord } from '@/lib/territory/queries';

/** The district of the other generation that this one continues, or that continues it; and other names. */
export function OtherGenerations({ territory }: { territory: TerritoryRecord }) {
  const { predecessors, successors, otherNames } = territory;
  const names = otherNames.filter(({ kind }) => kind !== 'arrondissement').slice(0, 6);
  return (
    <>
      {successors.length > 0 && (
        <p className="mt-2">
          Périmètre de 2015. Depuis 2024&nbsp;: <Districts refs={successors} />.
        </p>
      )}
      {predecessors.length > 0 && (
        <p className="mt-2">
          Périmètre de 2024. Il continue, en tout ou partie, celui de 2015&nbsp;:{' '}
          <Districts refs={predecessors} />.
        </p>
      )}
      {names.length > 0 && (
        <p className="mt-2 text-ink-soft">Aussi&nbsp;: {names.map(({ name }) => name).join(', ')}.</p>
      )}
    </>
  );
}

function Districts({ refs }: { refs: TerritoryRecord['successors'] }) {
  return refs.map(({ id, name, code }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link href={territoryPath(id)}>
        {name} ({code})
      </Link>
    </span>
  ));
}
