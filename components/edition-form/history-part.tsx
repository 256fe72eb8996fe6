'use client';

import { Field } from '@/components/ui/field';
import { MESSAGE } from '@/lib/publishing/form/message';
import type { FormView } from './form-view';

/** The end of the form: a word for the history, and what can be done besides saving. */
export function HistoryPart({ view, canSubmit, of }: { view: FormView; canSubmit: boolean; of: string }) {
  return (
    <section aria-labelledby="partie-historique" className="border-t-2 border-ink pt-4">
      <h2 id="partie-historique" className="scroll-mt-4 text-2xl">
        Enregistrer
      </h2>
      <div className="mt-4 grid gap-4">
        <Field
          id={MESSAGE}
          label="Ce que vous avez changé"
          help="Une ligne pour l’historique, lue par l’équipe seulement."
          isOptional
        >
          {(control) => (
            <input
              {...control}
              name={MESSAGE}
              className="field"
              defaultValue={view.fields[MESSAGE]?.[0] ?? ''}
            />
          )}
        </Field>
        <p className="max-w-[72ch] text-ink-soft">
          Enregistrer ajoute une version à l’historique. Ce que le public voit ne change qu’à la publication.
        </p>
        <p className="flex flex-wrap gap-3">
          {/* On a small screen, the bar below has room for one button. */}
          <button
            type="submit"
            name="intention"
            value="enregistrer-et-continuer"
            className="button button-quiet sm:hidden"
          >
            Enregistrer et continuer
          </button>
          {canSubmit && (
            <button
              type="submit"
              name="intention"
              value="enregistrer-et-relire"
              className="button button-quiet"
            >
              Enregistrer et proposer à la relecture
            </button>
          )}
          <button
            type="submit"
            name="intention"
            value="enregistrer-et-apercevoir"
            className="button button-quiet"
          >
            Enregistrer et voir l’aperçu
          </button>
        </p>
        <p>
          <a href={`/admin/${of}`}>Revenir à la liste sans enregistrer</a>&nbsp;: ce que vous avez écrit reste
          dans votre copie de travail.
        </p>
      </div>
    </section>
  );
}
