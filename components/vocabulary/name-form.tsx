'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import type { TermValues } from '@/lib/publishing/vocabulary/model';
import type { TermAction } from './term-form';

/** Another name of a territory; `name` null: one more. */
export function NameForm({
  save,
  remove,
  territoryId,
  name,
  values,
}: {
  save: TermAction;
  remove?: TermAction;
  territoryId: string;
  name: { id: number; version: number } | null;
  values: TermValues;
}) {
  const [saved, send, isSending] = useActionState(save, { faults: [], values });
  const key = name ? String(name.id) : 'nouveau';
  const errorOf = (id: string) => saved.faults.find((fault) => fault.id === id)?.message;
  return (
    <>
      <form
        action={send}
        aria-label={name ? `Modifier ${values.name}` : 'Ajouter un nom'}
        className="flex max-w-[52rem] flex-wrap items-end gap-4"
        noValidate
      >
        <div className="w-full empty:hidden">
          <ErrorSummary faults={saved.faults} />
        </div>
        <NameTarget territoryId={territoryId} name={name} />
        <Field
          id={`name-${key}`}
          label="Nom"
          error={errorOf(`name-${key}`)}
          className="min-w-0 flex-[1_1_16rem]"
        >
          {(control) => (
            <input
              {...control}
              name="name"
              className="field"
              maxLength={120}
              autoComplete="off"
              required
              defaultValue={saved.values.name}
            />
          )}
        </Field>
        <Field id={`kind-${key}`} label="C’est" error={errorOf(`kind-${key}`)}>
          {(control) => (
            <select
              key={saved.values.kind}
              {...control}
              name="kind"
              className="field"
              defaultValue={saved.values.kind ?? 'former'}
            >
              <option value="former">un ancien nom</option>
              <option value="variant">une variante</option>
            </select>
          )}
        </Field>
        <button type="submit" className="button" aria-disabled={isSending}>
          {name ? 'Enregistrer' : 'Ajouter'}
        </button>
      </form>
      {name && remove && (
        <RemoveName remove={remove} territoryId={territoryId} name={name} label={values.name ?? ''} />
      )}
    </>
  );
}

function RemoveName({
  remove,
  territoryId,
  name,
  label,
}: {
  remove: TermAction;
  territoryId: string;
  name: { id: number; version: number };
  label: string;
}) {
  const [state, send] = useActionState(remove, { faults: [], values: {} });
  return (
    <form action={send} aria-label={`Supprimer ${label}`} className="mt-2">
      <ErrorSummary faults={state.faults} title="La suppression n’a pas été faite" />
      <NameTarget territoryId={territoryId} name={name} />
      <button type="submit" className="button button-quiet">
        Supprimer<span className="sr-only"> {label}</span>
      </button>
    </form>
  );
}

function NameTarget({
  territoryId,
  name,
}: {
  territoryId: string;
  name: { id: number; version: number } | null;
}) {
  return (
    <>
      <input type="hidden" name="territoire" value={territoryId} />
      {name && (
        <>
          <input type="hidden" name="nom" value={name.id} />
          <input type="hidden" name="version" value={name.version} />
        </>
      )}
    </>
  );
}
