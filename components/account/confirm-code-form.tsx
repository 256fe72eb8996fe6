import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import type { CodesState } from './codes-state';
import { faultOf } from './fault-of';

type Props = { state: CodesState; send: (form: FormData) => void };

/** The first code of the application, which turns the second factor on. */
export function ConfirmCodeForm({ state, send }: Props) {
  return (
    <form action={send} className="mt-6 space-y-4" noValidate>
      <ErrorSummary faults={state.faults} />
      <Field id="code" label="Code que montre l’application" error={faultOf(state, 'code')}>
        {(control) => (
          <input
            {...control}
            name="code"
            className="field max-w-[10rem] text-[1.2rem] tracking-[0.12em]"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={12}
          />
        )}
      </Field>
      <button type="submit" className="button">
        Activer
      </button>
    </form>
  );
}
