import Link from 'next/link';
import type { CorrectableField } from '@/lib/publishing/corrections/fields';
import { withFrenchSpaces } from '@/lib/text/french';
import { toPlainText } from '@/lib/text/markdown';

/** The fields of a page, each with the beginning of what it says: which one is to be corrected? */
export function FieldChoices({ path, fields }: { path: string; fields: CorrectableField[] }) {
  return (
    <ul className="mt-4 max-w-[72ch]">
      {fields.map(({ path: field, label, shown }) => (
        <li key={field} className="border-t border-rule py-2.5">
          <Link href={`${path}/corriger?champ=${field}`} className="font-semibold" prefetch={false}>
            {label}
          </Link>
          <span className="block truncate text-[0.94rem] text-ink-soft">
            {shown === '' ? 'Rien pour l’instant' : withFrenchSpaces(toPlainText(shown.slice(0, 300)))}
          </span>
        </li>
      ))}
    </ul>
  );
}
