import type { Field } from '@/lib/search/documents/document';

/** Where a sheet says what was sought, in French. */
export const FIELD_LABELS: Record<Field, string> = {
  title: 'Dans le titre',
  lead: 'Dans le résumé',
  place: 'Lieu',
  theme: 'Thème',
  around: 'Autour',
  facts: 'Partenaires, financements et chiffres',
  body: 'Dans le texte',
};
