import { Field } from '@/components/ui/field';
import type { TermField } from './term-fields';

/** A field of a term: its label, its help, what is wrong with it, and what it holds. */
export function TermControl({
  field: { name, label, help, control, isOptional = false, maxLength, choices = [] },
  value,
  error,
}: {
  field: TermField;
  value: string;
  error?: string | null;
}) {
  if (control === 'tick')
    return (
      <p>
        <label htmlFor={name} className="inline-flex min-h-7 items-center gap-2">
          <input
            key={value}
            id={name}
            name={name}
            type="checkbox"
            value="oui"
            defaultChecked={value !== ''}
          />
          {label}
        </label>
      </p>
    );
  return (
    <Field id={name} label={label} help={help} error={error} isOptional={isOptional}>
      {(props) => {
        const common = { ...props, name, className: 'field', required: !isOptional, maxLength };
        if (control === 'lines' || control === 'text')
          return (
            <textarea
              {...common}
              defaultValue={value}
              rows={Math.min(14, Math.max(3, value.split('\n').length + 1))}
            />
          );
        if (control === 'choice')
          return (
            <select key={value} {...common} defaultValue={value}>
              <option value="">Choisissez…</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          );
        return (
          <input
            {...common}
            className={control === 'number' ? 'field max-w-[10rem]' : 'field'}
            type="text"
            inputMode={control === 'number' ? 'numeric' : undefined}
            autoComplete="off"
            defaultValue={value}
          />
        );
      }}
    </Field>
  );
}
