import { AUDIENCE_LABELS } from '@/lib/catalogue/model';
import { cite, figures } from './common-rows';
import { type FormGroup, toOptions } from './shape';

const audiences = toOptions(AUDIENCE_LABELS);

/** The form of a lever, cut in its sections. */
export const LEVER_FORM: FormGroup[] = [
  {
    id: 'identite',
    title: 'Identité',
    fields: [
      {
        type: 'line',
        key: 'title',
        label: 'Titre',
        help: 'Il commence par un verbe : « S’appuyer sur les bailleurs sociaux ».',
        longest: 200,
      },
      {
        type: 'line',
        key: 'slug',
        label: 'Adresse',
        help: 'La fin de l’adresse de la page : minuscules, chiffres et tirets. Elle ne change plus une fois le levier en ligne.',
        longest: 80,
      },
      {
        type: 'rank',
        key: 'order',
        label: 'Rang',
        help: 'Sa place dans la liste des leviers, à partir de 1.',
      },
      {
        type: 'paragraph',
        key: 'stake',
        label: 'Enjeu',
        help: 'En trois phrases : 1 200 caractères au plus.',
        counted: 1200,
      },
      {
        type: 'checks',
        key: 'audience',
        label: 'Pour qui',
        help: 'Au moins un public.',
        options: audiences,
      },
    ],
  },
  {
    id: 'actions',
    title: 'Actions',
    fields: [
      {
        type: 'rows',
        key: 'actions',
        label: 'Actions',
        one: 'une action',
        each: 'Action',
        help: 'Ce que l’on peut faire, et qui peut le faire. Il en faut au moins une pour publier.',
        cells: [
          { type: 'paragraph', key: 'do', label: 'Quoi faire' },
          { type: 'checks', key: 'for', label: 'Qui peut le faire', options: audiences },
          cite,
        ],
      },
    ],
  },
  { id: 'chiffres', title: 'Chiffres', fields: [figures] },
  {
    id: 'attention',
    title: 'Points d’attention',
    fields: [
      {
        type: 'rows',
        key: 'attention',
        label: 'Points d’attention',
        one: 'un point d’attention',
        each: 'Point',
        cells: [{ type: 'paragraph', key: 'text', label: 'Texte' }, cite],
      },
    ],
  },
  {
    id: 'aller-plus-loin',
    title: 'Pour aller plus loin',
    fields: [
      {
        type: 'rows',
        key: 'further',
        label: 'Pour aller plus loin',
        one: 'une lecture',
        each: 'Lecture',
        cells: [
          { type: 'line', key: 'text', label: 'Texte' },
          {
            type: 'line',
            key: 'url',
            label: 'Lien',
            help: 'Une adresse qui commence par https:// ou http://.',
            isNullable: true,
          },
          cite,
        ],
      },
    ],
  },
  {
    id: 'exemples',
    title: 'Fiches mises en avant',
    fields: [
      {
        type: 'sheets',
        key: 'highlights',
        label: 'Fiches mises en avant',
        help: 'Quatre au plus : elles viennent en tête des exemples. Les liens eux-mêmes s’écrivent dans les fiches.',
      },
    ],
  },
];
