import type { JournalRow } from '@/lib/publishing/queries/read-journal';

/** What is done without anybody being signed in: at start, by the command line, or before one has a password. */
const BY_NOBODY = new Set(['edition.imported', 'links.checked', 'account.created', 'account.resetRequested']);

/** Who did it: a name, the server, or an account that was deleted since. */
export function whoDid({ by, action }: Pick<JournalRow, 'by' | 'action'>): string {
  return by ?? (BY_NOBODY.has(action) ? 'Le serveur' : 'Un compte supprimé');
}

/** What it was done to, as it was called then. */
export function whatOf({ subject }: Pick<JournalRow, 'subject'>): string {
  return subject === null ? 'un compte supprimé' : subject || 'sans titre';
}
