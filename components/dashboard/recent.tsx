import { sayState } from '@/components/staff-list/columns';
import type { Dashboard } from '@/lib/publishing/queries/read-dashboard';
import { formatMoment } from '@/lib/text/french';
import { Block } from './block';
import { EditionLines } from './edition-lines';

/** What was changed last, by anyone. */
export function Recent({ recent }: Pick<Dashboard, 'recent'>) {
  return (
    <Block
      id="recentes"
      title="Modifiées récemment"
      total={null}
      more={{ href: '/admin/fiches', label: 'Toutes les fiches' }}
    >
      <EditionLines
        items={recent}
        note={(edition) =>
          `${sayState(edition)}, le ${formatMoment(edition.updatedAt)}${edition.author ? `, par ${edition.author}` : ''}.`
        }
      />
    </Block>
  );
}
