import type { ItemDetail } from '@/lib/importing/queries/model';
import { countOf } from '@/lib/text/french';
import { ActForm, type FormAction } from './act-form';
import { callsForDecision, groupFields, type ReviewView, targetOf } from './review-view';

export type ItemActions = { acceptAll: FormAction; apply: FormAction; refuse: FormAction };

/** What remains to be decided, and the end of the review: the draft is made or changed, or the proposal is put aside. */
export function ApplyBar({
  view,
  actions: { acceptAll, apply, refuse },
}: {
  view: ReviewView;
  actions: ItemActions;
}) {
  const { item } = view;
  const due = groupFields(item).flatMap(({ fields }) => fields.filter(callsForDecision));
  const acceptable = due.filter(({ status, proposed }) => status !== 'conflict' && proposed !== null).length;
  const hidden = targetOf(view);
  return (
    <section
      aria-labelledby="suite"
      className="mt-6 border-t-2 border-ink bg-ground py-2 lg:sticky lg:bottom-0 lg:z-10"
    >
      <h2 id="suite" className="sr-only">
        Suite
      </h2>
      <p className="mb-1.5 text-[0.94rem]">{remainingWords(due.length)}</p>
      <div className="flex flex-wrap items-center gap-2.5">
        <ActForm action={apply} hidden={hidden} className="contents">
          <button type="submit" name="reste" value="leave" className="button">
            {applyWords(item)}
          </button>
        </ActForm>
        {acceptable > 0 && (
          <ActForm action={acceptAll} hidden={hidden} className="contents">
            <button type="submit" className="button button-quiet">
              {acceptWords(acceptable, due.length)}
            </button>
          </ActForm>
        )}
        <ActForm action={refuse} hidden={hidden} className="contents">
          <button type="submit" className="button button-quiet button-warn">
            Écarter
          </button>
        </ActForm>
      </div>
    </section>
  );
}

function acceptWords(acceptable: number, due: number): string {
  if (acceptable < due)
    return acceptable === 1 ? 'Accepter la nouveauté' : `Accepter les ${acceptable} nouveautés`;
  return acceptable === 1 ? 'Accepter le champ qui reste' : `Accepter les ${acceptable} champs qui restent`;
}

function remainingWords(count: number): string {
  if (count === 0) return 'Tous les champs sont décidés.';
  return `${countOf(count, 'champ reste', 'champs restent')} à décider. Ce qui n’est pas décidé n’est pas repris.`;
}

function applyWords({ kind, edition, termSlug }: ItemDetail): string {
  if (kind === 'term') return termSlug ? 'Mettre à jour le terme' : 'Créer le terme';
  if (edition) return kind === 'initiative' ? 'Mettre à jour la fiche' : 'Mettre à jour le levier';
  return 'Créer le brouillon';
}
