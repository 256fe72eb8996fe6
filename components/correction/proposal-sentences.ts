import type { FormFault } from '@/components/ui/error-summary';
import type { ProposalFault } from '@/lib/publishing/corrections/propose-correction';

/** Why a reader's correction was not taken, and what to do about it. */
export function proposalFaults(fault: ProposalFault): FormFault[] {
  switch (fault.type) {
    case 'notOnline':
      return [
        { id: null, message: 'Cette page n’est plus en ligne\u00a0: il n’y a plus rien à y corriger.' },
      ];
    case 'unknownField':
      return [{ id: null, message: 'Cette partie de la page n’existe plus\u00a0: choisissez-en une autre.' }];
    case 'unchanged':
      return [{ id: 'text', message: 'Vous n’avez rien changé\u00a0: écrivez ce que la page devrait dire.' }];
    case 'tooMany':
      return [
        {
          id: null,
          message:
            'Cette page a déjà reçu beaucoup de corrections, que l’équipe va lire. Revenez dans quelques jours.',
        },
      ];
    case 'personalData':
      return [
        {
          id: 'text',
          message: `${fault.sentences.join(' ')} Ce site ne garde les coordonnées de personne.`,
        },
      ];
  }
}
