import type { NotAllowed, PublishingFault } from '@/lib/publishing/faults';
import { countOf, formatMoment, quoted } from '@/lib/text/french';

/** Why a command of the editors did nothing, and what to do about it, in a French sentence or two. */
export function publishingSentence(fault: PublishingFault): string {
  switch (fault.type) {
    case 'gone':
      return 'Cette page n’existe plus, ou elle a été supprimée. Rien n’a été changé.';
    case 'stale':
      return `${fault.by ?? 'Quelqu’un'} a changé cette page entre-temps (${formatMoment(fault.at)}). Rien n’a été fait\u00a0: regardez où elle en est, puis recommencez si c’est encore utile. Ce que vous aviez écrit est gardé.`;
    case 'notAllowed':
      return NOT_ALLOWED[fault.why];
    case 'secondReader':
      return 'Vous avez écrit la dernière version\u00a0: une autre personne doit l’approuver. S’il faut publier sans attendre, dites pourquoi\u00a0: la raison est gardée dans le journal.';
    case 'reasonMissing':
      return 'Donnez la raison\u00a0: elle sera lue par les personnes qui cherchent cette page.';
    case 'slugTaken':
      return `L’adresse ${quoted(fault.slug)} est déjà celle d’une autre page\u00a0: choisissez-en une autre.`;
    case 'invalid':
      return `${countOf(fault.faults.length, 'champ ne peut pas être gardé tel quel', 'champs ne peuvent pas être gardés tels quels')}\u00a0: corrigez, puis enregistrez de nouveau.`;
    case 'incomplete':
      return `Cette version ne peut pas encore être en ligne\u00a0: ${countOf(fault.faults.length, 'chose reste à corriger', 'choses restent à corriger')}.`;
    case 'conflict':
      return `${fault.by ?? 'Quelqu’un'} a changé entre-temps ${countOf(fault.conflicts.length, 'champ', 'champs')} que vous avez aussi changé${fault.conflicts.length > 1 ? 's' : ''}\u00a0: choisissez, pour chacun, ce qui reste.`;
  }
}

const NOT_ALLOWED: Record<NotAllowed, string> = {
  role: 'Votre rôle ne permet pas de faire cela\u00a0: demandez à une personne du rôle «\u00a0Publication\u00a0».',
  nothingToReview: 'Il n’y a rien à relire ni à publier\u00a0: le texte est celui qui est déjà en ligne.',
  notInReview: 'Cette page n’est pas, ou n’est plus, en relecture.',
  notOnline: 'Cette page n’est pas en ligne.',
  alreadyOnline: 'Ce texte est déjà en ligne.',
  notDeleted: 'Cette page n’est pas supprimée.',
  dateInThePast: 'Cette date est passée\u00a0: donnez un jour et une heure à venir.',
  notScheduled: 'Aucune publication n’est prévue pour cette page.',
  unknownRevision: 'Cette version n’existe pas dans l’historique.',
  deducedName:
    'Le nom de cette personne est seulement déduit de son adresse\u00a0: vérifiez-le, ôtez cette mention de sa fonction, puis montrez-la.',
};
