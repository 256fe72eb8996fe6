import { fieldLabel } from '@/components/link/field-label';
import { Notice } from '@/components/ui/notice';
import type { FieldFault } from '@/lib/publishing/faults';
import { staffPath } from '@/lib/publishing/model';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import { countOf, formatMoment } from '@/lib/text/french';

/** What to know before typing: what one had begun, what others saved since, what is missing to publish. */
export function DraftNotices({
  edition,
  typedAt,
  isBehind,
  missing,
  token,
}: {
  edition: StaffEdition;
  typedAt: Date | null;
  isBehind: boolean;
  missing: FieldFault[];
  token: string;
}) {
  return (
    <>
      {typedAt && (
        <Notice title="Ce texte n’est pas encore enregistré">
          <p>
            Vous aviez commencé à modifier {edition.kind === 'initiative' ? 'cette fiche' : 'ce levier'}, la
            dernière fois le {formatMoment(typedAt)}&nbsp;: votre texte est ici.
          </p>
          <StartOver path={staffPath(edition)} token={token} />
        </Notice>
      )}
      {isBehind && (
        <Notice title={`${edition.author?.name ?? 'Quelqu’un'} a enregistré une version depuis`}>
          Le formulaire est celui que vous aviez ouvert. Quand vous enregistrerez, vos champs seront réunis
          aux siens&#8239;; pour un champ que vous avez changé tous les deux, vous choisirez.
        </Notice>
      )}
      {missing.length > 0 && (
        <details className="my-4 max-w-[72ch]">
          <summary className="min-h-9 font-semibold">
            {countOf(missing.length, 'chose reste', 'choses restent')} à faire avant de publier
          </summary>
          <ul className="mt-2 list-disc space-y-1 pl-6">
            {missing.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <a href={`#${path}`}>{fieldLabel(edition.kind, path)}</a>&nbsp;: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Throwing a text away takes two presses. */
function StartOver({ path, token }: { path: string; token: string }) {
  return (
    <details className="mt-2">
      <summary className="min-h-9 text-accent underline">Repartir de la version enregistrée</summary>
      <form action={`${path}/enregistrer`} method="post" className="mt-2">
        <p>Ce que vous avez écrit depuis sera effacé.</p>
        <input type="hidden" name="jeton" value={token} />
        <button type="submit" name="intention" value="abandonner" className="button button-quiet mt-2">
          Effacer ce texte et repartir de la version enregistrée
        </button>
      </form>
    </details>
  );
}
