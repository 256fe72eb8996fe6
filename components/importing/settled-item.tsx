import Link from 'next/link';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { staffPath } from '@/lib/publishing/model';
import { formatMoment, withFrenchSpaces } from '@/lib/text/french';
import { ActForm, type FormAction } from './act-form';
import { itemPath } from './paths';
import { type ReviewView, targetOf } from './review-view';

/** What became of a proposal on which nothing more is decided: by whom, where it went, and how to open it again. */
export function SettledItem({ view, reopen }: { view: ReviewView; reopen: FormAction }) {
  const { item } = view;
  return (
    <section aria-labelledby="suite" className="border-l-4 border-accent bg-surface px-4 py-3">
      <h2 id="suite" className="text-[1.2rem]">
        {settledWords(item)}
      </h2>
      {item.decidedAt && (
        <p className="mt-1">
          {item.decidedBy ? `Par ${item.decidedBy}` : 'Par l’import, sans relecture'}, le{' '}
          {formatMoment(item.decidedAt)}.
        </p>
      )}
      {item.edition && (
        <p className="mt-1">
          <Link href={staffPath(item.edition)}>
            Voir {item.kind === 'lever' ? 'le levier' : 'la fiche'}&nbsp;:{' '}
            {withFrenchSpaces(item.edition.title)}
          </Link>
        </p>
      )}
      {item.termSlug && (
        <p className="mt-1">
          <Link href={`/admin/vocabulaire/glossaire/${encodeURIComponent(item.termSlug)}`}>
            Voir le terme
          </Link>
        </p>
      )}
      {item.nextDue && (
        <p className="mt-1">
          <Link href={itemPath(item.import.id, item.nextDue.position)} prefetch={false}>
            Passer à la suivante&nbsp;: {withFrenchSpaces(item.nextDue.title)}
          </Link>
        </p>
      )}
      {item.import.state === 'open' && item.state !== 'waiting' && (
        <ActForm action={reopen} hidden={targetOf(view)} className="mt-2">
          <button type="submit" className="button button-quiet">
            Rouvrir
          </button>
        </ActForm>
      )}
    </section>
  );
}

function settledWords({ state, import: { state: importState } }: ItemDetail): string {
  if (state === 'applied') return 'Cette proposition est reprise';
  if (state === 'refused') return 'Cette proposition est écartée';
  return importState === 'closed' ? 'L’import est clos, sans décision' : 'À relire';
}
