import Link from 'next/link';
import type { AttachableSearch } from '@/lib/importing/queries/find-attachable';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { staffPath } from '@/lib/publishing/model';
import { withFrenchSpaces } from '@/lib/text/french';
import type { FormAction } from './act-form';
import { AttachableChoice } from './attachable-choice';
import type { ReviewView } from './review-view';

const WORDS = {
  initiative: { fresh: 'une nouvelle fiche', wrong: 'Ce n’est pas la bonne fiche' },
  lever: { fresh: 'un nouveau levier', wrong: 'Ce n’est pas le bon levier' },
} as const;

/** The sheet or the lever that a proposal fills: a new one, or one of the catalogue, which a person can change. */
export function Attachment({
  view,
  search,
  attach,
}: {
  view: ReviewView;
  search: AttachableSearch | null;
  attach: FormAction;
}) {
  const { item, isOpen } = view;
  if (item.kind === 'term') return null;
  const { fresh, wrong } = WORDS[item.kind];
  return (
    <section aria-labelledby="destination">
      <h2 id="destination" className="text-[1.2rem]">
        Destination
      </h2>
      <Destination item={item} fresh={fresh} />
      {isOpen && (
        <details className="mt-1" open={search !== null}>
          <summary className="min-h-9 py-1.5 text-accent">
            {item.edition ? wrong : 'Elle est déjà au catalogue'}
          </summary>
          <AttachableChoice view={view} kind={item.kind} search={search} attach={attach} />
        </details>
      )}
    </section>
  );
}

function Destination({ item: { edition, matchedBy }, fresh }: { item: ItemDetail; fresh: string }) {
  const why = matchedBy && <span className="text-ink-soft">{withFrenchSpaces(matchedBy)}</span>;
  if (!edition)
    return (
      <p className="mt-1 max-w-[68ch]">
        Cette proposition fera {fresh}, à l’état de brouillon. {why}
      </p>
    );
  return (
    <p className="mt-1 max-w-[68ch]">
      Cette proposition complète{' '}
      <Link href={staffPath(edition)}>{withFrenchSpaces(edition.title || 'Sans titre')}</Link>.{' '}
      {edition.isDeleted && (
        <strong className="text-warn">
          Cette page a été supprimée&nbsp;: rétablissez-la, ou rattachez la proposition ailleurs.{' '}
        </strong>
      )}
      {why}
    </p>
  );
}
