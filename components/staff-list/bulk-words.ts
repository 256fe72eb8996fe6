import { type Actor, hasRole } from '@/lib/accounts/actor';
import { type BulkAction, ruleOf } from '@/lib/publishing/bulk-model';
import type { EditionKind } from '@/lib/publishing/model';

type ActionWords = {
  /** In addresses: `?action=archiver`. */
  slug: string;
  label: string;
  /** What it does, and what it does not, before one says yes. */
  explanation: string;
  button: string;
};

const A_DRAFT =
  'Chaque fiche reçoit une nouvelle version, en brouillon\u00a0: ce qui est en ligne ne bouge pas.';

export const ACTION_WORDS: Record<BulkAction, ActionWords> = {
  submitForReview: {
    slug: 'relecture',
    label: 'Proposer à la relecture',
    explanation: 'Les brouillons attendront d’être relus par une autre personne.',
    button: 'Proposer à la relecture',
  },
  approveRevision: {
    slug: 'approuver',
    label: 'Approuver',
    explanation: 'Vous dites avoir lu la dernière version de chaque page, et qu’elle peut être publiée.',
    button: 'Approuver',
  },
  publishEdition: {
    slug: 'publier',
    label: 'Publier',
    explanation:
      'La dernière version de chaque page remplace ce qui est en ligne. Celles que vous avez écrites doivent avoir été approuvées par une autre personne.',
    button: 'Publier',
  },
  archiveEdition: {
    slug: 'archiver',
    label: 'Archiver',
    explanation:
      'Les pages restent lisibles à leur adresse, marquées comme n’étant plus tenues à jour, et quittent les listes, la recherche et les données ouvertes.',
    button: 'Archiver',
  },
  withdrawEdition: {
    slug: 'retirer',
    label: 'Retirer',
    explanation: 'Les pages ne sont plus lisibles\u00a0: leur adresse en donne la raison.',
    button: 'Retirer',
  },
  deleteEdition: {
    slug: 'supprimer',
    label: 'Supprimer',
    explanation:
      'Les pages quittent toutes les listes, et leur adresse dit qu’elles ont été supprimées. Elles peuvent être rétablies.',
    button: 'Supprimer',
  },
  undeleteEdition: {
    slug: 'retablir',
    label: 'Rétablir (après suppression)',
    explanation: 'Les pages reviennent dans les listes, en brouillon\u00a0: rien ne revient en ligne.',
    button: 'Rétablir',
  },
  addSector: {
    slug: 'ajouter-secteur',
    label: 'Ajouter un secteur',
    explanation: A_DRAFT,
    button: 'Ajouter le secteur',
  },
  removeSector: {
    slug: 'retirer-secteur',
    label: 'Retirer un secteur',
    explanation: A_DRAFT,
    button: 'Retirer le secteur',
  },
  addLever: {
    slug: 'ajouter-levier',
    label: 'Ajouter un levier',
    explanation: `${A_DRAFT} Un levier ne se publie qu’avec la phrase qui le justifie et le passage d’un document\u00a0: le passage, et souvent la phrase, restent à donner fiche par fiche.`,
    button: 'Ajouter le levier',
  },
  removeLever: {
    slug: 'retirer-levier',
    label: 'Retirer un levier',
    explanation: `${A_DRAFT} La phrase et le passage qui justifiaient ce levier quittent aussi la fiche, et restent dans son historique.`,
    button: 'Retirer le levier',
  },
  addKeyword: {
    slug: 'ajouter-mot-cle',
    label: 'Ajouter un mot-clé',
    explanation: A_DRAFT,
    button: 'Ajouter le mot-clé',
  },
  removeKeyword: {
    slug: 'retirer-mot-cle',
    label: 'Retirer un mot-clé',
    explanation: A_DRAFT,
    button: 'Retirer le mot-clé',
  },
  planReview: {
    slug: 'a-revoir',
    label: 'Fixer «\u00a0À revoir le\u00a0»',
    explanation:
      'Les pages reviendront dans la liste de ce qui est à revoir ce jour-là. Leur texte ne change pas. Sans date, celle qui était fixée est enlevée.',
    button: 'Fixer la date',
  },
};

const ACTIONS = Object.keys(ACTION_WORDS) as BulkAction[];

/** What `actor` may do to the lines of a list; those that were deleted can only be brought back. */
export function actionsFor(
  kind: EditionKind,
  actor: Pick<Actor, 'role'>,
  { isDeleted }: { isDeleted: boolean },
): BulkAction[] {
  return ACTIONS.filter((action) => {
    const { role, kinds } = ruleOf(action);
    return hasRole(actor, role) && kinds.includes(kind) && (action === 'undeleteEdition') === isDeleted;
  });
}

/** The action that an address names; null for anything else. */
export function actionOfSlug(slug: string | null): BulkAction | null {
  return ACTIONS.find((action) => ACTION_WORDS[action].slug === slug) ?? null;
}
