const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Words that bear no meaning: neither indexed nor searched, and of no width in a « quoted phrase ». Folded. */
export const STOP_WORDS = words(`
  a afin ai aient ainsi alors as au aucun aucune aujourd aussi aux avec avez avoir avons
  c car ce ceci cela celle celles celui cependant ces cet cette ceux chez ci comme contre
  d dans de depuis des donc dont du elle elles en encore entre es et etc etre eux
  furent hui ici il ils j je jusqu l la le les leur leurs lors lorsqu lorsque lui m ma mais me meme memes mes mon
  n ne ni nos notre nous on ont or ou par parce pas plus pour presqu puisqu puisque
  qu quand que quel quelle quelles quelqu quels qui quoi quoiqu s sa sans se ses si soit son sont sous sur
  t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y
`);

/** What an apostrophe may cut from the front of a word. */
export const ELISIONS = words('c d j jusqu l lorsqu m n presqu puisqu qu quelqu quoiqu s t');

/**
 * Words of a question rather than of what is sought (« comment monter un projet de… »): searched only when nothing else
 * is. A sheet about garages need not say « comment ». Folded, in the singular.
 */
export const FRAMING_WORDS = words(`
  acteur action aide aident aider ailleurs aller apporter autour autre besoin cher chere chercher cherche combien comment connaitre
  concerne concernant creer demarche developper disposer dispositif etaient etait etes exemple existant existante existe existent exister
  faire fait faites fasse faut font gens idee initiative inspirant inspirer lancer mettre modele monter montrer
  ouvrir personne peut peuvent peux possible pourquoi pourrait pouvoir pres proche projet proposer quartier realiser
  reussi reussie reussir solution soutenir soutien structure territoire trouver trouve veulent veut veux voir voudrais voudrait vouloir
`);
