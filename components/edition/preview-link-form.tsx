'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';

type State = FormState & { path: string | null };

/** Makes a link that shows this draft to someone without an account. The link is shown once. */
export function PreviewLinkForm({
  action,
  editionId,
  longestDays,
  siteUrl,
}: {
  action: (state: State, form: FormData) => Promise<State>;
  editionId: number;
  longestDays: number;
  siteUrl: string;
}) {
  const [state, send, isSending] = useActionState(action, { ...EMPTY_FORM, path: null });
  const faultOf = (name: string) => state.faults.find(({ id }) => id === name || id === null)?.message;
  return (
    <>
      {state.path && (
        <div role="status" className="my-4 max-w-[72ch] border-2 border-accent bg-surface px-4 py-3">
          <p>Voici le lien. Copiez-le maintenant&nbsp;: il ne sera plus montré.</p>
          <p className="mt-2 font-mono text-[0.88rem] wrap-anywhere select-all">{`${siteUrl}${state.path}`}</p>
        </div>
      )}
      <form action={send} className="mt-3 space-y-3" noValidate>
        <input type="hidden" name="id" value={editionId} />
        <Field
          id="apercu-pour"
          label="Pour qui"
          help="Par exemple « le garage du Hainaut »."
          error={faultOf('label')}
        >
          {(control) => (
            <input
              {...control}
              name="label"
              className="field max-w-[34rem]"
              defaultValue={state.values.label}
              maxLength={120}
              required
            />
          )}
        </Field>
        <Field id="apercu-jours" label="Valable combien de jours" error={faultOf('days')}>
          {(control) => (
            <input
              {...control}
              name="days"
              type="number"
              min={1}
              max={longestDays}
              className="field max-w-32"
              defaultValue={state.values.days ?? '7'}
              required
            />
          )}
        </Field>
        <button type="submit" className="button button-quiet" aria-disabled={isSending}>
          Créer le lien
        </button>
      </form>
    </>
  );
}
