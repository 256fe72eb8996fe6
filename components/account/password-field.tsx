import { Field } from '@/components/ui/field';

/** A password to type: one's own, or a new one (`autoComplete` tells password managers which). */
export function PasswordField({
  id,
  label,
  help,
  error,
  autoComplete,
}: {
  id: string;
  label: string;
  help?: string;
  error?: string;
  autoComplete: 'current-password' | 'new-password';
}) {
  return (
    <Field id={id} label={label} help={help} error={error}>
      {(control) => (
        <input
          {...control}
          name={id}
          type="password"
          className="field"
          autoComplete={autoComplete}
          required
          maxLength={200}
        />
      )}
    </Field>
  );
}
