import Link from 'next/link';
import { fieldLabel } from '@/components/link/field-label';
import type { Dashboard } from '@/lib/publishing/queries/read-dashboard';
import { countOf, formatMoment, formatPartialDate } from '@/lib/text/french';
import { parisDay } from '@/lib/text/paris-day';
import { Block } from './block';
import { EditionLines } from './edition-lines';

/** What waits for a second pair of eyes. */
export function ToReview({ waiting, path }: Pick<Dashboard, 'waiting'> & { path: string }) {
  return (
    <Block
      id="a-relire"
      title="À relire"
      total={waiting.total}
      nothing="Rien n’attend d’être relu."
      more={{ href: path, label: 'Toutes les fiches en relecture' }}
    >
      <EditionLines
        items={waiting.items}
        note={({ since, author, isOwn, approvals }) =>
          [
            `Depuis le ${formatPartialDate(parisDay(since))}`,
            isOwn ? 'de vous\u00a0: une autre personne doit la relire' : author && `de ${author}`,
            approvals > 0 && countOf(approvals, 'approbation'),
          ]
            .filter(Boolean)
            .join(', ')
        }
      />
    </Block>
  );
}

/** Publications to come, and those that could not be made. */
export function Plans({ planned, failed, path }: Pick<Dashboard, 'planned' | 'failed'> & { path: string }) {
  return (
    <Block
      id="prevues"
      title="Publications prévues"
      total={planned.total + failed.total}
      nothing="Aucune publication n’est prévue."
      more={planned.total > 0 ? { href: path, label: 'Toutes les fiches à paraître' } : undefined}
    >
      {failed.total > 0 && (
        <>
          <h3 className="mt-3 font-semibold text-warn">N’ont pas pu être publiées</h3>
          <EditionLines
            items={failed.items}
            note={({ at }) => `Devait l’être le ${formatMoment(at)}\u00a0: sa page dit ce qui manque.`}
          />
        </>
      )}
      {planned.total > 0 && (
        <EditionLines items={planned.items} note={({ at }) => `Le ${formatMoment(at)}.`} />
      )}
    </Block>
  );
}

/** What someone wanted to be read again, once the day has come. */
export function DueReviews({ dueReviews, path }: Pick<Dashboard, 'dueReviews'> & { path: string }) {
  return (
    <Block
      id="a-revoir"
      title="À revoir"
      total={dueReviews.total}
      nothing="Rien n’est à revoir aujourd’hui."
      more={{ href: path, label: 'Toutes les fiches à revoir' }}
    >
      <EditionLines
        items={dueReviews.items}
        note={({ reviewOn }) => `À revoir le ${formatPartialDate(reviewOn)}.`}
      />
    </Block>
  );
}

/** What readers propose, field by field. */
export function Corrections({ corrections }: Pick<Dashboard, 'corrections'>) {
  return (
    <Block
      id="corrections"
      title="Corrections proposées"
      total={corrections.total}
      nothing="Aucune correction n’attend de réponse."
      more={{ href: '/admin/corrections', label: 'Répondre aux corrections' }}
    >
      <ul className="mt-1 divide-y divide-rule">
        {corrections.items.map(({ id, field, createdAt, edition }) => (
          <li key={id} className="py-2 wrap-anywhere">
            <Link href={`/admin/corrections/${id}`} prefetch={false}>
              {edition.title}
            </Link>
            <div className="text-[0.92rem] text-ink-soft">
              {fieldLabel(edition.kind, field)}, proposée le {formatPartialDate(parisDay(createdAt))}.
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}
