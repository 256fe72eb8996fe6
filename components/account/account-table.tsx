import Link from 'next/link';
import { ROLE_LABELS } from '@/lib/accounts/actor';
import type { AccountSummary } from '@/lib/accounts/model';
import { formatMoment } from '@/lib/text/french';

/** Every account. On a narrow screen each is a block, with the name of each cell before it. */
export function AccountTable({ accounts, ownId }: { accounts: AccountSummary[]; ownId: string }) {
  const cell = 'block py-0.5 sm:table-cell sm:py-2.5 sm:pr-6';
  return (
    <table className="mt-5 block w-full sm:table">
      <caption className="sr-only">Les comptes de l’équipe</caption>
      <thead className="hidden text-left text-[0.88rem] text-ink-soft sm:table-header-group">
        <tr>
          {['Nom', 'Rôle', 'Dernière connexion', 'Double authentification', 'État'].map((title) => (
            <th key={title} scope="col" className="pr-6 pb-1 font-semibold">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {accounts.map((account) => (
          <tr key={account.id} className="block border-t border-rule py-2 align-top sm:table-row sm:py-0">
            <th scope="row" className={`${cell} text-left`}>
              <Link href={`/admin/comptes/${account.id}`}>{account.name}</Link>
              {account.id === ownId && <span className="font-normal text-ink-soft"> (vous)</span>}
              <span className="block text-[0.88rem] font-normal wrap-anywhere text-ink-soft">
                {account.email}
              </span>
            </th>
            <td className={cell}>{ROLE_LABELS[account.role]}</td>
            <td className={cell}>
              <Label>Dernière connexion</Label>
              {account.lastSignIn ? formatMoment(account.lastSignIn) : 'jamais'}
            </td>
            <td className={cell}>
              <Label>Double authentification</Label>
              {account.hasSecondFactor ? 'activée' : 'non'}
            </td>
            <td className={cell}>
              <Label>État</Label>
              {account.isDisabled ? <strong className="text-warn">désactivé</strong> : 'actif'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Label({ children }: { children: string }) {
  return <span className="text-ink-soft sm:hidden">{children}&nbsp;: </span>;
}
