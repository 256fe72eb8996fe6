import { z } from 'zod';
import { citationSchema, problemSchema } from './common-schemas';
import {
  datasetSchema,
  featureCollectionSchema,
  initiativeSchema,
  listSchema,
  summarySchema,
} from './initiative-schemas';
import {
  glossarySchema,
  healthSchema,
  leverListSchema,
  leverSchema,
  openapiSchema,
  sourceListSchema,
  suggestionsSchema,
  territoryHitsSchema,
  territorySchema,
} from './other-schemas';

/** What the API answers, by the name that the OpenAPI document gives it. */
export const API_SCHEMAS = {
  Problem: problemSchema,
  Citation: citationSchema,
  InitiativeSummary: summarySchema,
  InitiativeList: listSchema,
  Initiative: initiativeSchema,
  InitiativeFeatures: featureCollectionSchema,
  InitiativeDataset: datasetSchema,
  Suggestions: suggestionsSchema,
  LeverList: leverListSchema,
  Lever: leverSchema,
  TerritoryHits: territoryHitsSchema,
  Territory: territorySchema,
  Glossary: glossarySchema,
  SourceList: sourceListSchema,
  Health: healthSchema,
  OpenApi: openapiSchema,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof API_SCHEMAS;

const path = (name: string) => `#/components/schemas/${name}`;

/** A schema where another part of the document needs it. */
export function schemaRef(name: SchemaName): { $ref: string } {
  return { $ref: path(name) };
}

/** The `components.schemas` of the document: JSON Schema 2020-12, open to the additions that the contract allows. */
export function toComponentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(API_SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: path,
    override: ({ jsonSchema }) => {
      // Bounds of JavaScript, not of the API.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
}
