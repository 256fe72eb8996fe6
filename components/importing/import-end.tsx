import type { ImportDetail } from '@/lib/importing/queries/model';
import { countOf } from '@/lib/text/french';
import { ActForm, type FormAction } from './act-form';

/** What can be done with a whole import: drafts of all that is new, or putting it away. */
export function ImportEnd({
  detail: { id, version, progress },
  hasNew,
  applyNew,
  close,
}: {
  detail: ImportDetail;
  /** Whether sheets or levers wait that the catalogue does not have. */
  hasNew: boolean;
  applyNew: FormAction;
  close: FormAction;
}) {
  return (
    <section aria-labelledby="ensemble" className="mt-12 border-t-2 border-ink pt-4">
      <h2 id="ensemble" className="text-2xl">
        Tout l’import
      </h2>
      <div className="mt-4 grid gap-8 md:grid-cols-2">
        {hasNew && (
          <ActForm
            action={applyNew}
            label="Créer les brouillons"
            hidden={{ importation: id }}
            className="space-y-3"
          >
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
        <ActForm
          action={close}
          label="Clore l’import"
          hidden={{ importation: id, version }}
          className="space-y-3"
        >
          <p className="max-w-[60ch]">
            {progress.waiting === 0
              ? 'Tout est traité\u00a0: l’import peut être clos.'
              : `${countOf(progress.waiting, 'proposition attend', 'propositions attendent')} encore\u00a0: clore l’import les laisse sans suite.`}{' '}
            Les personnes encore citées dans ses propositions sont effacées.
          </p>
          <button type="submit" className="button button-quiet button-warn">
            Clore l’import
          </button>
        </ActForm>
      </div>
    </section>
  );
}
