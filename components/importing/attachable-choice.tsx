import { Field } from '@/components/ui/field';
import type { AttachableSearch } from '@/lib/importing/queries/find-attachable';
import type { EditionKind } from '@/lib/publishing/model';
import { countOf, withFrenchSpaces } from '@/lib/text/french';
import { ActForm, type FormAction } from './act-form';
import { itemPath } from './paths';
import { type ReviewView, targetOf } from './review-view';

const WORDS = {
  initiative: { look: 'Chercher une fiche par son titre', make: 'En faire une nouvelle fiche' },
  lever: { look: 'Chercher un levier par son titre', make: 'En faire un nouveau levier' },
} as const;

/** Attaches a proposal to a sheet or a lever that a search finds, or to none. */
export function AttachableChoice({
  view,
  kind,
  search,
  attach,
}: {
  view: ReviewView;
  kind: EditionKind;
  search: AttachableSearch | null;
  attach: FormAction;
}) {
  const { item } = view;
  const { look, make } = WORDS[kind];
  const found = search?.found ?? [];
  return (
    <div className="mt-1 space-y-3 border-l-4 border-rule-strong py-1 pl-4">
      <search>
        <form
          action={`${itemPath(item.import.id, item.position)}#destination`}
          method="get"
          aria-label="Chercher la destination"
          autoComplete="off"
          key={search?.typed}
          className="flex flex-wrap items-end gap-3"
        >
          <Field id="cherche" label={look} className="min-w-0 flex-[1_1_16rem]">
            {(control) => (
              <input
                {...control}
                name="cherche"
                type="search"
                className="field"
                maxLength={300}
                defaultValue={search?.typed}
                required
              />
            )}
          </Field>
          <button type="submit" className="button button-quiet">
            Chercher
          </button>
        </form>
      </search>
      {search && <p role="status">{foundWords(found.length, search.isCut)}</p>}
      {(found.length > 0 || item.edition) && (
        <ActForm action={attach} hidden={targetOf(view)} className="space-y-2">
          {found.length > 0 && (
            <ul className="divide-y divide-rule border-y border-rule">
              {found.map(({ id, title }) => (
                <li key={id} className="flex items-center justify-between gap-4 py-1.5">
                  <span className="min-w-0 wrap-anywhere">{withFrenchSpaces(title || 'Sans titre')}</span>
                  {id === item.edition?.id ? (
                    <span className="shrink-0 text-[0.94rem] text-ink-soft">C’est déjà sa destination.</span>
                  ) : (
                    <button
                      type="submit"
                      name="destination"
                      value={id}
                      className="button button-quiet min-h-9 shrink-0 px-3 py-1 text-[0.94rem]"
                    >
                      Rattacher
                      <span className="sr-only">&nbsp;: {withFrenchSpaces(title || 'Sans titre')}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          {item.edition && (
            <button type="submit" name="destination" value="" className="min-h-9 text-accent underline">
              {make}
            </button>
          )}
          <p className="text-[0.88rem] text-ink-soft">
            Ce qui était décidé champ par champ est alors à décider de nouveau.
          </p>
        </ActForm>
      )}
    </div>
  );
}

function foundWords(count: number, isCut: boolean): string {
  if (count === 0) return 'Aucune réponse\u00a0: essayez un seul mot du titre.';
  if (isCut) return `Les ${count} premières réponses\u00a0: ajoutez un mot pour en voir d’autres.`;
  return `${countOf(count, 'réponse')}.`;
}
