import { z } from 'zod';
import { SUGGESTION_KINDS } from '@/lib/search/suggestion';
import { TERRITORY_KINDS } from '@/lib/territory/model';
import {
  audience,
  citations,
  figureFields,
  instant,
  orNull,
  partialDate,
  slug,
  territoryId,
  territoryKind,
  text,
} from './common-schemas';

const leverFields = {
  slug,
  title: text,
  order: z.int(),
  stake: z.string().describe('L’enjeu, en trois phrases.'),
  audience: z.array(audience).describe('À qui il s’adresse.'),
};

export const leverListSchema = z.object({
  items: z.array(z.object({ ...leverFields, initiativeCount: z.int(), actionCount: z.int() })),
});

const pointSchema = z.object({ text, url: orNull, citations });

export const leverSchema = z
  .object({
    ...leverFields,
    actions: z.array(z.object({ text, audience: z.array(audience), citations })),
    figures: z.array(z.object({ ...figureFields, citations })),
    attention: z.array(pointSchema),
    further: z.array(pointSchema),
    examples: z.array(z.object({ initiative: slug, because: text, citations })),
    updatedAt: instant,
  })
  .describe('Un levier entier.');

const territoryFields = { id: territoryId, kind: territoryKind, code: text, name: text };
const detailFields = {
  subtype: orNull.describe(
    'D’une intercommunalité : CC, CA, CU, METRO… D’un quartier de 2024 : MODIFIE, NOUVEAU…',
  ),
  generation: z.int().nullable().describe('D’un quartier : 2015 ou 2024.'),
  population: z.int().nullable(),
};
const territories = z.array(z.object(territoryFields));

export const territoryHitsSchema = z.object({
  items: z
    .array(
      z.object({
        ...territoryFields,
        ...detailFields,
        context: z.string().describe('Ce qui le distingue de ses homonymes : « Nord · Hauts-de-France ».'),
        matchedName: orNull.describe('L’ancien ou l’autre nom qui a répondu.'),
      }),
    )
    .describe('Du plus probable au moins probable.'),
});

export const suggestionsSchema = z.object({
  items: z
    .array(
      z.object({
        kind: z.enum(SUGGESTION_KINDS),
        label: text,
        detail: z
          .string()
          .describe('Ce qui la distingue : un lieu, un genre de territoire, un sigle développé.'),
        path: z.string().describe('L’adresse de sa page sur ce site.'),
      }),
    )
    .max(10),
});

const parents = z.array(
  z.object({ ...territoryFields, subtype: orNull, relation: z.enum(['contains', 'intersects']) }),
);

export const territorySchema = z
  .object({
    ...territoryFields,
    ...detailFields,
    postalCodes: z.array(z.string()),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    vintage: z.string().describe('La liste officielle dont il vient.'),
    parents: z
      .object(Object.fromEntries(TERRITORY_KINDS.map((kind) => [kind, parents])))
      .describe('Ce qui le contient ou en partage une part, par genre.'),
    breadcrumb: territories,
    predecessors: territories.describe('D’un quartier de 2024 : ceux de 2015 qu’il prolonge.'),
    successors: territories,
    otherNames: z.array(z.object({ name: text, code: orNull, kind: text })),
  })
  .describe('Un territoire du référentiel.');

export const glossarySchema = z.object({
  items: z.array(
    z.object({
      slug,
      acronym: text,
      expansion: text,
      explanation: text,
      variants: z.array(z.string()),
      expandedByDocument: z.boolean().describe('Le développé vient d’un document, ou de la rédaction.'),
    }),
  ),
});

export const sourceListSchema = z.object({
  items: z.array(
    z.object({
      id: text,
      title: text,
      subtitle: orNull,
      publishers: z.array(z.string()),
      date: partialDate.nullable(),
      kind: text,
      pageCount: z.int().nullable(),
      lineCount: z.int().describe('Lignes de l’extraction du texte : ce que comptent les passages.'),
      description: text,
      initiativeCount: z.int(),
      leverCount: z.int(),
    }),
  ),
});

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'unavailable']),
  database: z.enum(['ok', 'unreachable']),
  search: z.enum(['postgres', 'meilisearch']),
  /** Why the database answers searches in place of Meilisearch. */
  reason: text.optional(),
  version: text,
});

export const openapiSchema = z.looseObject({ openapi: z.literal('3.1.0'), paths: z.looseObject({}) });
