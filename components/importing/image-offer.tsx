'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM } from '@/components/ui/form-state';
import type { ImportSheet, OfferedImage } from '@/lib/importing/queries/model';
import { withFrenchSpaces } from '@/lib/text/french';
import type { FormAction } from './act-form';
import { imageFieldId } from './paths';
import { imageName } from './words';

/** Describes and credits a picture, so that a sheet may show it; or puts it aside. */
export function ImageOffer({
  image,
  sheets,
  itemId,
  returnPath,
  action,
}: {
  image: OfferedImage;
  sheets: ImportSheet[];
  itemId: number | null;
  /** Where the form is. Without scripts, a page with faults opens there and not at its top. */
  returnPath: string;
  action: FormAction;
}) {
  const [{ faults, values }, send, isSending] = useActionState(action, EMPTY_FORM, returnPath);
  const about = <span className="sr-only">&nbsp;: image de la page {image.page}</span>;
  const field = (name: string) => {
    const id = imageFieldId(image.id, name);
    return { id, error: faults.find((fault) => fault.id === id)?.message };
  };
  const shown = { fiche: String(itemId ?? ''), alt: image.alt, credit: image.credit, legende: image.caption };
  const opening = (name: keyof typeof shown) => values[name] ?? shown[name] ?? '';
  return (
    <form
      action={send}
      aria-label={imageName(image)}
      noValidate
      autoComplete="off"
      // What was typed comes back in new controls: those of React go back to what they opened with.
      key={JSON.stringify(values)}
      className="mt-2 grid max-w-[46rem] gap-3"
    >
      <ErrorSummary faults={faults} title="L’image n’est pas retenue" />
      {image.isOnSheet && <p className="text-ink-soft">Elle est déjà dans la fiche.</p>}
      <input type="hidden" name="image" value={image.id} />
      <Field
        {...field('alt')}
        label="Ce que l’image montre"
        help="Ce qu’il faut à qui ne la voit pas : qui, quoi, où, en une phrase. D’un schéma ou d’un tableau, ce qu’il dit."
      >
        {(control) => (
          <textarea
            {...control}
            name="alt"
            rows={3}
            className="field"
            defaultValue={opening('alt')}
            required
          />
        )}
      </Field>
      <Field {...field('credit')} label="Crédit" help="Qui l’a faite, ou qui en a les droits.">
        {(control) => (
          <input {...control} name="credit" className="field" defaultValue={opening('credit')} required />
        )}
      </Field>
      <Field {...field('legende')} label="Légende" isOptional>
        {(control) => (
          <input {...control} name="legende" className="field" defaultValue={opening('legende')} />
        )}
      </Field>
      <Field {...field('fiche')} label="Fiche qui la montrera">
        {(control) => (
          <select {...control} name="fiche" className="field" defaultValue={opening('fiche')} required>
            <option value="">Choisissez…</option>
            {sheets.map(({ id, title }) => (
              <option key={id} value={id}>
                {withFrenchSpaces(title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="flex flex-wrap gap-2">
        <button type="submit" name="choix" value="retenir" className="button" aria-disabled={isSending}>
          Utiliser cette image{about}
        </button>
        <button
          type="submit"
          name="choix"
          value="ecarter"
          className="button button-quiet"
          aria-disabled={isSending}
        >
          Écarter{about}
        </button>
      </p>
    </form>
  );
}
