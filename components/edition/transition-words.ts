import type { Transition } from '@/lib/publishing/model';

/** What each thing done to a page is called in addresses and forms. */
export const GESTURES = {
  submitForReview: 'proposer',
  returnToDraft: 'rendre',
  approveRevision: 'approuver',
  publishEdition: 'publier',
  schedulePublication: 'programmer',
  cancelSchedule: 'deprogrammer',
  archiveEdition: 'archiver',
  withdrawEdition: 'retirer',
  deleteEdition: 'supprimer',
  undeleteEdition: 'ramener',
  discardDraft: 'abandonner',
} as const satisfies Record<Transition, string>;

/** What takes something away is confirmed on a page of its own. */
type Confirmed = Extract<Transition, 'archiveEdition' | 'withdrawEdition' | 'deleteEdition' | 'discardDraft'>;

type Words = { link: string; title: string; explanation: string; reason: string | null; submit: string };

export const CONFIRMED: Record<Confirmed, Words> = {
  archiveEdition: {
    link: 'Archiver',
    title: 'Archiver',
    explanation:
      'La page reste lisible à son adresse, sous un bandeau qui dit qu’elle est archivée. Elle quitte les listes, la recherche, les exports et le flux.',
    reason: 'Raison, montrée sur la page',
    submit: 'Archiver',
  },
  withdrawEdition: {
    link: 'Retirer du site',
    title: 'Retirer du site',
    explanation:
      'La page n’est plus lisible. Son adresse dit qu’elle a été retirée, et pourquoi. Le texte reste ici : il peut être publié de nouveau.',
    reason: 'Raison, montrée à l’adresse de la page',
    submit: 'Retirer du site',
  },
  deleteEdition: {
    link: 'Supprimer',
    title: 'Supprimer',
    explanation:
      'La page quitte le site et les listes de l’équipe. Si elle a été publiée, son adresse dit qu’elle a été supprimée, et pourquoi. Elle peut être ramenée, avec tout son historique.',
    reason: 'Raison, gardée au journal et montrée à l’adresse si la page a été publiée',
    submit: 'Supprimer',
  },
  discardDraft: {
    link: 'Abandonner le brouillon',
    title: 'Abandonner le brouillon',
    explanation:
      'Le texte redevient celui qui est en ligne. Le brouillon abandonné reste dans l’historique : il peut être restauré.',
    reason: null,
    submit: 'Abandonner le brouillon',
  },
};

/** The transition that a gesture is confirmed for, or null. */
export function confirmedOf(gesture: string | undefined): Confirmed | null {
  const names = Object.keys(CONFIRMED) as Confirmed[];
  return names.find((name) => GESTURES[name] === gesture) ?? null;
}

/** What `?fait=` says of each, once done: see components/admin/done-notice.tsx. */
export const DONE_KEYS: Record<Transition, string> = {
  submitForReview: 'relecture-demandee',
  returnToDraft: 'fiche-rendue',
  approveRevision: 'version-approuvee',
  publishEdition: 'publiee',
  schedulePublication: 'publication-prevue',
  cancelSchedule: 'publication-annulee',
  archiveEdition: 'archivee',
  withdrawEdition: 'retiree',
  deleteEdition: 'supprimee',
  undeleteEdition: 'ramenee',
  discardDraft: 'brouillon-abandonne',
};
