import type { ImportFault } from '@/lib/importing/commands/faults';
import { countOf, formatList, quoted } from '@/lib/text/french';

type KnownSource = { id: string; title: string };

const DECLARE =
  '--source IDENTIFIANT --title «\u00a0Titre\u00a0» --publisher «\u00a0Éditeur\u00a0» --date 2016';

/** No rule names the publication: whoever imports it must. */
export function whichSource(known: KnownSource[]): string {
  return `De quelle publication s’agit-il\u00a0? Dites-le par --source${knownSources(known)}. Pour une publication que le catalogue n’a pas\u00a0: ${DECLARE}.`;
}

/** Why a document was not imported, and the cure on the command line. */
export function documentFaultSentence(fault: ImportFault): string {
  switch (fault.type) {
    case 'unknownSource':
      return `Le catalogue n’a pas de document ${quoted(fault.id)}${knownSources(fault.known)}. Pour le déclarer\u00a0: ${DECLARE.replace('IDENTIFIANT', fault.id)}.`;
    case 'otherText':
      return `${quoted(fault.id)} est un autre texte\u00a0: ${countOf(fault.lineCountKnown, 'ligne')} dans le catalogue, ${countOf(fault.lineCount, 'ligne')} dans ce fichier. Les numéros de ligne de l’un ne valent pas pour l’autre. Donnez à celui-ci un identifiant à lui\u00a0: ${DECLARE.replace('IDENTIFIANT', fault.freeId)}.`;
    case 'sourceTaken':
      return `Le catalogue a déjà un document ${quoted(fault.id)}, d’un autre texte. Un identifiant libre\u00a0: --source ${fault.freeId}.`;
    case 'nothingFound':
      return `Rien n’a été reconnu dans ce document (profil\u00a0: ${fault.profile})\u00a0: ni fiche, ni levier, ni terme. Rien n’a été gardé. --dry-run dit ce qui a été lu.`;
    case 'invalid':
      return fault.faults.map(({ message }) => message).join(' ');
    case 'changedSince':
      return `${formatList(fault.fields.map(({ label }) => quoted(label)))} a changé entre-temps\u00a0: relisez la proposition dans l’administration.`;
    case 'notAllowed':
      return NOT_ALLOWED[fault.why];
    case 'stale':
      return 'Quelqu’un vient d’en décider dans l’administration\u00a0: rien n’a été fait.';
    case 'editionDeleted':
      return 'La fiche qu’elle complète a été supprimée\u00a0: rétablissez-la, ou rattachez la proposition ailleurs.';
    case 'gone':
      return 'Cet import n’existe plus.';
  }
}

const NOT_ALLOWED: Record<Extract<ImportFault, { type: 'notAllowed' }>['why'], string> = {
  role: 'Cela demande une personne du rôle «\u00a0Administration\u00a0».',
  decided: 'Cette proposition est déjà reprise ou écartée.',
  waiting: 'Cette proposition est déjà ouverte.',
  closed: 'Cet import est clos.',
  unknownField: 'Le document ne dit rien de ce champ.',
  otherKind: 'Une fiche se rattache à une fiche, un levier à un levier.',
};

function knownSources(known: KnownSource[]): string {
  if (known.length === 0) return ' (il n’en a aucun)';
  return `. Ceux qu’il a\u00a0: ${known.map(({ id, title }) => `${id} (${title})`).join(', ')}`;
}
