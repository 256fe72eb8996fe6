import { SOURCE_KIND_LABELS } from '@/lib/catalogue/model';
import type { VocabularyName } from '@/lib/publishing/vocabulary/model';

/** A field of the form of a term. `lines`: one item on each line. */
export type TermField = {
  name: string;
  label: string;
  help?: string;
  control: 'line' | 'number' | 'text' | 'lines' | 'choice' | 'tick';
  isOptional?: boolean;
  maxLength?: number;
  choices?: { value: string; label: string }[];
};

/** Of each list; the colour and the pictogram of a sector have controls of their own. */
export const TERM_FIELDS: Record<VocabularyName, TermField[]> = {
  sectors: [{ name: 'label', label: 'Nom du secteur', control: 'line', maxLength: 80 }],
  'structure-types': [
    { name: 'label', label: 'Nom du type de structure', control: 'line', maxLength: 120 },
    { name: 'acronym', label: 'Sigle', control: 'line', isOptional: true, maxLength: 30 },
  ],
  sources: [
    { name: 'title', label: 'Titre', control: 'line', maxLength: 300 },
    { name: 'subtitle', label: 'Sous-titre', control: 'line', isOptional: true, maxLength: 300 },
    { name: 'publishers', label: 'Éditeurs', help: 'Un par ligne.', control: 'lines' },
    {
      name: 'date',
      label: 'Date de parution',
      help: 'L’année, le mois ou le jour\u00a0: 2016, 2016-09 ou 2016-09-30.',
      control: 'line',
      isOptional: true,
      maxLength: 10,
    },
    {
      name: 'kind',
      label: 'Genre',
      control: 'choice',
      choices: Object.entries(SOURCE_KIND_LABELS).map(([value, label]) => ({ value, label })),
    },
    { name: 'pageCount', label: 'Nombre de pages', control: 'number', isOptional: true },
    {
      name: 'lineCount',
      label: 'Nombre de lignes',
      help: 'Celles du texte extrait du document\u00a0: les passages y renvoient.',
      control: 'number',
    },
    { name: 'description', label: 'Présentation', control: 'text', maxLength: 2000 },
    {
      name: 'pages',
      label: 'Pages et lignes',
      help: 'Pour dire à quelle page imprimée se trouve un passage. Une page par ligne, avec ses premières et dernières lignes\u00a0: 12\u00a0: 227-325.',
      control: 'lines',
      isOptional: true,
    },
  ],
  glossary: [
    { name: 'acronym', label: 'Sigle ou terme', control: 'line', maxLength: 60 },
    { name: 'expansion', label: 'Ce qu’il veut dire', control: 'line', maxLength: 300 },
    { name: 'explanation', label: 'Explication', help: 'En une phrase.', control: 'text', maxLength: 600 },
    {
      name: 'variants',
      label: 'Autres façons de l’écrire',
      help: 'Une par ligne.',
      control: 'lines',
      isOptional: true,
    },
    {
      name: 'cite',
      label: 'Passages des documents',
      help: 'Un par ligne\u00a0: l’identifiant du document, puis ses lignes, par exemple reperess-2016:12-30.',
      control: 'lines',
      isOptional: true,
    },
    {
      name: 'expandedByDocument',
      label: 'C’est un document qui dit ce que le sigle veut dire',
      control: 'tick',
    },
  ],
  synonyms: [
    {
      name: 'typed',
      label: 'Ce que l’on tape',
      help: 'Une façon de dire par ligne\u00a0: réparer sa voiture, garage associatif…',
      control: 'lines',
    },
    {
      name: 'means',
      label: 'Ce que disent les fiches',
      help: 'Un mot ou une expression par ligne. Qui tape l’une des façons ci-dessus trouve aussi les fiches qui disent l’un de ceux-ci.',
      control: 'lines',
    },
  ],
};
