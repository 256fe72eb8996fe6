'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { CellControl } from '@/components/edition-form/cell-control';
import { type FormView, FormViewContext } from '@/components/edition-form/form-view';
import { ErrorSummary, type FormFault } from '@/components/ui/error-summary';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import type { EditedField } from '@/lib/importing/review/edited-field';
import type { FormFields } from '@/lib/publishing/form/form-fields';

/** What comes back when a text cannot be kept: why, and what was typed. */
export type EditState = { faults: FormFault[]; fields: FormFields | null };

const UNTOUCHED: EditState = { faults: [], fields: null };

/** One field with the controls of the long form, opened on what the document says. */
export function EditField({
  edited: { cells, fields },
  sources,
  hidden,
  back,
  action,
}: {
  edited: EditedField;
  sources: CiteSource[];
  hidden: Record<string, string | number>;
  /** Where the field is, without its form. */
  back: string;
  action: (state: EditState, form: FormData) => Promise<EditState>;
}) {
  const [state, send, isSending] = useActionState(action, UNTOUCHED);
  const shown = state.fields ?? fields;
  const visible = cells.map(({ name }) => name);
  const view: FormView = {
    kind: 'initiative',
    fields: shown,
    faults: Object.fromEntries(state.faults.flatMap(({ id, message }) => (id ? [[id, message]] : []))),
    sources,
    vocabulary: { sectors: [], types: [], levers: [] },
    names: {},
    answers: {},
    corrections: {},
    links: {},
    isSlugFixed: false,
  };
  return (
    <FormViewContext value={view}>
      <form
        action={send}
        noValidate
        autoComplete="off"
        aria-label="Modifier le texte"
        // What was typed comes back in new controls: those of React go back to what they opened with.
        key={JSON.stringify(shown)}
        className="mt-3 grid gap-4 rounded border border-rule bg-surface p-4"
      >
        <ErrorSummary faults={state.faults} title="Le texte n’est pas gardé" />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {Object.entries(fields).flatMap(([name, texts]) =>
          visible.includes(name)
            ? []
            : texts.map((text) => <input key={`${name} ${text}`} type="hidden" name={name} value={text} />),
        )}
        {cells.map(({ leaf, name }) => (
          <CellControl key={name} cell={leaf} place={{ name, from: name }} />
        ))}
        <p className="flex flex-wrap items-center gap-3">
          <button type="submit" className="button" aria-disabled={isSending}>
            Garder ce texte
          </button>
          <Link href={back} className="inline-flex min-h-11 items-center">
            Ne rien changer
          </Link>
        </p>
      </form>
    </FormViewContext>
  );
}
