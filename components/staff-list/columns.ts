import { stateWords } from '@/lib/publishing/model';
import type { Choice, ListChoices } from '@/lib/publishing/queries/list-choices';
import type { EditionLine } from '@/lib/publishing/queries/list-editions';
import type { Column, Sort } from '@/lib/publishing/queries/list-query';
import { formatDate, formatMoment, formatPartialDate } from '@/lib/text/french';

type ColumnWords = {
  label: string;
  /** None: the list is not sorted by it. */
  sort: Sort | null;
  /** Levers have no such thing. */
  isOfSheets?: true;
  /** What a cell says; '' when there is nothing to say. */
  say: (line: EditionLine, choices: ListChoices) => string;
};

export const COLUMN_WORDS: Record<Column, ColumnWords> = {
  etat: { label: 'État', sort: 'etat', say: sayState },
  secteurs: {
    label: 'Secteurs',
    sort: null,
    isOfSheets: true,
    say: ({ sectorSlugs }, { sectors }) => sayNames(sectorSlugs, sectors),
  },
  leviers: {
    label: 'Leviers',
    sort: null,
    isOfSheets: true,
    say: ({ leverSlugs }, { levers }) => sayNames(leverSlugs, levers),
  },
  auteur: { label: 'Dernière version de', sort: null, say: ({ author }) => author?.name ?? 'Import' },
  modifiee: { label: 'Modifiée le', sort: 'modifiee', say: ({ updatedAt }) => formatMoment(updatedAt) },
  valable: {
    label: 'Valable en',
    sort: 'valable',
    isOfSheets: true,
    say: ({ asOf }) => formatPartialDate(asOf ?? ''),
  },
  verifiee: {
    label: 'Vérifiée le',
    sort: 'verifiee',
    isOfSheets: true,
    say: ({ verifiedOn }) => formatPartialDate(verifiedOn ?? ''),
  },
  revoir: {
    label: 'À revoir le',
    sort: null,
    say: ({ reviewOn }) => (reviewOn ? formatDate(reviewOn) : ''),
  },
  corrections: {
    label: 'Corrections proposées',
    sort: null,
    say: ({ waitingCorrections }) => (waitingCorrections > 0 ? String(waitingCorrections) : ''),
  },
  adresse: { label: 'Adresse', sort: null, say: ({ slug }) => slug },
};

/** The columns that mean something for that kind. */
export function columnsFor(columns: readonly Column[], kind: EditionLine['kind']): Column[] {
  return columns.filter((name) => kind === 'initiative' || !COLUMN_WORDS[name].isOfSheets);
}

/** « En ligne · Brouillon », « Jamais publiée » */
export function sayState(line: Pick<EditionLine, 'step' | 'online' | 'deletedAt' | 'scheduledAt'>): string {
  return stateWords(line).join(' · ') || 'Jamais publiée';
}

function sayNames(slugs: string[], choices: Choice[]): string {
  return slugs.map((slug) => choices.find(({ id }) => id === slug)?.label ?? slug).join(', ');
}
