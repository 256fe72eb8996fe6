'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { explicitSiteUrl } from '@/lib/env';
import { userAgentOf } from '@/lib/links/examine-link';
import { linksPath, parseLinksQuery } from '@/lib/links/links-path';
import { type Rechecked, recheckLink } from '@/lib/links/recheck-link';

const urlSchema = z.string().min(1).max(2000).catch('');

/** Looks at one link again, now, and leads back to the list it was in. */
export async function recheckLinkAction(form: FormData): Promise<void> {
  const actor = await requireRole('redaction');
  const query = parseLinksQuery({ etat: form.get('etat'), page: form.get('page') });
  const url = urlSchema.parse(form.get('url'));
  const rechecked = await recheckLink(
    db(),
    { url, actor, now: new Date() },
    { userAgent: userAgentOf(explicitSiteUrl()) },
  );
  redirect(linksPath(query, rechecked.ok ? doneKey(rechecked.value) : 'lien-inconnu'));
}

function doneKey(rechecked: Rechecked): string {
  if (rechecked === 'later') return 'lien-plus-tard';
  return rechecked === 'ok' ? 'lien-bon' : 'lien-a-voir';
}
