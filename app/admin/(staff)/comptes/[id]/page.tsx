import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AccountActions } from '@/components/account/account-actions';
import { AccountFacts } from '@/components/account/account-facts';
import { DoneNotice } from '@/components/admin/done-notice';
import { requireRole } from '@/lib/accounts/require-role';
import { getAccount } from '@/lib/accounts/staff-queries';
import { db } from '@/lib/db/client';
import {
  changeRoleAction,
  disableAction,
  enableAction,
  endSessionsAction,
  removeSecondFactorAction,
} from './actions';

export const metadata: Metadata = { title: 'Compte' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string }> };

export default async function AccountPage({ params, searchParams }: Props) {
  await requireRole('administration');
  const [{ id }, { fait }] = await Promise.all([params, searchParams]);
  const account = /^[\w-]{1,64}$/.test(id) ? await getAccount(db(), id) : null;
  if (!account) notFound();
  return (
    <div className="max-w-[50rem]">
      <p className="mt-6">
        <Link href="/admin/comptes">Comptes</Link>
      </p>
      <h1 className="mt-2 text-4xl">{account.name}</h1>
      <DoneNotice done={fait} />
      <AccountFacts account={account} />
      <AccountActions
        account={account}
        changeRole={changeRoleAction.bind(null, id)}
        disable={disableAction.bind(null, id)}
        enable={enableAction.bind(null, id)}
        endSessions={endSessionsAction.bind(null, id)}
        removeSecondFactor={removeSecondFactorAction.bind(null, id)}
      />
    </div>
  );
}
