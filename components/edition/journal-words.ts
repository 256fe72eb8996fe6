import type { JournalLine } from '@/lib/publishing/queries/list-journal';
import { formatMoment, formatPartialDate, quoted } from '@/lib/text/french';

const DONE: Record<string, string> = {
  'edition.created': 'a créé la page',
  'edition.imported': 'a importé une nouvelle version',
  'edition.saved': 'a enregistré une version',
  'edition.restored': 'a restauré une ancienne version',
  'edition.submitted': 'a demandé une relecture',
  'edition.returned': 'a rendu le texte à son auteur',
  'edition.approved': 'a approuvé la version',
  'edition.published': 'a publié la version',
  'edition.scheduled': 'a prévu la publication',
  'edition.unscheduled': 'a annulé la publication prévue',
  'edition.scheduleFailed': 'n’a pas pu publier comme prévu\u00a0: le texte n’était plus publiable',
  'edition.archived': 'a archivé la page',
  'edition.withdrawn': 'a retiré la page du site',
  'edition.deleted': 'a supprimé la page',
  'edition.undeleted': 'a ramené la page',
  'edition.reviewPlanned': 'a fixé la date de relecture',
  'previewLink.created': 'a créé un lien d’aperçu',
  'previewLink.revoked': 'a fermé un lien d’aperçu',
  'correction.accepted': 'a accepté la correction d’un lecteur',
  'correction.refused': 'a refusé la correction d’un lecteur',
};

/** « Awa Diop a publié la version 12 » */
export function journalSentence({ action, by, detail }: JournalLine): string {
  const done = DONE[action] ?? action;
  const version = action === 'edition.published' || action === 'edition.approved' ? detail.revision : null;
  const when = action === 'edition.scheduled' && typeof detail.at === 'string' ? new Date(detail.at) : null;
  const day = action === 'edition.reviewPlanned' && typeof detail.on === 'string' ? detail.on : null;
  return [
    by ?? 'Le site',
    done,
    typeof version === 'number' ? String(version) : null,
    when ? `pour le ${formatMoment(when)}` : null,
    day ? `au ${formatPartialDate(day)}` : null,
    action === 'edition.restored' && typeof detail.from === 'number' ? `(la ${detail.from})` : null,
    typeof detail.label === 'string' ? quoted(detail.label) : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** What the person wrote while doing it, if they wrote anything: a message, a reason, why it was urgent. */
export function journalMessage({ detail }: JournalLine): string | null {
  const { message, reason, urgency, answer } = detail;
  if (typeof urgency === 'string' && urgency) return `En urgence\u00a0: ${urgency}`;
  const said = [message, reason, answer].find((text) => typeof text === 'string' && text !== '');
  return typeof said === 'string' ? said : null;
}
