import { ROLE_LABELS } from '@/lib/accounts/actor';
import { formatMoment, formatPartialDate, quoted } from '@/lib/text/french';

type Detail = Record<string, unknown>;

/** What a line of the journal says besides, in the order one reads it. What is not named here is not told. */
const SAYINGS: Record<string, (value: string) => string> = {
  version: (value) => `version ${value}`,
  revision: (value) => `texte de la version ${value}`,
  urgency: (value) => `en urgence\u00a0: ${quoted(value)}`,
  reason: (value) => `raison\u00a0: ${quoted(value)}`,
  message: (value) => `message\u00a0: ${quoted(value)}`,
  answer: (value) => `réponse\u00a0: ${quoted(value)}`,
  label: (value) => `pour ${quoted(value)}`,
  field: (value) => `champ ${value}`,
  at: (value) => `prévue le ${formatMoment(new Date(value))}`,
  on: (value) => `le ${formatPartialDate(value)}`,
  expiresAt: (value) => `jusqu’au ${formatMoment(new Date(value))}`,
  from: (value) => `de ${roleOrText(value)}`,
  to: (value) => `à ${roleOrText(value)}`,
  role: (value) => `rôle ${roleOrText(value)}`,
};

/** « version 4, raison : « … » »; '' when there is nothing to add. */
export function detailWords(detail: Detail): string {
  const said = Object.entries(SAYINGS).flatMap(([key, say]) => {
    const value = Object.hasOwn(detail, key) ? detail[key] : null;
    return typeof value === 'string' || typeof value === 'number' ? [say(String(value))] : [];
  });
  if (detail.isScheduled === true) said.push('comme prévu');
  if (Array.isArray(detail.faults)) said.push(`${detail.faults.length} à corriger`);
  return said.join(', ');
}

function roleOrText(value: string): string {
  const labels: Record<string, string> = ROLE_LABELS;
  return Object.hasOwn(labels, value) ? quoted(labels[value] ?? value) : value;
}
