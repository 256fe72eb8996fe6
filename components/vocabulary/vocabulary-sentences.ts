import type { VocabularyFault } from '@/lib/publishing/vocabulary/faults';
import type { Uses } from '@/lib/publishing/vocabulary/model';
import { countOf, formatList, formatNumber, quoted } from '@/lib/text/french';

/** Why a change of the vocabulary was not made, and what to do about it, in a French sentence or two. */
export function vocabularySentence(fault: VocabularyFault): string {
  switch (fault.type) {
    case 'gone':
      return 'Ce terme n’existe plus\u00a0: quelqu’un l’a supprimé ou fusionné entre-temps. Rien n’a été changé.';
    case 'stale':
      return 'Quelqu’un a changé ce terme entre-temps. Rien n’a été enregistré\u00a0: rouvrez la page pour voir où il en est, puis recommencez si c’est encore utile.';
    case 'taken':
      return `${quoted(fault.name)} existe déjà\u00a0: changez de nom, ou modifiez celui qui existe.`;
    case 'invalid':
      return `${countOf(fault.faults.length, 'champ est à corriger', 'champs sont à corriger')}.`;
    case 'inUse':
      return `Ce terme sert encore${inBrackets(usesWords(fault.uses))}\u00a0: fusionnez-le plutôt dans un autre, qui prendra sa place partout.`;
    case 'sameTerm':
      return 'Choisissez un autre terme que celui-ci\u00a0: il ne peut pas se fusionner avec lui-même.';
    case 'linesCited':
      return `Un passage cite la ligne ${formatNumber(fault.last)}\u00a0: le document doit garder au moins autant de lignes (ici ${formatNumber(fault.lineCount)}).`;
    case 'atTheEnd':
      return 'Il est déjà au bout de la liste. Rechargez la page pour voir l’ordre d’aujourd’hui.';
    case 'losesResults':
      return `${fault.searches.length === 1 ? 'Cette recherche ne trouverait' : 'Ces recherches ne trouveraient'} plus rien\u00a0: ${formatList(fault.searches.map(quoted))}. Rien n’a été enregistré. Si c’est bien voulu, cochez la case, puis enregistrez de nouveau.`;
  }
}

/** « 12 pages en ligne, 1 brouillon ou page hors ligne »; nothing when nothing names it. */
export function usesWords({ online, offline, glossary }: Uses): string {
  return [
    online > 0 && countOf(online, 'page en ligne', 'pages en ligne'),
    offline > 0 && countOf(offline, 'brouillon ou page hors ligne', 'brouillons ou pages hors ligne'),
    glossary > 0 && countOf(glossary, 'sigle du glossaire', 'sigles du glossaire'),
  ]
    .filter(Boolean)
    .join(', ');
}

const inBrackets = (words: string) => (words ? ` (${words})` : '');
