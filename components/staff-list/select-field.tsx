import { Field } from '@/components/ui/field';
import type { Choice } from '@/lib/publishing/queries/list-choices';

/** One choice among several, or none, under its label; sent by its identifier. */
export function SelectField({
  id,
  label,
  value,
  options,
  none = 'Tous',
  error,
}: {
  id: string;
  label: string;
  value: string;
  options: Choice[];
  /** What choosing nothing is called. */
  none?: string;
  error?: string | null;
}) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <select {...control} name={id} className="field" defaultValue={value}>
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
