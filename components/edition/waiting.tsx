import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import type { Overview } from '@/lib/publishing/queries/get-overview';
import type { listPresences } from '@/lib/publishing/queries/list-presences';
import { countOf, formatMoment } from '@/lib/text/french';
import { fieldPath } from './edition-links';

type Presences = Awaited<ReturnType<typeof listPresences>>;

/** What asks for attention before anything else: who else is there, what readers say, what is broken. */
export function Waiting({
  edition,
  overview,
  presences,
}: {
  edition: StaffEdition;
  overview: Overview;
  presences: Presences;
}) {
  return (
    <>
      {presences.length > 0 && (
        <Notice title="Quelqu’un d’autre est sur cette page">
          <ul>
            {presences.map(({ name, openedAt, isOpen }) => (
              <li key={name}>
                {name} {isOpen ? 'a cette page ouverte' : 'a ouvert cette page'} (le {formatMoment(openedAt)}
                ).
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {overview.correctionCount > 0 && (
        <Notice
          title={countOf(
            overview.correctionCount,
            'correction de lecteur attend',
            'corrections de lecteurs attendent',
          )}
        >
          <Link href={`/admin/corrections?fiche=${edition.id}`}>Les lire</Link>
        </Notice>
      )}
      {overview.brokenLinks.length > 0 && (
        <Notice
          title={countOf(overview.brokenLinks.length, 'lien ne répond plus', 'liens ne répondent plus')}
        >
          <ul>
            {overview.brokenLinks.map(({ url, field }) => (
              <li key={`${field} ${url}`} className="wrap-anywhere">
                <a href={fieldPath(edition, field)}>{url}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
