import { Field } from '@/components/ui/field';

/** A day, or none, under its label; sent by its identifier. */
export function DayField({ id, label, value }: { id: string; label: string; value: string | null }) {
  return (
    <Field id={id} label={label}>
      {(control) => <input {...control} type="date" name={id} className="field" defaultValue={value ?? ''} />}
    </Field>
  );
}
