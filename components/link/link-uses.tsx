import Link from 'next/link';
import { hrefOfUse, type LinkUseView } from '@/lib/links/model';
import { fieldLabel } from './field-label';

/** Where a link is written, each place leading to its field in the form. */
export function LinkUses({ uses }: { uses: LinkUseView[] }) {
  return (
    <ul className="mt-1 text-[0.94rem]">
      {uses.map((use) => (
        <li key={`${use.editionId} ${use.field}`}>
          <Link href={hrefOfUse(use)}>
            {use.title || 'Sans titre'}
            <span className="sr-only">{'\u00a0:'}</span>
          </Link>{' '}
          <span className="text-ink-soft">{fieldLabel(use.kind, use.field)}</span>
        </li>
      ))}
    </ul>
  );
}
