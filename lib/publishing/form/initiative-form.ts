import {
  FORM_LABELS,
  FUNDING_NATURES,
  KEYWORD_LABELS,
  NATURE_LABELS,
  PARTNER_KIND_LABELS,
  SECTION_KINDS,
  SECTION_TITLES,
  type SectionKind,
} from '@/lib/catalogue/model';
import { cite, figures, note, year } from './common-rows';
import { type FormGroup, toOptions } from './shape';

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What a section answers, in a few words, where its title does not say it all. */
const SECTION_HELP: Partial<Record<SectionKind, string>> = {
  context: 'Le quartier, ses habitants, ce qui y manque.',
  origin: 'Qui a eu l’idée, à partir de quel besoin, avec quelle aide.',
  activities: 'Ce qui se fait, pour qui, à quel rythme.',
  innovation: 'Ce qui n’existait pas ailleurs.',
  residents: 'Ce que les habitants décident, font, reçoivent.',
  business_model: 'Ce qui entre et ce qui sort, et ce qui tient sans subvention.',
  results: 'Ce qui a changé, chiffres à l’appui ; les chiffres eux-mêmes vont plus bas, avec leur passage.',
  obstacles: 'Ce qui a freiné, dit comme les documents le disent.',
  reproducibility: 'Ce qu’il faut réunir pour refaire la même chose ailleurs.',
  spread: 'Où l’idée a déjà été reprise.',
};

/** The form of a sheet, cut in its sections. */
export const INITIATIVE_FORM: FormGroup[] = [
  {
    id: 'identite',
    title: 'Identité',
    fields: [
      {
        type: 'line',
        key: 'title',
        label: 'Titre',
        help: 'Le nom de l’initiative, tel qu’on la cherche.',
        longest: 200,
      },
      { type: 'line', key: 'acronym', label: 'Sigle', isNullable: true },
      {
        type: 'line',
        key: 'subtitle',
        label: 'Sous-titre',
        help: 'Ce qu’elle permet, en une ligne : « Réparer sa voiture à petit prix pour aller travailler ».',
        isNullable: true,
      },
      {
        type: 'line',
        key: 'slug',
        label: 'Adresse',
        help: 'La fin de l’adresse de la page : minuscules, chiffres et tirets. Elle ne change plus une fois la fiche en ligne.',
        longest: 80,
      },
      {
        type: 'choice',
        key: 'form',
        label: 'Forme de la fiche',
        help: 'Une fiche courte dit quoi, où, et d’après quel document.',
        options: toOptions(FORM_LABELS),
      },
      {
        type: 'choice',
        key: 'nature',
        label: 'Nature',
        help: 'Initiative : des gens font quelque chose quelque part. Démarche : une pratique d’une collectivité ou d’un bailleur. Dispositif : un programme ou un fonds que l’on peut demander.',
        options: toOptions(NATURE_LABELS),
      },
      {
        type: 'paragraph',
        key: 'summary',
        label: 'Résumé',
        help: 'Quoi, où, pour qui, avec quel résultat : 400 caractères au plus, pour les listes.',
        counted: 400,
      },
      {
        type: 'cite',
        key: 'passages',
        label: 'Passages de la fiche entière',
        help: 'Là où un document raconte cette initiative. Il en faut au moins un pour publier.',
      },
      {
        type: 'line',
        key: 'structure.name',
        label: 'Nom de la structure',
        help: 'Qui porte l’initiative, si le document la nomme.',
        isNullable: true,
      },
    ],
  },
  {
    id: 'ou',
    title: 'Où',
    fields: [
      {
        type: 'rows',
        key: 'places',
        label: 'Lieux',
        one: 'un lieu',
        each: 'Lieu',
        help: 'Chaque lieu mène au référentiel des territoires. Il en faut au moins un pour publier.',
        cells: [
          {
            type: 'line',
            key: 'wording',
            label: 'Tel que le document le dit',
            help: 'Par exemple « Denain (Nord) ».',
          },
          {
            type: 'territory',
            key: 'territory',
            label: 'Territoire',
            help: 'Un nom, un code postal, un code Insee ou un code de quartier.',
            isNullable: true,
          },
          {
            type: 'district',
            key: 'qpv',
            label: 'Quartier prioritaire',
            help: 'Un code comme QP059050 (2015) ou QN05950M (2024). Dans le doute, laissez « inconnu ».',
            byDefault: 'unknown',
          },
          {
            ...note,
            help: 'Par exemple pourquoi le quartier n’est que probable.',
          },
          cite,
        ],
      },
    ],
  },
  {
    id: 'etiquettes',
    title: 'Étiquettes',
    fields: [
      {
        type: 'checks',
        key: 'sectors',
        label: 'Secteurs',
        help: 'Un à trois secteurs.',
        options: 'sectors',
      },
      {
        type: 'checks',
        key: 'structure.types',
        label: 'Types de structure',
        help: 'Au moins un.',
        options: 'types',
      },
      {
        type: 'checks',
        key: 'keywords',
        label: 'Mots-clés du guide',
        help: 'Les quatre mots-clés par lesquels le guide de 2016 classe ses initiatives.',
        options: toOptions(KEYWORD_LABELS),
      },
      {
        type: 'rows',
        key: 'levers',
        label: 'Leviers actionnés',
        one: 'un levier',
        each: 'Levier',
        help: 'Cochez les leviers que l’initiative a actionnés, et dites en une phrase pourquoi. Il en faut au moins un pour publier.',
        pickedBy: 'id',
        cells: [
          { type: 'line', key: 'id', label: 'Levier' },
          {
            type: 'paragraph',
            key: 'because',
            label: 'Ce qui le justifie',
            help: 'Une phrase de nous : « Le bailleur prête le local… ».',
          },
          cite,
        ],
      },
    ],
  },
  {
    id: 'dates',
    title: 'Dates',
    fields: [
      {
        type: 'rows',
        key: 'created',
        label: 'Création',
        one: 'une année de création',
        each: 'Création',
        help: 'Une ligne par année que les documents donnent : s’ils se contredisent, la fiche dit qui dit quoi.',
        cells: [year, note, cite],
      },
      {
        type: 'month',
        key: 'asOf',
        label: 'Informations valables en',
        help: 'Une année ou un mois : 2016 ou 2016-09.',
      },
      {
        type: 'day',
        key: 'verified',
        label: 'Vérifiée le',
        help: 'Le jour où quelqu’un a vérifié la fiche auprès de la structure ou d’une source récente : 21/11/2026.',
        isNullable: true,
      },
    ],
  },
  {
    id: 'recit',
    title: 'Sections',
    help: 'Toutes sont facultatives, mais il en faut au moins une pour publier. Deux à quatre phrases par paragraphe ; des listes là où l’on parcourt. Une section vide ne paraît pas.',
    fields: SECTION_KINDS.map((kind) => ({
      type: 'section',
      key: `sections.${kind}`,
      label: SECTION_TITLES[kind],
      cells: [
        {
          type: 'markdown',
          key: 'markdown',
          label: 'Texte',
          help: SECTION_HELP[kind],
        },
        { ...cite, help: 'Ce qui appuie la section dans son ensemble.' },
      ],
    })),
  },
  { id: 'chiffres', title: 'Chiffres', fields: [figures] },
  {
    id: 'financements',
    title: 'Financements',
    fields: [
      {
        type: 'rows',
        key: 'funding',
        label: 'Financements',
        one: 'un financement',
        each: 'Financement',
        cells: [
          { type: 'line', key: 'funder', label: 'Financeur' },
          {
            type: 'number',
            key: 'amount',
            label: 'Montant, en euros',
            help: 'Par exemple 30 000. Vide : sans montant.',
          },
          {
            type: 'number',
            key: 'share',
            label: 'Part du budget, en %',
            help: 'Si le document la donne ainsi.',
          },
          {
            type: 'choice',
            key: 'nature',
            label: 'Nature',
            options: same(FUNDING_NATURES),
            isNullable: true,
          },
          year,
          note,
          cite,
        ],
      },
    ],
  },
  {
    id: 'partenaires',
    title: 'Partenaires',
    fields: [
      {
        type: 'rows',
        key: 'partners',
        label: 'Partenaires',
        one: 'un partenaire',
        each: 'Partenaire',
        help: 'Des organisations, jamais des personnes.',
        cells: [
          { type: 'line', key: 'name', label: 'Nom' },
          {
            type: 'choice',
            key: 'kind',
            label: 'Genre',
            options: toOptions(PARTNER_KIND_LABELS),
            byDefault: 'autre',
          },
          {
            type: 'line',
            key: 'role',
            label: 'Rôle',
            help: 'Par exemple « garantit l’emprunt ».',
            isNullable: true,
          },
          cite,
        ],
      },
    ],
  },
  {
    id: 'desaccords',
    title: 'Désaccords entre passages',
    fields: [
      {
        type: 'rows',
        key: 'disagreements',
        label: 'Désaccords entre passages',
        one: 'un désaccord',
        each: 'Désaccord',
        help: 'Ce sur quoi deux passages ne disent pas la même chose, hors chiffres et dates de création, qui ont leur propre place.',
        cells: [
          {
            type: 'line',
            key: 'about',
            label: 'Sur quoi',
            help: 'Par exemple « Nombre de quartiers concernés ».',
          },
          {
            type: 'rows',
            key: 'statements',
            label: 'Énoncés',
            one: 'un énoncé',
            each: 'Énoncé',
            help: 'Deux au moins.',
            cells: [{ type: 'line', key: 'says', label: 'Ce que dit le passage' }, cite],
          },
        ],
      },
    ],
  },
  {
    id: 'illustrations',
    title: 'Illustrations',
    fields: [
      {
        type: 'rows',
        key: 'illustrations',
        label: 'Illustrations',
        one: 'une illustration',
        each: 'Illustration',
        help: 'Chacune dit ce qu’elle montre à qui ne la voit pas, et à qui elle est.',
        comeFrom: 'Les images viennent des documents importés : acceptez-les dans « Importations ».',
        cells: [
          { type: 'picture', key: 'file', label: 'Image' },
          {
            type: 'paragraph',
            key: 'alt',
            label: 'Ce que l’image montre',
            help: 'Lu par les lecteurs d’écran : « Deux bénévoles pèsent des légumes dans le hall d’un immeuble ».',
          },
          { type: 'line', key: 'credit', label: 'Crédit', help: 'Qui l’a faite, ou qui en a les droits.' },
          { type: 'line', key: 'caption', label: 'Légende', isNullable: true },
          cite,
        ],
      },
    ],
  },
  {
    id: 'contact',
    title: 'Contact',
    help: 'Une organisation. Ni nom, ni téléphone, ni adresse électronique d’une personne.',
    fields: [
      { type: 'line', key: 'contact.organisation', label: 'Organisation à contacter', isNullable: true },
      {
        type: 'line',
        key: 'contact.website',
        label: 'Site web',
        help: 'Une adresse qui commence par https:// ou http://.',
        isNullable: true,
      },
      {
        type: 'line',
        key: 'contact.email',
        label: 'Adresse électronique',
        help: 'Celle de l’organisation, par exemple contact@exemple.fr.',
        isNullable: true,
      },
      { type: 'line', key: 'contact.address', label: 'Adresse postale', isNullable: true },
    ],
  },
  {
    id: 'liees',
    title: 'Fiches liées',
    fields: [
      {
        type: 'sheets',
        key: 'related',
        label: 'Fiches liées',
        help: 'Celles qu’un lecteur de cette fiche voudra lire ensuite.',
      },
    ],
  },
];
