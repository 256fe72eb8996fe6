'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** What a reader would have a field say, and how they know. The field that nobody sees is for robots. */
export function CorrectionForm({
  action,
  hidden,
  token,
  isText,
  shown,
}: {
  action: Action;
  hidden: Record<string, string | number>;
  token: string;
  isText: boolean;
  shown: string;
}) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  const faultOf = (name: string) => state.faults.find(({ id }) => id === name)?.message;
  return (
    <form action={send} className="mt-5 max-w-[68ch] space-y-5" noValidate>
      <ErrorSummary faults={state.faults} title="Votre correction n’est pas encore envoyée" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* What is sent again after a fault was not written in two seconds: the first opening counts. */}
      <input type="hidden" name="token" value={state.values.token ?? token} />
      <Field
        id="text"
        label={isText ? 'Le texte, à corriger directement' : 'Ce qui est à corriger, et comment'}
        help={
          isText
            ? 'Changez ce qui est faux, laissez le reste.'
            : 'Par exemple « 30 emplois et non 24, depuis 2025 ».'
        }
        error={faultOf('text')}
      >
        {(control) => (
          <textarea
            {...control}
            name="text"
            className="field min-h-40"
            rows={isText ? Math.min(18, Math.max(4, Math.ceil(shown.length / 70))) : 5}
            defaultValue={state.values.text ?? (isText ? shown : '')}
            maxLength={5000}
            required
          />
        )}
      </Field>
      <Field
        id="source"
        label={'D’où le tenez-vous\u202f?'}
        help="Un document, une adresse web, « j’y travaille ». N’écrivez ni nom, ni téléphone, ni adresse de personne."
        error={faultOf('source')}
      >
        {(control) => (
          <textarea
            {...control}
            name="source"
            className="field"
            rows={2}
            defaultValue={state.values.source ?? ''}
            maxLength={500}
            required
          />
        )}
      </Field>
      <div aria-hidden="true" className="sr-only">
        <label htmlFor="surnom">Laissez ce champ vide</label>
        <input id="surnom" name="surnom" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      <button type="submit" className="button" aria-disabled={isSending}>
        Envoyer la correction
      </button>
    </form>
  );
}
