'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import type { AccountDetail } from '@/lib/accounts/model';
import { faultOf } from './fault-of';
import { RoleChoices } from './role-choices';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** What an administrator can do to an account, each with what it brings about. */
export function AccountActions({
  account,
  changeRole,
  disable,
  enable,
  endSessions,
  removeSecondFactor,
}: {
  account: AccountDetail;
  changeRole: Action;
  disable: Action;
  enable: Action;
  endSessions: Action;
  removeSecondFactor: Action;
}) {
  const [state, sendRole] = useActionState(changeRole, EMPTY_FORM);
  return (
    <div className="mt-9 space-y-9">
      <section>
        <h2 className="mb-3 text-2xl">Rôle</h2>
        <form action={sendRole} className="space-y-4">
          <ErrorSummary faults={state.faults} title="Le rôle n’est pas changé" />
          <input type="hidden" name="seen" value={account.role} />
          <RoleChoices
            key={account.role}
            legend="Ce que ce compte peut faire"
            chosen={account.role}
            error={faultOf(state, 'role')}
          />
          <button type="submit" className="button button-quiet">
            Changer le rôle
          </button>
        </form>
      </section>
      {account.sessions > 0 && (
        <OneAction title="Sessions" action={endSessions} submit="Fermer ses sessions">
          La personne devra se connecter de nouveau, sur tous ses appareils.
        </OneAction>
      )}
      {account.hasSecondFactor && (
        <OneAction
          title="Double authentification"
          action={removeSecondFactor}
          submit="Retirer la double authentification"
          isWarning
        >
          Pour qui a perdu son téléphone et ses codes de secours. Assurez-vous de vive voix que c’est bien
          cette personne qui le demande. Ses sessions seront fermées.
        </OneAction>
      )}
      {account.isDisabled ? (
        <OneAction title="Réactivation" action={enable} submit="Réactiver le compte">
          La personne pourra de nouveau se connecter, avec le même mot de passe et le même rôle.
        </OneAction>
      ) : (
        <OneAction title="Désactivation" action={disable} submit="Désactiver le compte" isWarning>
          Ses sessions sont fermées à l’instant et plus rien ne les rouvre. Ce qu’elle a écrit reste, à son
          nom.
        </OneAction>
      )}
    </div>
  );
}

function OneAction({
  title,
  action,
  submit,
  isWarning = false,
  children,
}: {
  title: string;
  action: Action;
  submit: string;
  isWarning?: boolean;
  children: ReactNode;
}) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <section>
      <h2 className="mb-2 text-2xl">{title}</h2>
      <ErrorSummary faults={state.faults} title="Rien n’est changé" />
      <p className="mb-3">{children}</p>
      <form action={send}>
        <button type="submit" className={`button button-quiet ${isWarning ? 'button-warn' : ''}`}>
          {submit}
        </button>
      </form>
    </section>
  );
}
