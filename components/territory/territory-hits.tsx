import Link from 'next/link';
import { KIND_LABELS, territoryPath } from '@/lib/territory/model';
import type { TerritoryHit } from '@/lib/territory/search-territories';
import { countOf } from '@/lib/text/french';

/** The territories that a typed name or code may mean. */
export function TerritoryHits({ typed, hits }: { typed: string; hits: TerritoryHit[] }) {
  return (
    <section aria-labelledby="trouves" className="mt-7">
      <h2 id="trouves" className="text-2xl">
        <span role="status">
          {hits.length === 0
            ? 'Aucun territoire trouvé'
            : `${countOf(hits.length, 'territoire trouvé', 'territoires trouvés')}`}
        </span>
      </h2>
      {hits.length === 0 && (
        <p className="mt-2 max-w-[68ch]">
          Rien ne répond à «&nbsp;{typed}&nbsp;». Vérifiez l’orthographe, ou donnez le nom de la
          commune&nbsp;: sa page montre ses quartiers.
        </p>
      )}
      <ul className="mt-2 max-w-[44rem]">
        {hits.map(({ id, kind, name, code, context, matchedName }) => (
          <li key={id} className="border-t border-rule py-2.5">
            <Link href={territoryPath(id)} className="display text-[1.1rem] font-semibold">
              {name}
            </Link>
            {matchedName && <span> (autrefois ou aussi {matchedName})</span>}
            <span className="block text-[0.92rem] text-ink-soft">
              {KIND_LABELS[kind].singular} · {code}
              {context && ` · ${context}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
