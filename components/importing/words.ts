import type { FieldStatus } from '@/lib/importing/plan/model';
import type { ItemSummary } from '@/lib/importing/queries/model';
import { countOf } from '@/lib/text/french';

export const ITEM_KIND_LABELS: Record<ItemSummary['kind'], string> = {
  initiative: 'Fiche',
  lever: 'Levier',
  term: 'Terme du glossaire',
};

/** How a draft or a field of the document stands to the catalogue, in a word or two. */
export const STATUS_LABELS: Record<FieldStatus, string> = {
  new: 'Nouveau',
  same: 'Identique',
  changed: 'Changé depuis le dernier import',
  conflict: 'Le catalogue dit autrement',
};

/** The same of a whole draft. */
export const ITEM_STATUS_LABELS: Record<FieldStatus, string> = {
  new: 'Pas encore au catalogue',
  same: 'Déjà au catalogue, identique',
  changed: 'Au catalogue, changements proposés',
  conflict: 'Au catalogue, qui dit autrement',
};

export const ITEM_STATE_LABELS: Record<ItemSummary['state'], string> = {
  waiting: 'À relire',
  applied: 'Reprise',
  refused: 'Écartée',
};

export function warningWords(count: number): string {
  return count === 0 ? '' : countOf(count, 'avertissement');
}

/** What a picture of the document is called: two may be on one page. */
export function imageName({ page, line }: { page: number; line: number }): string {
  return `Image de la page ${page}, ligne ${line}`;
}
