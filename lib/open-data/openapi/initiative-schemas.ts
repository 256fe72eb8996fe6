import { z } from 'zod';
import { FIELD_NAMES } from '@/lib/search/documents/document';
import {
  citationSchema,
  citations,
  day,
  figureFields,
  instant,
  orNull,
  partialDate,
  slug,
  territoryId,
  territoryKind,
  text,
  url,
  year,
} from './common-schemas';

const placeFields = {
  territory: territoryId.nullable().describe('Le territoire le plus précis connu.'),
  label: z.string().describe('Nom du territoire, ou à défaut les mots de la source.'),
  wording: z.string().describe('Les mots de la source.'),
  quartier: orNull,
  commune: orNull,
  departement: orNull,
  region: orNull,
  country: orNull,
  inDistrict: z
    .enum(['yes', 'no', 'unknown'])
    .describe('Dans un quartier prioritaire : oui, non, non précisé.'),
};

/** What a sheet says of itself, in a list as on its own. */
const headFields = {
  slug,
  title: text,
  acronym: orNull,
  subtitle: orNull,
  summary: text,
  form: z.enum(['complete', 'short']),
  nature: z.enum(['initiative', 'demarche', 'dispositif']),
  sectors: z.array(slug),
  levers: z.array(slug),
  types: z.array(slug).describe('Types de structure.'),
  asOf: partialDate.describe('Les informations datent de : AAAA ou AAAA-MM.'),
  verifiedAt: day.nullable(),
  updatedAt: instant,
};

/** Why a sheet answers a text. */
const matchSchema = z.object({
  typed: z.string().describe('Le mot tapé.'),
  found: z.string().describe('Ce que dit la fiche.'),
  kind: z.enum(['word', 'synonym', 'correction']).describe('Le mot même, un équivalent, une faute corrigée.'),
  field: z.enum(FIELD_NAMES as [string, ...string[]]).describe('La partie de la fiche.'),
});

export const summarySchema = z
  .object({
    ...headFields,
    places: z.array(z.object(placeFields)),
    matches: z
      .array(matchSchema)
      .optional()
      .describe('Avec un texte : pourquoi cette fiche y répond, un mot tapé après l’autre.'),
  })
  .describe('Une fiche dans une liste.');

const facetSchema = z
  .array(z.object({ id: text, label: text, count: z.int().min(0) }))
  .describe('Chaque valeur, et le nombre de résultats que son choix donnerait.');

export const listSchema = z
  .object({
    total: z.int().min(0).describe('Fiches de la liste, toutes pages comprises.'),
    page: z.int().min(1),
    pageSize: z.int().min(1).max(100),
    items: z.array(summarySchema),
    facets: z.object({
      territoires: facetSchema,
      secteurs: facetSchema,
      leviers: facetSchema,
      types: facetSchema,
      natures: facetSchema,
    }),
    engine: z.enum(['postgres', 'meilisearch']),
    corrections: z
      .array(z.object({ typed: text, used: text }))
      .optional()
      .describe(
        'Avec un texte : les mots qu’aucune fiche ne contient, et ce qui a été cherché à leur place.',
      ),
    setAside: z
      .array(z.string())
      .optional()
      .describe('Avec un texte : les mots mis de côté, parce qu’aucune fiche ne les réunit aux autres.'),
    unknownWords: z
      .array(z.string())
      .optional()
      .describe(
        'Avec un texte : les mots qu’aucune fiche ne contient et que rien ne remplace ; la liste est vide.',
      ),
  })
  .describe('Une page de la liste, avec ses facettes.');

/** A fact with where it comes from: the first passage alone too, for who needs one. */
const cited = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.object({ ...fields, citation: citationSchema.nullable(), citations });

export const initiativeSchema = z
  .object({
    ...headFields,
    structureName: orNull.describe('La structure qui porte l’initiative.'),
    places: z.array(z.object({ ...placeFields, citations })),
    keywords: z.array(z.string()),
    leverTies: z.array(z.object({ lever: slug, because: text, citations })),
    createdYear: year,
    created: z
      .array(cited({ year: z.int(), note: orNull }))
      .describe('Plusieurs années quand les documents divergent.'),
    sections: z.array(z.object({ kind: text, title: text, markdown: text, citations })),
    figures: z
      .array(cited(figureFields))
      .describe('Des entrées de même libellé sont ce que disent des passages différents.'),
    funding: z.array(
      cited({
        funder: text,
        amountEur: z.number().nullable(),
        share: z.number().nullable().describe('Part du budget, en pour cent.'),
        nature: orNull,
        year,
        note: orNull,
      }),
    ),
    partners: z.array(cited({ name: text, kind: text, role: orNull })),
    disagreements: z
      .array(z.object({ about: text, statements: z.array(cited({ says: text })) }))
      .describe('Ce sur quoi les passages divergent.'),
    illustrations: z
      .array(
        cited({
          path: text,
          alt: text,
          credit: text,
          caption: orNull,
          width: z.int().nullable(),
          height: z.int().nullable(),
        }),
      )
      .describe('Des images, avec ce qu’elles montrent et à qui elles sont.'),
    contact: z
      .object({ organisation: orNull, website: orNull, email: orNull, address: orNull })
      .describe('Une organisation, jamais une personne.'),
    sources: z.array(z.object({ id: text, title: text, pages: z.array(z.int()) })),
    related: z.array(slug),
  })
  .describe('Une fiche entière.');

/** Longitude, latitude. */
const position = z.array(z.number()).min(2).max(2).describe('Longitude, latitude (WGS 84).');

export const featureCollectionSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    name: text,
    total: z.int().min(0),
    attribution: text,
    license: url,
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: slug,
        geometry: z
          .union([
            z.object({ type: z.literal('Point'), coordinates: position }),
            z.object({ type: z.literal('MultiPoint'), coordinates: z.array(position) }),
          ])
          .nullable()
          .describe('Sans point quand le catalogue n’en connaît pas.'),
        properties: z.object({
          ...headFields,
          places: z.array(
            z.object({
              ...placeFields,
              precision: territoryKind
                .nullable()
                .describe('Genre du territoire dont le point est le centre.'),
              coordinates: position.nullable(),
            }),
          ),
          structureName: orNull,
          createdYears: z.array(z.int()),
          sources: z.array(z.string()),
          url,
        }),
      }),
    ),
  })
  .describe('Les fiches d’une liste, une entité par fiche (RFC 7946).');

export const datasetSchema = z
  .looseObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('Dataset'),
    license: url,
    citation: z.array(z.looseObject({ '@id': url, name: text })).describe('Les documents sources.'),
    mainEntity: z.object({
      '@type': z.literal('ItemList'),
      numberOfItems: z.int().min(0),
      itemListElement: z.array(
        z.object({
          '@type': z.literal('ListItem'),
          position: z.int().min(1),
          item: z.looseObject({
            '@type': z.literal('WebPage'),
            '@id': url,
            name: text,
            license: url,
            about: z.looseObject({ '@type': z.enum(['Project', 'Service']), name: text }),
            citation: z.array(z.looseObject({ name: text, isPartOf: z.object({ '@id': url }) })),
          }),
        }),
      ),
    }),
  })
  .describe('Les fiches d’une liste, en JSON-LD, dans le vocabulaire de schema.org.');
