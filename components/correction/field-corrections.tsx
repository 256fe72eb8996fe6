import Link from 'next/link';
import { ChangedWords } from '@/components/admin/difference/changed-words';
import type { FieldPath } from '@/lib/publishing/fields';
import type { EditionKind } from '@/lib/publishing/model';
import { countOf, formatMoment } from '@/lib/text/french';
import { correctedWords } from './corrected-words';

/** What readers propose for one field and nobody has decided yet, for whoever edits that field. */
export function FieldCorrections({
  kind,
  corrections,
}: {
  kind: EditionKind;
  corrections: {
    id: number;
    field: FieldPath;
    text: string;
    source: string;
    shown: string;
    createdAt: Date;
  }[];
}) {
  if (corrections.length === 0) return null;
  return (
    <details className="my-2 border-l-4 border-marker bg-surface px-4 py-2">
      <summary className="font-semibold">
        {countOf(
          corrections.length,
          'correction proposée par un lecteur',
          'corrections proposées par des lecteurs',
        )}
      </summary>
      <ul className="mt-2 space-y-3">
        {corrections.map((correction) => (
          <li key={correction.id} className="border-t border-rule pt-2">
            <p className="text-[0.88rem] text-ink-soft">Le {formatMoment(correction.createdAt)}</p>
            <div className="max-w-[75ch] whitespace-pre-wrap wrap-anywhere">
              <ChangedWords words={correctedWords(kind, correction)} />
            </div>
            <p className="mt-1 wrap-anywhere">
              Source&nbsp;: {correction.source}.{' '}
              <Link href={`/admin/corrections/${correction.id}`}>Accepter, changer ou refuser</Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
