import { fieldLabel } from '@/components/link/field-label';
import type { FieldFault } from '@/lib/publishing/faults';
import { countOf } from '@/lib/text/french';
import { type EditionName, fieldPath } from './edition-links';

/** What keeps a draft from being online, each line leading to its field in the form. */
export function MissingList({ edition, faults }: { edition: EditionName; faults: FieldFault[] }) {
  if (faults.length === 0)
    return <p className="mt-2">Rien ne manque&nbsp;: cette version peut être mise en ligne.</p>;
  return (
    <>
      <p className="mt-2">
        {countOf(faults.length, 'chose est à corriger', 'choses sont à corriger')} avant de publier.
      </p>
      <ul className="mt-2 max-w-[72ch] list-disc space-y-1 pl-6">
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <a href={fieldPath(edition, path)}>{fieldLabel(edition.kind, path)}</a>&nbsp;: {message}
          </li>
        ))}
      </ul>
    </>
  );
}
