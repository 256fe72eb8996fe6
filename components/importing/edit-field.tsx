'use client';

import Link from 'next/link';
import { useActionState, useEffect, useState } from 'react';
import { CellControl } from '@/components/edition-form/cell-control';
import { type FormView, FormViewContext } from '@/components/edition-form/form-view';
import { ErrorSummary, type FormFault } from '@/components/ui/error-summary';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import type { EditedField } from '@/lib/importing/review/edited-field';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import { formatMoment } from '@/lib/text/french';
import { begunTexts } from './begun-text';
import { KeepText, type KeptAs } from './keep-text';

/** What comes back when a text cannot be kept: why, and what was typed. */
export type EditState = { faults: FormFault[]; fields: FormFields | null };

const UNTOUCHED: EditState = { faults: [], fields: null };

/** One field with the controls of the long form, opened on what the document says, or on what was begun in this browser. */
export function EditField({
  edited: { cells, fields },
  sources,
  hidden,
  keptAs,
  back,
  action,
}: {
  edited: EditedField;
  sources: CiteSource[];
  hidden: Record<string, string | number>;
  keptAs: KeptAs;
  /** Where the field is, without its form. */
  back: string;
  action: (state: EditState, form: FormData) => Promise<EditState>;
}) {
  const [state, send, isSending] = useActionState(action, UNTOUCHED);
  const visible = cells.map(({ name }) => name);
  const [begun, setBegun] = useBegunText(keptAs, fields, visible);
  const shown = state.fields ?? { ...fields, ...begun?.fields };
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
  const startOver = () => {
    begunTexts.drop(keptAs.name);
    setBegun(null);
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
        <KeepText as={keptAs} />
        <ErrorSummary faults={state.faults} title="Le texte n’est pas gardé" />
        {begun && !state.fields && <BegunNotice begun={begun} startOver={startOver} />}
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
            Y revenir plus tard
          </Link>
        </p>
      </form>
    </FormViewContext>
  );
}

type Begun = { at: number; fields: FormFields; isOutdated: boolean };

/** Says what the controls hold instead of the document's text, and whether the field is still the one that it was written for. */
function BegunNotice({ begun: { at, isOutdated }, startOver }: { begun: Begun; startOver: () => void }) {
  return (
    <div role="status" className="border-l-4 border-warn pl-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <p>Votre texte du {formatMoment(new Date(at))}, resté dans ce navigateur.</p>
        <button type="button" className="min-h-9 text-accent underline" onClick={startOver}>
          L’effacer, et repartir du document
        </button>
      </div>
      {isOutdated && (
        <p className="max-w-[68ch] font-semibold text-warn">
          Ce champ a changé depuis que vous avez commencé ce texte&nbsp;: le catalogue n’en dit plus la même
          chose, ou quelqu’un en a décidé. «&nbsp;Y revenir plus tard&nbsp;» le montre, et votre texte reste
          ici.
        </p>
      )}
    </div>
  );
}

/** What was typed in these controls and stayed in this browser, when it is not what they open with. */
function useBegunText({ name, state }: KeptAs, opening: FormFields, visible: string[]) {
  const [begun, setBegun] = useState<Begun | null>(null);
  // Read once: what is typed from then on is in the controls.
  useEffect(() => {
    const copy = begunTexts.read(name);
    if (!copy) return;
    const typed = visible.flatMap((cell) => (copy.fields[cell] ? [[cell, copy.fields[cell]] as const] : []));
    const isOther = typed.some(([cell, texts]) => texts.join('\n') !== (opening[cell] ?? ['']).join('\n'));
    if (isOther)
      setBegun({ at: copy.at, fields: Object.fromEntries(typed), isOutdated: copy.state !== state });
    else begunTexts.drop(name);
  }, [name]);
  return [begun, setBegun] as const;
}
