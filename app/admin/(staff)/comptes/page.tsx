import type { Metadata } from 'next';
import { AccountTable } from '@/components/account/account-table';
import { InvitationList } from '@/components/account/invitation-list';
import { InviteForm } from '@/components/account/invite-form';
import { DoneNotice } from '@/components/admin/done-notice';
import { requireRole } from '@/lib/accounts/require-role';
import { listAccounts, listPendingInvitations } from '@/lib/accounts/staff-queries';
import { db } from '@/lib/db/client';
import { countOf } from '@/lib/text/french';
import { inviteAction, renewInvitationAction, revokeInvitationAction } from './actions';

export const metadata: Metadata = { title: 'Comptes' };

export default async function AccountsPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const actor = await requireRole('administration');
  const [{ fait }, accounts, invitations] = await Promise.all([
    searchParams,
    listAccounts(db()),
    listPendingInvitations(db()),
  ]);
  return (
    <>
      <h1 className="mt-8 text-4xl">Comptes</h1>
      <DoneNotice done={fait} />
      <p className="mt-3">{countOf(accounts.length, 'compte')}. Un compte s’ouvre sur invitation.</p>
      <AccountTable accounts={accounts} ownId={actor.id} />
      <div className="mt-12 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <section>
          <h2 className="mb-3 text-2xl">Inviter quelqu’un</h2>
          <InviteForm action={inviteAction} />
        </section>
        <section>
          <h2 className="mb-3 text-2xl">Invitations en attente</h2>
          <InvitationList
            invitations={invitations}
            renew={renewInvitationAction}
            revoke={revokeInvitationAction}
          />
        </section>
      </div>
    </>
  );
}
