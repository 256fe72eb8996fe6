'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { LinkState } from '@/components/account/link-state';
import { ROLES, type Role } from '@/lib/accounts/actor';
import { type Invited, invite, renewInvitation, revokeInvitation } from '@/lib/accounts/commands/invitations';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { invitationMail, publicAddress } from '@/lib/mail/letters';
import { sendMail, sendsMail } from '@/lib/mail/send-mail';

const inviteSchema = z.object({
  email: z.email({ error: 'Tapez une adresse comme prenom.nom@exemple.fr.' }).max(254),
  role: z.enum(ROLES as [Role, ...Role[]], { error: 'Choisissez un rôle.' }),
});

const GONE = 'Cette invitation a été acceptée ou retirée entre-temps.';

/** Invites someone: by mail, or by a link to hand over when no mail can leave. */
export async function inviteAction(_: LinkState, form: FormData): Promise<LinkState> {
  const actor = await requireRole('administration');
  const values = { email: String(form.get('email') ?? '').trim(), role: String(form.get('role') ?? '') };
  const parsed = inviteSchema.safeParse(values);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({ id: String(path[0]), message }));
    return { faults, values, link: null };
  }
  const invited = await invite(db(), actor, parsed.data);
  if (!invited.ok) {
    const message = 'Un compte porte déjà cette adresse : changez son rôle plutôt que de l’inviter.';
    return { faults: [{ id: 'email', message }], values, link: null };
  }
  return hand(invited.value);
}

/** Sends an invitation again, with another link. */
export async function renewInvitationAction(_: LinkState, form: FormData): Promise<LinkState> {
  const actor = await requireRole('administration');
  const renewed = await renewInvitation(db(), actor, readId(form));
  if (!renewed.ok) return { faults: [{ id: null, message: GONE }], values: {}, link: null };
  return hand(renewed.value);
}

/** Takes an invitation back. */
export async function revokeInvitationAction(form: FormData): Promise<void> {
  const actor = await requireRole('administration');
  await revokeInvitation(db(), actor, readId(form));
  redirect('/admin/comptes?fait=invitation-retiree');
}

/** The link goes by mail; when none can leave, the answer shows it, once. */
async function hand({ email, role, token }: Invited): Promise<LinkState> {
  const link = publicAddress(`/admin/invitation/${token}`);
  const sent = sendsMail() ? await sendMail(invitationMail({ to: email, role, link })) : null;
  if (sent?.ok) redirect('/admin/comptes?fait=invitation-envoyee');
  return { faults: [], values: {}, link: { href: link, to: email, isMailDown: sent !== null } };
}

function readId(form: FormData): number {
  const id = Number(form.get('invitation'));
  return Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : 0;
}
