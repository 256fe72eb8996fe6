import type { Content } from './content';

/** How much a content holds, by what it is. */
export function countContent({
  initiatives,
  levers,
  sources,
  glossary,
  synonyms,
  territories,
}: Content): Record<string, number> {
  const sum = (count: (sheet: (typeof initiatives)[number]) => number) =>
    initiatives.reduce((total, sheet) => total + count(sheet), 0);
  return {
    'fiches complètes': initiatives.filter(({ form }) => form === 'complete').length,
    'fiches courtes': initiatives.filter(({ form }) => form === 'short').length,
    sections: sum(({ sections }) => sections.length),
    chiffres: sum(({ figures }) => figures.length),
    'lignes de financement': sum(({ funding }) => funding.length),
    partenaires: sum(({ partners }) => partners.length),
    'liens entre fiches et leviers': sum(({ levers: ties }) => ties.length),
    désaccords: sum(
      ({ disagreements, figures, created }) =>
        disagreements.length +
        figures.filter(({ differs }) => differs.length > 0).length +
        (created.length > 1 ? 1 : 0),
    ),
    leviers: levers.length,
    actions: levers.reduce((total, { actions }) => total + actions.length, 0),
    'termes du glossaire': glossary.length,
    synonymes: synonyms.length,
    documents: sources.length,
    'quartiers nommés': territories.qpv.length,
  };
}
