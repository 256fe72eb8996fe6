import Link from 'next/link';
import { type EditionKind, type EditionState, staffPath, stateWords } from '@/lib/publishing/model';
import type { Uses } from '@/lib/publishing/vocabulary/model';
import { countOf } from '@/lib/text/french';
import { usesWords } from './vocabulary-sentences';

/** Where a term is named: the sheets and levers, drafts included. */
export function TermUses({
  uses,
  named,
}: {
  uses: Uses;
  named: (EditionState & { id: number; kind: EditionKind; title: string })[];
}) {
  return (
    <section id="usages" className="mt-12">
      <h2 className="text-2xl">Où il sert</h2>
      <p className="mt-2">{usesWords(uses) || 'Nulle part.'}</p>
      {uses.online + uses.offline > named.length && (
        <p className="text-ink-soft">Les {countOf(named.length, 'première')} par ordre alphabétique.</p>
      )}
      <ul className="mt-3 gap-x-10 space-y-1 lg:columns-2">
        {named.map((edition) => (
          <li key={edition.id}>
            <Link href={staffPath(edition)}>{edition.title || 'Sans titre'}</Link>{' '}
            <span className="text-ink-soft">{stateWords(edition).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
