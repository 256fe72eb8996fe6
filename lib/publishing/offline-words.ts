import { formatParisDay } from '@/lib/text/paris-moment';
import type { Gone } from './queries/find-gone';

const DONE = {
  initiative: {
    archived: 'Cette fiche est archivée',
    withdrawn: 'Cette fiche a été retirée',
    deleted: 'Cette fiche a été supprimée',
  },
  lever: {
    archived: 'Ce levier est archivé',
    withdrawn: 'Ce levier a été retiré',
    deleted: 'Ce levier a été supprimé',
  },
} as const;

/** « Cette fiche a été retirée le 21 novembre 2026 » */
export function offlineTitle({ kind, how, at }: Pick<Gone, 'kind' | 'how' | 'at'>): string {
  const since = how === 'archived' ? 'depuis le' : 'le';
  return at ? `${DONE[kind][how]} ${since} ${formatParisDay(at)}` : DONE[kind][how];
}
