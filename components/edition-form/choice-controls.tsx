'use client';

import { type ReactNode, useState } from 'react';
import { Field } from '@/components/ui/field';
import type { Leaf } from '@/lib/publishing/form/shape';
import { withFrenchSpaces } from '@/lib/text/french';
import { type Choice, inside, type Place, useFormView, useOpening } from './form-view';

const TICK = 'flex min-h-11 cursor-pointer items-center gap-2 leading-snug';

function useOptions({ options }: Leaf): Choice[] {
  const { vocabulary } = useFormView();
  return typeof options === 'string' ? vocabulary[options] : (options ?? []);
}

/** One of a closed list; what is chosen and no longer in it stays shown. */
export function SelectControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const { texts, fault } = useOpening(place);
  const options = useOptions(leaf);
  const chosen = texts?.[0] ?? leaf.byDefault ?? '';
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen);
  return (
    <Field
      id={place.name}
      label={leaf.label}
      help={leaf.help && withFrenchSpaces(leaf.help)}
      error={fault}
      className="max-w-80"
    >
      {(control) => (
        <select {...control} name={place.name} className="field" defaultValue={chosen}>
          {leaf.isNullable && <option value="">(sans)</option>}
          {!isKnown && <option value={chosen}>{chosen}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Any number of a closed list. An empty value goes with them: none ticked is not the same as no such field. */
export function ChecksControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const { texts = [], fault } = useOpening(place);
  const options = useOptions(leaf);
  const strays = texts.filter((text) => text !== '' && !options.some(({ value }) => value === text));
  return (
    <ChoiceSet place={place} label={leaf.label} help={leaf.help} fault={fault}>
      <input type="hidden" name={place.name} value="" />
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {[...options, ...strays.map((value) => ({ value, label: value }))].map(({ value, label }) => (
          <Tick
            key={value}
            type="checkbox"
            name={place.name}
            value={value}
            label={label}
            isTicked={texts.includes(value)}
          />
        ))}
      </div>
    </ChoiceSet>
  );
}

const DISTRICT_CHOICES = [
  { value: 'unknown', label: 'inconnu' },
  { value: 'none', label: 'hors quartier prioritaire' },
  { value: 'code', label: 'code :' },
];

/**
 * A district by its code, « unknown » or « none ». The choice is held here rather than by the browser, which would lose it when
 * two rows change places and so, for a moment, share a name.
 */
export function DistrictControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const { texts, fault } = useOpening(place);
  const code = useOpening(inside(place, 'code')).texts?.[0] ?? '';
  const [chosen, setChosen] = useState(texts?.[0] || 'unknown');
  return (
    <ChoiceSet place={place} label={leaf.label} help={leaf.help} fault={fault}>
      <div className="flex flex-wrap items-center gap-x-6">
        {DISTRICT_CHOICES.map(({ value, label }) => (
          <label key={value} className={TICK}>
            <input
              type="radio"
              name={place.name}
              value={value}
              checked={chosen === value}
              onChange={() => setChosen(value)}
              className="size-4.5 shrink-0"
            />
            <span>{withFrenchSpaces(label)}</span>
          </label>
        ))}
        <input
          name={`${place.name}.code`}
          className="field max-w-36"
          aria-label="Code du quartier"
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onInput={() => setChosen('code')}
        />
      </div>
    </ChoiceSet>
  );
}

/** Choices under one question, with its help and its fault; the error summary leads to it. */
export function ChoiceSet({
  place: { name },
  label,
  help,
  fault,
  children,
}: {
  place: Place;
  label: ReactNode;
  help?: string;
  fault?: string;
  children: ReactNode;
}) {
  const describedBy = [help && `aide-${name}`, fault && `faute-${name}`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
      className={`min-w-0 ${fault ? 'border-l-4 border-warn pl-3' : ''}`}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      {help && (
        <p id={`aide-${name}`} className="mb-1 text-[0.88rem] text-ink-soft">
          {withFrenchSpaces(help)}
        </p>
      )}
      {fault && (
        <p id={`faute-${name}`} className="mb-1 font-semibold text-warn">
          <span className="sr-only">Erreur&nbsp;: </span>
          {fault}
        </p>
      )}
      {children}
    </fieldset>
  );
}

export function Tick({
  type,
  name,
  value,
  label,
  isTicked,
}: {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  label: ReactNode;
  isTicked: boolean;
}) {
  return (
    <label className={TICK}>
      <input type={type} name={name} value={value} defaultChecked={isTicked} className="size-4.5 shrink-0" />
      <span>{label}</span>
    </label>
  );
}
