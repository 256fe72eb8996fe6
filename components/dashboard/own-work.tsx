import type { Dashboard } from '@/lib/publishing/queries/read-dashboard';
import { formatMoment, quoted } from '@/lib/text/french';
import { Block } from './block';
import { EditionLines } from './edition-lines';

/** What the reader has begun: typed and not saved, given back by a second reader, still a draft. */
export function OwnWork({
  unsaved,
  drafts,
  draftsPath,
}: Pick<Dashboard, 'unsaved' | 'drafts'> & { draftsPath: string }) {
  const total = unsaved.total + drafts.total;
  return (
    <Block
      id="a-moi"
      title="À moi"
      total={total}
      nothing="Vous n’avez rien en cours."
      more={drafts.total > 0 ? { href: draftsPath, label: 'Mes brouillons de fiches' } : undefined}
    >
      {unsaved.total > 0 && (
        <>
          <h3 className="mt-3 font-semibold">Tapé et pas encore enregistré</h3>
          <EditionLines
            items={unsaved.items}
            below="/modifier"
            note={({ updatedAt }) => `Gardé pour vous seul le ${formatMoment(updatedAt)}.`}
          />
        </>
      )}
      {drafts.total > 0 && (
        <>
          <h3 className="mt-3 font-semibold">Brouillons</h3>
          <EditionLines
            items={drafts.items}
            note={({ updatedAt, isReturned, message, returnedBy }) =>
              isReturned ? (
                <>
                  <strong className="text-warn">
                    {returnedBy ? `${returnedBy} vous l’a renvoyé` : 'Renvoyé par un compte supprimé'}
                  </strong>
                  {message && `\u00a0: ${quoted(message)}`}
                </>
              ) : (
                `Écrit le ${formatMoment(updatedAt)}.`
              )
            }
          />
        </>
      )}
    </Block>
  );
}
