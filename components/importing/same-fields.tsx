import { sayValue } from '@/lib/importing/review/field-words';
import { countOf } from '@/lib/text/french';
import { PassageLinks } from './passage-link';
import { fieldId } from './paths';
import type { PlannedField } from './review-view';

/** What the catalogue says already as the document does: nothing to decide, kept at hand to be checked. */
export function SameFields({ fields }: { fields: PlannedField[] }) {
  if (fields.length === 0) return null;
  return (
    <details className="border-t border-rule py-2">
      <summary className="min-h-11 py-2 font-semibold">
        {countOf(fields.length, 'champ que le catalogue dit déjà', 'champs que le catalogue dit déjà')}
      </summary>
      <ul className="divide-y divide-rule text-[0.94rem]">
        {fields.map(({ field, label, proposed, passages }) => (
          <li
            key={field}
            id={fieldId(field)}
            tabIndex={-1}
            data-passages={passages.map(({ from, to }) => `${from}-${to}`).join(' ')}
            className="py-2 wrap-anywhere whitespace-pre-wrap"
          >
            <strong>{label}</strong> <PassageLinks ranges={passages} />
            <span className="block text-ink-soft">{sayValue(field, proposed)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
