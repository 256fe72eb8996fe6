'use client';

import { PICKED, type Rows } from '@/lib/publishing/form/shape';
import { rowNames } from '@/lib/publishing/form/typed';
import { withFrenchSpaces } from '@/lib/text/french';
import { CellControl } from './cell-control';
import { inside, type Place, useFormView, useOpening } from './form-view';

/** Every lever as a box to tick; a ticked one opens the sentence that justifies it and its passages, without script too. */
export function PickedRows({ rows, place }: { rows: Rows; place: Place }) {
  const { fields, vocabulary } = useFormView();
  const { fault } = useOpening(place);
  const key = rows.pickedBy ?? 'id';
  const held = rowNames(place.name, fields);
  const heldIds = held.map((row) => fields[`${row}.${key}`]?.[0] ?? '');
  const next = Number(held.at(-1)?.split('.').at(-1) ?? -1) + 1;
  const others = vocabulary.levers.filter(({ value }) => !heldIds.includes(value));
  const entries = [
    ...held.map((row, index) => ({ row, id: heldIds[index] ?? '' })),
    ...others.map(({ value }, index) => ({ row: `${place.name}.${next + index}`, id: value })),
  ];
  return (
    <fieldset id={place.name} tabIndex={-1} className="min-w-0">
      <legend className="mb-1 font-semibold">{rows.label}</legend>
      {rows.help && <p className="mb-2 text-[0.88rem] text-ink-soft">{withFrenchSpaces(rows.help)}</p>}
      {fault && <p className="mb-1 font-semibold text-warn">{fault}</p>}
      <input type="hidden" name={place.name} value="" />
      {entries.map(({ row, id }) => (
        <PickedRow
          key={row}
          rows={rows}
          place={{ name: row, from: held.includes(row) ? row : null }}
          id={id}
          label={vocabulary.levers.find(({ value }) => value === id)?.label ?? id}
        />
      ))}
    </fieldset>
  );
}

function PickedRow({ rows, place, id, label }: { rows: Rows; place: Place; id: string; label: string }) {
  const { fields } = useFormView();
  const box = `${place.name}.${PICKED}`;
  const isTicked = place.from !== null && Boolean(fields[box]?.[0]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the box is the question, and a fieldset would ask it twice.
    <div role="group" id={place.name} aria-label={label} className="group border-t border-rule py-1">
      <input type="hidden" name={`${place.name}.${rows.pickedBy}`} value={id} />
      <label className="flex min-h-11 cursor-pointer items-center gap-2 leading-snug">
        <input
          type="checkbox"
          id={box}
          name={box}
          value="1"
          defaultChecked={isTicked}
          className="size-4.5 shrink-0"
        />
        <span className="font-semibold">{label}</span>
      </label>
      <div className="hidden gap-4 pb-4 pl-6 group-has-[input[type=checkbox]:checked]:grid">
        {rows.cells.map(
          (cell) =>
            cell.key !== rows.pickedBy && (
              <CellControl key={cell.key} cell={cell} place={inside(place, cell.key)} />
            ),
        )}
      </div>
    </div>
  );
}
