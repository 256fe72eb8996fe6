import type { CodesState } from './codes-state';
import { faultOf } from './fault-of';
import { PasswordField } from './password-field';

type Props = { state: CodesState; send: (form: FormData) => void };

/** Other recovery codes, in place of those one has. */
export function RecoveryCodesForm({ state, send }: Props) {
  return (
    <form action={send} className="max-w-[26rem] space-y-3" noValidate>
      <p>De nouveaux codes remplacent tous ceux que vous avez&nbsp;: les anciens ne servent plus.</p>
      <PasswordField
        id="password"
        label="Votre mot de passe"
        error={faultOf(state, 'password')}
        autoComplete="current-password"
      />
      <button type="submit" className="button button-quiet">
        Faire de nouveaux codes
      </button>
    </form>
  );
}
