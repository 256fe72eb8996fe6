'use client';

import { useId, useRef, useState } from 'react';
import { ModalDialog } from '@/components/admin/rich-text/modal-dialog';
import { Field } from '@/components/ui/field';
import { type CiteSource, pageRanges, textToCite } from '@/lib/catalogue/cite-text';
import type { Passage } from '@/lib/catalogue/schemas';
import { formatNumber } from '@/lib/text/french';

type Unit = 'l' | 'p';

/** Chooses a passage: a document, then its lines, or its pages where they are known. */
export function PassagePicker({
  sources,
  onPick,
  onClosed,
}: {
  sources: CiteSource[];
  onPick: (passage: Passage) => void;
  onClosed: () => void;
}) {
  const id = useId();
  const [sourceId, setSourceId] = useState(sources[0]?.id ?? '');
  const [chosenUnit, setUnit] = useState<Unit>('l');
  const [error, setError] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const source = sources.find((one) => one.id === sourceId);
  const hasPages = (source?.pages.length ?? 0) > 0;
  const unit = hasPages ? chosenUnit : 'l';

  const pick = () => {
    const [from, to] = [first.current?.value.trim() ?? '', last.current?.value.trim() ?? ''];
    const read = from
      ? textToCite(`${sourceId} ${unit}. ${from}${to ? `-${to}` : ''}`, sources)
      : ({ ok: false, error: 'Écrivez le numéro de la première ligne ou de la première page.' } as const);
    if (read.ok) return () => read.value.forEach(onPick);
    setError(read.error);
    first.current?.focus();
    return null;
  };

  return (
    <ModalDialog title="Ajouter un passage" submitLabel="Ajouter" onSubmit={pick} onClosed={onClosed}>
      <Field id={`${id}document`} label="Document">
        {(control) => (
          <select
            {...control}
            className="field"
            value={sourceId}
            onChange={(event) => setSourceId(event.target.value)}
          >
            {sources.map(({ id: value, title }) => (
              <option key={value} value={value}>
                {title} ({value})
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend className="mb-1 font-semibold">Compter en</legend>
        <div className="flex flex-wrap gap-x-6">
          <UnitChoice
            name={`${id}unite`}
            label="lignes"
            isChecked={unit === 'l'}
            onChoose={() => setUnit('l')}
          />
          <UnitChoice
            name={`${id}unite`}
            label={hasPages ? 'pages' : 'pages (inconnues pour ce document)'}
            isChecked={unit === 'p'}
            isDisabled={!hasPages}
            onChoose={() => setUnit('p')}
          />
        </div>
      </fieldset>
      <div className="grid gap-4 xs:grid-cols-2">
        <Field id={`${id}de`} label="De" help={source && extentOf(source, unit)} error={error}>
          {(control) => (
            <input {...control} ref={first} inputMode="numeric" autoComplete="off" className="field" />
          )}
        </Field>
        <Field id={`${id}a`} label="À" help="Laissez vide pour une seule." isOptional>
          {(control) => (
            <input {...control} ref={last} inputMode="numeric" autoComplete="off" className="field" />
          )}
        </Field>
      </div>
    </ModalDialog>
  );
}

function UnitChoice({
  name,
  label,
  isChecked,
  isDisabled = false,
  onChoose,
}: {
  name: string;
  label: string;
  isChecked: boolean;
  isDisabled?: boolean;
  onChoose: () => void;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type="radio" name={name} checked={isChecked} disabled={isDisabled} onChange={onChoose} />
      {label}
    </label>
  );
}

function extentOf(source: CiteSource, unit: Unit): string {
  return unit === 'p'
    ? `Pages connues : ${pageRanges(source)}.`
    : `Lignes 1 à ${formatNumber(source.lineCount)}.`;
}
