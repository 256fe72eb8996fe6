'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Leaf, Rows } from '@/lib/publishing/form/shape';
import { rowNames } from '@/lib/publishing/form/typed';
import { withFrenchSpaces } from '@/lib/text/french';
import { CellControl } from './cell-control';
import { type Place, useFormView, useOpening } from './form-view';
import { tellForm } from './tell-form';

type Row = { key: number; from: string | null; isRemoved: boolean };

/** Controls of a few letters stand side by side; the others take the whole width. */
const NARROW = new Set<(Leaf | Rows)['type']>(['number', 'year', 'rank', 'month', 'day', 'choice']);
const isNarrow = ({ type, key }: Leaf | Rows) => NARROW.has(type) || key === 'unit';

const FIRST_CONTROL = 'input:not([type=hidden]), textarea, select';

/**
 * Rows that one adds, takes away and moves. Each button sends the form, which the server gives back so changed; with scripts it
 * happens at once, and a row that was taken away can be put back.
 */
export function RowsControl({
  rows,
  place,
  isNamedAbove = false,
}: {
  rows: Rows;
  place: Place;
  /** Its name is the heading just above: it is not shown twice. */
  isNamedAbove?: boolean;
}) {
  const { fields } = useFormView();
  const { fault } = useOpening(place);
  const element = useRef<HTMLFieldSetElement>(null);
  const [list, setList] = useState<Row[]>(() =>
    (place.from ? rowNames(place.from, fields) : []).map((from, key) => ({ key, from, isRemoved: false })),
  );
  const change = (next: Row[], focus: (element: HTMLFieldSetElement) => HTMLElement | null) => {
    setList(next);
    requestAnimationFrame(() => {
      if (!element.current) return;
      focus(element.current)?.focus();
      tellForm(element.current);
    });
  };
  const rowElement = (root: HTMLElement, key: number) =>
    root.querySelector<HTMLElement>(`:scope > div > [data-row="${key}"]`);
  const add = () => {
    const key = Math.max(-1, ...list.map((row) => row.key)) + 1;
    change(
      [...list, { key, from: null, isRemoved: false }],
      (root) => rowElement(root, key)?.querySelector<HTMLElement>(FIRST_CONTROL) ?? null,
    );
  };
  const setRemoved = (key: number, isRemoved: boolean) =>
    change(
      list.map((row) => (row.key === key ? { ...row, isRemoved } : row)),
      (root) => lastOf(rowElement(root, key), isRemoved ? '[data-restore]' : '[data-remove]'),
    );
  const move = (key: number, step: 1 | -1) => {
    const from = list.findIndex((row) => row.key === key);
    let to = from + step;
    while (list[to]?.isRemoved) to += step;
    const [row, other] = [list[from], list[to]];
    if (!row || !other) return;
    const next = [...list];
    [next[from], next[to]] = [other, row];
    change(next, (root) => lastOf(rowElement(root, key), `[data-step="${step}"]`));
  };
  let count = -1;
  const total = list.filter(({ isRemoved }) => !isRemoved).length;
  return (
    <fieldset id={place.name} ref={element} tabIndex={-1} className="min-w-0">
      <legend className={isNamedAbove ? 'sr-only' : 'mb-1 font-semibold'}>{rows.label}</legend>
      {rows.help && <p className="mb-2 text-[0.88rem] text-ink-soft">{withFrenchSpaces(rows.help)}</p>}
      {fault && <p className="mb-1 font-semibold text-warn">{fault}</p>}
      <input type="hidden" name={place.name} value="" />
      <div className="space-y-4">
        {list.map(({ key, from, isRemoved }) => {
          if (!isRemoved) count += 1;
          const index = isRemoved ? `x${key}` : count;
          const name = `${place.name}.${index}`;
          const title = `${rows.each} ${count + 1}`;
          return (
            <div key={key} data-row={key}>
              {isRemoved && (
                <p role="status" className="rounded border border-rule px-3 py-2 text-ink-soft">
                  {rows.each}&nbsp;: hors de la liste.{' '}
                  <button
                    type="button"
                    data-restore
                    className="min-h-8 text-accent underline"
                    onClick={() => setRemoved(key, false)}
                  >
                    Rétablir
                  </button>
                </p>
              )}
              <fieldset
                id={isRemoved ? undefined : name}
                disabled={isRemoved}
                hidden={isRemoved}
                tabIndex={-1}
                className="min-w-0 rounded border border-rule bg-surface p-3 sm:p-4"
              >
                <legend className="px-1 font-semibold">{title}</legend>
                <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
                  {rows.cells.map((cell) => (
                    <div key={cell.key} className={isNarrow(cell) ? 'min-w-0' : 'col-span-full min-w-0'}>
                      <CellControl
                        cell={cell}
                        place={{ name: `${name}.${cell.key}`, from: from && `${from}.${cell.key}` }}
                      />
                    </div>
                  ))}
                </div>
                <div className="mt-3 flex flex-wrap gap-2">
                  <RowButton
                    intention={`monter:${name}`}
                    isDisabled={count === 0}
                    step={-1}
                    onPress={() => move(key, -1)}
                  >
                    <ArrowUp aria-hidden="true" className="size-4" />
                    Monter<span className="sr-only"> : {title}</span>
                  </RowButton>
                  <RowButton
                    intention={`descendre:${name}`}
                    isDisabled={count === total - 1}
                    step={1}
                    onPress={() => move(key, 1)}
                  >
                    <ArrowDown aria-hidden="true" className="size-4" />
                    Descendre<span className="sr-only"> : {title}</span>
                  </RowButton>
                  <RowButton intention={`retirer:${name}`} onPress={() => setRemoved(key, true)}>
                    <Trash2 aria-hidden="true" className="size-4" />
                    Retirer<span className="sr-only"> : {title}</span>
                  </RowButton>
                </div>
              </fieldset>
            </div>
          );
        })}
      </div>
      {rows.comeFrom ? (
        <p className="mt-3 text-ink-soft">{withFrenchSpaces(rows.comeFrom)}</p>
      ) : (
        <div className="mt-3">
          <RowButton intention={`ajouter:${place.name}`} onPress={add}>
            <Plus aria-hidden="true" className="size-4" />
            Ajouter {rows.one}
          </RowButton>
        </div>
      )}
    </fieldset>
  );
}

/** Those of a row come after those of the rows that it holds. */
function lastOf(row: HTMLElement | null, selector: string): HTMLElement | null {
  return [...(row?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1) ?? null;
}

function RowButton({
  intention,
  step,
  isDisabled = false,
  onPress,
  children,
}: {
  intention: string;
  step?: 1 | -1;
  isDisabled?: boolean;
  onPress: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="submit"
      name="intention"
      value={intention}
      data-step={step}
      data-remove={intention.startsWith('retirer') ? '' : undefined}
      aria-disabled={isDisabled || undefined}
      className={`button button-quiet ${intention.startsWith('ajouter') ? '' : 'min-h-9 px-3 text-[0.94rem]'}`}
      onClick={(event) => {
        event.preventDefault();
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
