import type { ImportDetail } from '@/lib/importing/queries/model';
import { countOf } from '@/lib/text/french';
import { ActForm, type FormAction } from './act-form';

/** What can be done with a whole import: drafts of all that is new, putting it away, deleting it. */
export function ImportEnd({
  detail: { id, version, state, progress },
  hasNew,
  applyNew,
  close,
  forget,
}: {
  detail: ImportDetail;
  /** Whether sheets or levers wait that the catalogue does not have. */
  hasNew: boolean;
  applyNew: FormAction;
  close: FormAction;
  /** Null for whoever may not. */
  forget: FormAction | null;
}) {
  const isOpen = state === 'open';
  if (!isOpen && !forget) return null;
  return (
    <section aria-labelledby="ensemble" className="mt-12 border-t-2 border-ink pt-4">
      <h2 id="ensemble" className="text-2xl">
        Tout l’import
      </h2>
      <div className="mt-4 grid gap-8 md:grid-cols-2">
        {isOpen && hasNew && (
          <ActForm action={applyNew} hidden={{ importation: id }} className="space-y-3">
            <p className="max-w-[60ch]">
              Les fiches et les leviers que le catalogue n’a pas encore peuvent devenir des brouillons d’un
              coup, sans être relus ici&nbsp;: personne d’autre que l’équipe ne les voit, et chaque champ
              garde la mention «&nbsp;sans relecture&nbsp;». Les territoires et les leviers suggérés ne sont
              pas rattachés&nbsp;; les personnes citées vont avec leur fiche, pour l’équipe seule.
            </p>
            <button type="submit" className="button button-quiet">
              Créer les brouillons
            </button>
          </ActForm>
        )}
        <div className="space-y-2">
          {isOpen && <Close id={id} version={version} waiting={progress.waiting} close={close} />}
          {forget && (
            <details>
              <summary className="min-h-11 py-2 font-semibold text-warn">Supprimer l’import</summary>
              <ActForm action={forget} hidden={{ importation: id, version }} className="mt-1 space-y-3">
                <p className="max-w-[60ch]">
                  Le texte du document, son fichier, ses propositions et les personnes qu’il nomme sont
                  effacés pour de bon. Les brouillons qui en viennent restent, et le document qu’ils citent.
                </p>
                <button type="submit" className="button button-quiet button-warn">
                  Supprimer définitivement
                </button>
              </ActForm>
            </details>
          )}
        </div>
      </div>
    </section>
  );
}

function Close({
  id,
  version,
  waiting,
  close,
}: {
  id: number;
  version: number;
  waiting: number;
  close: FormAction;
}) {
  return (
    <details>
      <summary className="min-h-11 py-2 font-semibold text-warn">Clore l’import</summary>
      <ActForm action={close} hidden={{ importation: id, version }} className="mt-1 space-y-3">
        <p className="max-w-[60ch]">
          {waiting === 0
            ? 'Tout est traité\u00a0: l’import peut être clos.'
            : `${countOf(waiting, 'proposition attend', 'propositions attendent')} encore\u00a0: clore l’import ${waiting === 1 ? 'la' : 'les'} laisse sans suite.`}{' '}
          Les personnes encore citées dans ses propositions sont effacées. Un import clos ne se rouvre pas.
        </p>
        <button type="submit" className="button button-quiet button-warn">
          Clore définitivement
        </button>
      </ActForm>
    </details>
  );
}
