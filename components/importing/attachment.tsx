import Link from 'next/link';
import { Field } from '@/components/ui/field';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { staffPath } from '@/lib/publishing/model';
import { withFrenchSpaces } from '@/lib/text/french';
import { ActForm, type FormAction } from './act-form';
import { type ReviewView, targetOf } from './review-view';

const WORDS = {
  initiative: {
    fresh: 'une nouvelle fiche',
    other: 'La fiche du catalogue',
    make: 'Une nouvelle fiche',
    wrong: 'Ce n’est pas la bonne fiche',
  },
  lever: {
    fresh: 'un nouveau levier',
    other: 'Le levier du catalogue',
    make: 'Un nouveau levier',
    wrong: 'Ce n’est pas le bon levier',
  },
} as const;

/** The sheet or the lever that a proposal fills: a new one, or one of the catalogue, which a person can change. */
export function Attachment({
  view,
  editions,
  attach,
}: {
  view: ReviewView;
  /** Those of the same kind, by title. */
  editions: { id: number; title: string }[];
  attach: FormAction;
}) {
  const { item, isOpen } = view;
  if (item.kind === 'term') return null;
  const words = WORDS[item.kind];
  return (
    <section aria-labelledby="destination">
      <h2 id="destination" className="text-[1.2rem]">
        Destination
      </h2>
      <Destination item={item} fresh={words.fresh} />
      {isOpen && (
        <details className="mt-1">
          <summary className="min-h-9 py-1.5 text-accent">
            {item.edition ? words.wrong : 'Elle est déjà au catalogue'}
          </summary>
          <ActForm
            action={attach}
            hidden={targetOf(view)}
            label="Choisir la destination"
            className="mt-1 flex flex-wrap items-end gap-3 pb-2"
          >
            <Field id="destination-choisie" label={words.other} className="min-w-0 flex-[1_1_16rem]">
              {(control) => (
                <select
                  key={item.edition?.id ?? 0}
                  {...control}
                  name="destination"
                  className="field"
                  defaultValue={item.edition?.id ?? ''}
                >
                  <option value="">{words.make}</option>
                  {editions.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <button type="submit" className="button button-quiet">
              Rattacher
            </button>
            <p className="basis-full text-[0.88rem] text-ink-soft">
              Ce qui était décidé champ par champ est alors à décider de nouveau.
            </p>
          </ActForm>
        </details>
      )}
    </section>
  );
}

function Destination({ item: { edition, matchedBy }, fresh }: { item: ItemDetail; fresh: string }) {
  const why = matchedBy && <span className="text-ink-soft">{withFrenchSpaces(matchedBy)}</span>;
  if (!edition)
    return (
      <p className="mt-1 max-w-[68ch]">
        Cette proposition fera {fresh}, à l’état de brouillon. {why}
      </p>
    );
  return (
    <p className="mt-1 max-w-[68ch]">
      Cette proposition complète{' '}
      <Link href={staffPath(edition)}>{withFrenchSpaces(edition.title || 'Sans titre')}</Link>.{' '}
      {edition.isDeleted && (
        <strong className="text-warn">
          Cette page a été supprimée&nbsp;: rétablissez-la, ou rattachez la proposition ailleurs.{' '}
        </strong>
      )}
      {why}
    </p>
  );
}
