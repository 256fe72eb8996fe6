import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { type FoundLink, levelOf } from '@/lib/links/model';
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
  links,
}: {
  edition: StaffEdition;
  overview: Overview;
  presences: Presences;
  /** Those that its draft holds. */
  links: FoundLink[];
}) {
  const broken = links
    .filter((link) => levelOf(link) === 'error')
    .flatMap(({ url, uses }) => uses.map(({ field }) => ({ url, field })));
  return (
    <div className="items-start gap-x-12 lg:grid lg:grid-cols-2">
      {presences.length > 0 && (
        <Notice
          title={
            presences.some(({ isOpen }) => isOpen)
              ? 'Quelqu’un d’autre est sur cette page'
              : 'Quelqu’un d’autre a ouvert cette page'
          }
        >
          <ul>
            {presences.map(({ name, openedAt, isOpen }) => (
              <li key={name}>
                {name} {isOpen ? 'a cette page ouverte depuis le' : 'a ouvert cette page le'}{' '}
                {formatMoment(openedAt)}.
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
      {broken.length > 0 && (
        <Notice title={countOf(broken.length, 'lien ne répond plus', 'liens ne répondent plus')}>
          <ul>
            {broken.map(({ url, field }) => (
              <li key={`${field} ${url}`} className="wrap-anywhere">
                <a href={fieldPath(edition, field)}>{url}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
