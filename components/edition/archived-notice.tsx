import { Notice } from '@/components/ui/notice';
import type { Archival } from '@/lib/catalogue/queries/archival';
import type { EditionKind } from '@/lib/publishing/model';
import { withFrenchSpaces } from '@/lib/text/french';
import { formatParisDay } from '@/lib/text/paris-moment';

/** Over a page that is kept for those who know its address, and no longer up to date. */
export function ArchivedNotice({ kind, archival }: { kind: EditionKind; archival: Archival }) {
  const name = kind === 'initiative' ? 'Fiche archivée' : 'Levier archivé';
  return (
    <Notice title={archival.at ? `${name} le ${formatParisDay(archival.at)}` : name}>
      <p>
        {kind === 'initiative' ? 'Elle reste lisible' : 'Il reste lisible'} à cette adresse, mais n’est plus
        tenu{kind === 'initiative' ? 'e' : ''} à jour et ne figure plus dans les listes.
      </p>
      {archival.reason && <p className="mt-1 whitespace-pre-line">{withFrenchSpaces(archival.reason)}</p>}
    </Notice>
  );
}
