import type { ImportFault, NotAllowedImport } from '@/lib/importing/commands/faults';
import { countOf, formatList, formatMoment, quoted } from '@/lib/text/french';

/** Why something asked of an import was not done, and what to do about it, in a French sentence or two. */
export function importSentence(fault: ImportFault): string {
  switch (fault.type) {
    case 'gone':
      return 'Cette proposition, ou la fiche dont il s’agit, n’existe plus. Rien n’a été changé.';
    case 'editionDeleted':
      return 'La fiche à laquelle cette proposition est rattachée a été supprimée\u00a0: rétablissez-la, ou rattachez la proposition ailleurs.';
    case 'stale':
      return `${fault.by ?? 'Quelqu’un'} a décidé de cette proposition entre-temps${fault.at ? ` (${formatMoment(fault.at)})` : ''}. Rien n’a été fait\u00a0: la page montre maintenant où elle en est, recommencez si c’est encore utile.`;
    case 'notAllowed':
      return NOT_ALLOWED[fault.why];
    case 'unknownSource':
      return `Le catalogue n’a pas de document ${quoted(fault.id)}. Choisissez-en un dans la liste, ou donnez un titre à une nouvelle publication.`;
    case 'otherText':
      return `Le document ${quoted(fault.id)} du catalogue est un autre texte\u00a0: il compte ${countOf(fault.lineCountKnown, 'ligne')}, ce fichier ${countOf(fault.lineCount, 'ligne')}. Les numéros de ligne de l’un ne valent pas pour l’autre. Importez ce fichier comme une nouvelle publication.`;
    case 'sourceTaken':
      return `Le catalogue a déjà un document ${quoted(fault.id)}. Si c’est le même texte, choisissez ce document\u00a0; sinon, donnez un titre qui dise la différence, par exemple l’année.`;
    case 'nothingFound':
      return 'Rien n’a été reconnu dans ce document\u00a0: ni fiche, ni levier, ni terme de glossaire. Rien n’a été gardé. Vérifiez que c’est bien une publication du RTES, et que son texte se lit de haut en bas.';
    case 'invalid':
      return fault.faults.map(({ message }) => message).join(' ');
    case 'changedSince':
      return `Depuis votre décision, quelqu’un a changé ${formatList(fault.fields.map(({ label }) => quoted(label)))}. Rien n’a été écrit\u00a0: regardez ${fault.fields.length > 1 ? 'ces champs' : 'ce champ'} et décidez de nouveau.`;
  }
}

const NOT_ALLOWED: Record<NotAllowedImport, string> = {
  role: 'Un terme du glossaire est public dès qu’il est écrit\u00a0: demandez à une personne du rôle «\u00a0Administration\u00a0» de le reprendre.',
  decided: 'Cette proposition est déjà reprise ou écartée\u00a0: rouvrez-la d’abord.',
  waiting: 'Cette proposition est déjà ouverte.',
  closed: 'Cet import est clos\u00a0: on ne décide plus rien de ce qu’il proposait.',
  unknownField: 'Le document ne dit rien de ce champ.',
  otherKind: 'Une fiche se rattache à une fiche, un levier à un levier\u00a0: choisissez-en un autre.',
};
