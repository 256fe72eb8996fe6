import Link from 'next/link';
import { KIND_LABELS } from '@/lib/publishing/model';
import type { ListedCorrection } from '@/lib/publishing/queries/list-corrections';
import { formatMoment, withFrenchSpaces } from '@/lib/text/french';

/** Corrections by sheet: the field, the beginning of what is proposed, when; and what became of it. */
export function CorrectionList({ items }: { items: ListedCorrection[] }) {
  return (
    <div className="mt-4">
      {bySheet(items).map(({ edition, corrections }) => (
        <section key={edition.id} className="border-t-2 border-rule-strong py-4">
          <h2 className="text-[1.2rem]">
            {withFrenchSpaces(edition.title)}{' '}
            <span className="text-[0.88rem] font-normal text-ink-soft">{KIND_LABELS[edition.kind]}</span>
          </h2>
          <ul className="mt-1 max-w-[80ch]">
            {corrections.map((correction) => (
              <li key={correction.id} className="border-t border-rule py-2">
                <Link href={`/admin/corrections/${correction.id}`} className="font-semibold">
                  {correction.label}
                  <span className="sr-only"> – {edition.title}</span>
                </Link>{' '}
                <span className="text-[0.88rem] text-ink-soft">
                  le {formatMoment(correction.createdAt)}
                  {correction.decidedAt &&
                    `, décidée par ${correction.decidedBy?.name ?? 'un compte supprimé'} le ${formatMoment(correction.decidedAt)}`}
                </span>
                <span className="block truncate">{correction.text}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function bySheet(items: ListedCorrection[]) {
  const sheets = new Map<number, { edition: ListedCorrection['edition']; corrections: ListedCorrection[] }>();
  for (const correction of items) {
    const sheet = sheets.get(correction.edition.id) ?? { edition: correction.edition, corrections: [] };
    sheet.corrections.push(correction);
    sheets.set(correction.edition.id, sheet);
  }
  return [...sheets.values()];
}
