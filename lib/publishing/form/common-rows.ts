import { QUALIFIERS } from '@/lib/catalogue/model';
import type { Leaf, Rows } from './shape';

/** What supports a fact. */
export const cite: Leaf = { type: 'cite', key: 'cite', label: 'Passages' };

export const note: Leaf = { type: 'line', key: 'note', label: 'Précision', isNullable: true };

export const year: Leaf = { type: 'year', key: 'year', label: 'Année', isNullable: true };

const variant: Leaf[] = [
  {
    type: 'choice',
    key: 'qualifier',
    label: 'Nuance',
    options: QUALIFIERS.map((value) => ({ value, label: value })),
    isNullable: true,
  },
  { type: 'number', key: 'value', label: 'Valeur', help: 'Un nombre : 1 250,5.' },
  { type: 'number', key: 'upTo', label: 'Jusqu’à', help: 'La fin d’une fourchette : « 24 à 30 ».' },
  { ...year, help: 'Celle dont parle le chiffre.' },
  note,
  cite,
];

/** Key figures, of a sheet or of a lever. */
export const figures: Rows = {
  type: 'rows',
  key: 'figures',
  label: 'Chiffres',
  one: 'un chiffre',
  each: 'Chiffre',
  help: 'Chaque chiffre porte le passage d’où il vient, et son année si le document la dit.',
  cells: [
    {
      type: 'line',
      key: 'label',
      label: 'Ce que l’on compte',
      help: 'Par exemple « emplois créés sur les deux antennes ».',
    },
    ...variant.slice(0, 3),
    { type: 'line', key: 'unit', label: 'Unité', help: 'emplois, €, %, m², heures, habitants…' },
    ...variant.slice(3),
    {
      type: 'rows',
      key: 'differs',
      label: 'Autres valeurs',
      one: 'une autre valeur',
      each: 'Autre valeur',
      help: 'Quand un autre passage donne une autre valeur : la fiche montre les deux.',
      cells: variant,
    },
  ],
};
