'use client';

import type { FormField, FormGroup, Section } from '@/lib/publishing/form/shape';
import { withFrenchSpaces } from '@/lib/text/french';
import { CellControl } from './cell-control';
import { inside, useFormView } from './form-view';
import { PickedRows } from './picked-rows';
import { RowsControl } from './rows-control';

/** The parts of the form, each under its heading. */
export function FormGroups({ groups }: { groups: FormGroup[] }) {
  return groups.map(({ id, title, help, fields }) => (
    <section key={id} aria-labelledby={`partie-${id}`} className="border-t-2 border-ink pt-4">
      <h2 id={`partie-${id}`} className="scroll-mt-4 text-2xl">
        {title}
      </h2>
      {help && <p className="mt-1 max-w-[72ch] text-ink-soft">{withFrenchSpaces(help)}</p>}
      <div className="mt-4 grid gap-6">
        {fields.map((field) => (
          <FieldBlock key={field.key} field={field} heading={title} />
        ))}
      </div>
    </section>
  ));
}

/** A field, with what readers propose for it and what was found at the end of its links. */
function FieldBlock({ field, heading }: { field: FormField; heading: string }) {
  const { corrections, links } = useFormView();
  const place = { name: field.key, from: field.key };
  return (
    <div className="min-w-0">
      {field.type === 'section' ? (
        <SectionControl section={field} />
      ) : field.type === 'rows' && field.pickedBy ? (
        <PickedRows rows={field} place={place} />
      ) : field.type === 'rows' ? (
        <RowsControl rows={field} place={place} isNamedAbove={field.label === heading} />
      ) : (
        <CellControl cell={field} place={place} />
      )}
      {links[field.key]}
      {corrections[field.key]}
    </div>
  );
}

/** A section that says something is open; the others wait, folded. */
function SectionControl({ section }: { section: Section }) {
  const { fields, faults } = useFormView();
  const place = { name: section.key, from: section.key };
  const cells = section.cells.map((cell) => ({ cell, place: inside(place, cell.key) }));
  const isOpen = cells.some(({ place: { name } }) => Boolean(fields[name]?.[0]) || Boolean(faults[name]));
  return (
    <details id={section.key} open={isOpen} className="rounded border border-rule bg-surface px-3 sm:px-4">
      <summary className="min-h-11 py-2.5 font-semibold">{section.label}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: its name is the summary, just above. */}
      <div role="group" aria-label={section.label} className="grid gap-4 pb-4">
        {cells.map(({ cell, place: cellPlace }) => (
          <CellControl key={cell.key} cell={cell} place={cellPlace} />
        ))}
      </div>
    </details>
  );
}
