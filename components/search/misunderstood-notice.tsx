import { Notice } from '@/components/ui/notice';
import type { Misunderstood } from '@/lib/search/query';

/** What of an address was not understood, and what was expected. */
export function MisunderstoodNotice({ items }: { items: Misunderstood[] }) {
  if (items.length === 0) return null;
  return (
    <Notice
      title={
        items.length === 1
          ? 'Une partie de l’adresse n’a pas été comprise'
          : 'Des parties de l’adresse n’ont pas été comprises'
      }
    >
      <ul>
        {items.map(({ parameter, value, expected }) => (
          <li key={`${parameter} ${value}`}>
            <code>{parameter}</code>&nbsp;: «&nbsp;<span className="break-all">{value}</span>&nbsp;» –
            attendu&nbsp;: {expected}.
          </li>
        ))}
      </ul>
      <p className="mt-1">Retirez-la, ou choisissez une valeur dans les filtres.</p>
    </Notice>
  );
}
