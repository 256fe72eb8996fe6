import type { FacetOption } from '@/lib/search';
import { withFrenchSpaces } from '@/lib/text/french';

/**
 * A facet as native checkboxes. A label says the number of results that choosing it gives; an option that would give none
 * is disabled, unless it is chosen, and never moves.
 */
export function FacetField({
  legend,
  name,
  options,
  shown = 6,
}: {
  legend: string;
  name: string;
  options: FacetOption[];
  /** How many options stand before the rest folds. */
  shown?: number;
}) {
  if (options.length === 0) return null;
  const rest = options.slice(shown);
  return (
    <fieldset className="border-t border-rule pt-4">
      <legend className="display float-left mb-2 w-full text-[1.05rem]">{legend}</legend>
      <div className="clear-both">
        {options.slice(0, shown).map((option) => (
          <Option key={option.id} name={name} option={option} />
        ))}
        {rest.length > 0 && (
          <details open={rest.some(({ isChosen }) => isChosen)}>
            <summary className="py-1.5 font-semibold text-accent">
              {rest.length === 1 ? 'Un autre choix' : `${rest.length} autres choix`}
            </summary>
            {rest.map((option) => (
              <Option key={option.id} name={name} option={option} />
            ))}
          </details>
        )}
      </div>
    </fieldset>
  );
}

function Option({ name, option }: { name: string; option: FacetOption }) {
  const isDisabled = option.count === 0 && !option.isChosen;
  return (
    <label
      className={`flex min-h-8 items-baseline gap-2 py-0.5 leading-snug ${isDisabled ? 'text-ink-soft' : 'hover:text-accent'}`}
    >
      <input
        type="checkbox"
        name={name}
        value={option.id}
        defaultChecked={option.isChosen}
        disabled={isDisabled}
        className="size-[1.05rem] shrink-0 translate-y-0.5 accent-accent"
      />
      <span>
        {withFrenchSpaces(option.label)}
        {option.context && <span className="text-ink-soft">, {option.context}</span>}{' '}
        <span className="whitespace-nowrap text-[0.9em] tabular-nums text-ink-soft">({option.count})</span>
      </span>
    </label>
  );
}
