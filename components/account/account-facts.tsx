import { ROLE_LABELS } from '@/lib/accounts/actor';
import type { AccountDetail } from '@/lib/accounts/model';
import { countOf, formatMoment } from '@/lib/text/french';

/** What the administration knows of an account. */
export function AccountFacts({ account }: { account: AccountDetail }) {
  const facts: [string, string][] = [
    ['Adresse', account.email],
    ['Rôle', ROLE_LABELS[account.role]],
    ['État', account.isDisabled ? 'désactivé' : 'actif'],
    ['Dernière connexion', account.lastSignIn ? formatMoment(account.lastSignIn) : 'jamais'],
    ['Sessions', account.sessions === 0 ? 'aucune' : countOf(account.sessions, 'ouverte')],
    ['Double authentification', account.hasSecondFactor ? 'activée' : 'non'],
  ];
  return (
    <dl className="mt-5 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="mb-1 font-semibold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
