import { z } from 'zod';
import { parseTerritoryId } from '@/lib/territory/model';
import {
  AUDIENCES,
  FUNDING_NATURES,
  ILLUSTRATION_LIMITS,
  KEYWORDS,
  MOST_ILLUSTRATIONS,
  PARTNER_KINDS,
  QUALIFIERS,
  SECTION_KINDS,
  SOURCE_KIND_LABELS,
  type SourceKind,
} from './model';

/** Slugs are addresses: lower-case letters, digits, single hyphens, 80 characters at most. */
export const slugSchema = z
  .string()
  .max(80, 'une adresse compte 80 caractères au plus')
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'attendu : minuscules, chiffres et tirets, par exemple « garage-solidaire »',
  );

const text = z.string().trim().min(1, 'ce texte est vide').max(20_000, 'ce texte est trop long');
const line = text.max(600, 'plus de 600 caractères : c’est trop long pour une ligne');
const optionalLine = line.nullish().transform((value) => value ?? null);
const year = z.int('attendu : une année, par exemple 2016').min(1800).max(2100);
const optionalYear = year.nullish().transform((value) => value ?? null);
const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'attendu : une année ou un mois, par exemple "2016" ou "2016-09"');

/** A passage: `source:line` or `source:first-last`; one that is understood already stays what it is. */
const passageSchema = z.preprocess(
  writePassage,
  z
    .string('attendu : une citation, par exemple reperess-2016:3562-3600')
    .regex(
      /^[a-z0-9-]+:\d+(-\d+)?$/,
      'attendu : source:ligne ou source:première-dernière, par exemple reperess-2016:3562-3600',
    )
    .transform((citation) => {
      const [source = '', lines = ''] = citation.split(':');
      const [from = 0, to = from] = lines.split('-').map(Number);
      return { source, from, to };
    })
    .refine(
      ({ from, to }) => from >= 1 && to >= from,
      'les lignes vont de la première à la dernière, à partir de 1',
    ),
);

export type Passage = z.infer<typeof passageSchema>;

function writePassage(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('source' in value)) return value;
  const { source, from, to } = value as { source: unknown; from?: unknown; to?: unknown };
  return `${source}:${from}-${to}`;
}

/** One citation or a list of them. */
export const citeSchema = z
  .union([
    passageSchema.transform((passage) => [passage]),
    z.array(passageSchema).min(1, 'aucun passage n’est cité : donnez-en au moins un'),
  ])
  .describe('cite');

const figureVariant = {
  value: z.number('attendu : un nombre, sans espace, avec un point pour les décimales'),
  upTo: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  qualifier: z
    .enum(QUALIFIERS)
    .nullish()
    .transform((value) => value ?? null),
  year: optionalYear,
  note: optionalLine,
  cite: citeSchema,
};

export const figureSchema = z.strictObject({
  label: line,
  unit: z.string().max(60),
  ...figureVariant,
  differs: z.array(z.strictObject(figureVariant)).default([]),
});

const territoryIdSchema = z.string().refine((id) => parseTerritoryId(id) !== null, {
  error: 'attendu : {genre}:{code}, par exemple commune:59172, departement:59 ou pays:BE',
});

const placeSchema = z.strictObject({
  territory: territoryIdSchema.nullable(),
  qpv: z
    .string()
    .refine((qpv) => qpv === 'unknown' || qpv === 'none' || parseTerritoryId(`qpv:${qpv}`) !== null, {
      error: 'attendu : un code de quartier, QP059050 (2015) ou QN05950M (2024), ou unknown, ou none',
    })
    .default('unknown'),
  wording: line,
  note: optionalLine,
  cite: citeSchema,
});

const creationSchema = z.strictObject({ year, note: optionalLine, cite: citeSchema });

export const sectionSchema = z.strictObject({
  kind: z.enum(SECTION_KINDS),
  markdown: text,
  cite: citeSchema,
});

const contactSchema = z.strictObject({
  organisation: optionalLine,
  website: z
    .url({ protocol: /^https?$/, error: 'attendu : une adresse qui commence par http:// ou https://' })
    .nullish(),
  email: z.email('attendu : une adresse électronique de l’organisation').nullish(),
  address: optionalLine,
});

/** A picture: what it shows for whoever does not see it, and whose it is. A passage only when it was printed in a document. */
const illustrationSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'attendu : l’empreinte SHA-256 du fichier, 64 chiffres et lettres'),
  alt: line.max(
    ILLUSTRATION_LIMITS.alt,
    `la description compte ${ILLUSTRATION_LIMITS.alt} caractères au plus`,
  ),
  credit: line.max(
    ILLUSTRATION_LIMITS.credit,
    `le crédit compte ${ILLUSTRATION_LIMITS.credit} caractères au plus`,
  ),
  caption: optionalLine,
  cite: citeSchema.nullish().transform((value) => value ?? []),
});

/** A sheet as its content file says it, headings and citations understood. */
export const initiativeSchema = z.strictObject({
  slug: slugSchema,
  title: line.max(200),
  acronym: optionalLine,
  subtitle: optionalLine,
  form: z.enum(['complete', 'short']),
  nature: z.enum(['initiative', 'demarche', 'dispositif']),
  summary: text.max(400, 'le résumé compte 400 caractères au plus'),
  passages: citeSchema,
  structure: z.strictObject({
    name: optionalLine,
    types: z.array(slugSchema).min(1, 'au moins un type de structure'),
  }),
  created: z
    .union([creationSchema.transform((creation) => [creation]), z.array(creationSchema)])
    .nullish()
    .transform((value) => value ?? []),
  asOf: partialDate,
  verified: z.iso
    .date()
    .nullish()
    .transform((value) => value ?? null),
  sectors: z.array(slugSchema).min(1, 'au moins un secteur').max(3, 'trois secteurs au plus'),
  keywords: z.array(z.enum(KEYWORDS)).default([]),
  places: z.array(placeSchema).min(1, 'au moins un lieu, même si aucun territoire ne peut être nommé'),
  levers: z
    .array(z.strictObject({ id: slugSchema, because: line, cite: citeSchema }))
    .min(1, 'au moins un levier, avec la phrase qui le justifie'),
  figures: z.array(figureSchema).default([]),
  funding: z
    .array(
      z.strictObject({
        funder: line,
        amount: z.number('attendu : un montant en euros, ou null').nonnegative().nullable(),
        share: z
          .number()
          .min(0)
          .max(100)
          .nullish()
          .transform((value) => value ?? null),
        nature: z
          .enum(FUNDING_NATURES)
          .nullish()
          .transform((value) => value ?? null),
        year: optionalYear,
        note: optionalLine,
        cite: citeSchema,
      }),
    )
    .default([]),
  partners: z
    .array(z.strictObject({ name: line, kind: z.enum(PARTNER_KINDS), role: optionalLine, cite: citeSchema }))
    .default([]),
  disagreements: z
    .array(
      z.strictObject({
        about: line,
        statements: z
          .array(z.strictObject({ says: line, cite: citeSchema }))
          .min(2, 'un désaccord oppose au moins deux énoncés'),
      }),
    )
    .default([]),
  illustrations: z
    .array(illustrationSchema)
    .max(MOST_ILLUSTRATIONS, 'douze illustrations au plus')
    .default([]),
  contact: contactSchema.nullish().transform((value) => value ?? null),
  related: z.array(slugSchema).default([]),
  sections: z.array(sectionSchema).min(1, 'au moins une section'),
});

export type InitiativeContent = z.output<typeof initiativeSchema>;
export type FigureContent = z.output<typeof figureSchema>;

/** « acteurs-ess » in files, « acteurs_ess » once understood. */
const audienceSchema = z.preprocess(
  (audience) => (typeof audience === 'string' ? audience.replace('-', '_') : audience),
  z.enum(AUDIENCES),
);

/** A lever as its content file says it. */
export const leverSchema = z.strictObject({
  slug: slugSchema,
  title: line.max(200),
  order: z.int().positive(),
  stake: text.max(1200),
  audience: z.array(audienceSchema).min(1),
  actions: z
    .array(z.strictObject({ do: line, for: z.array(audienceSchema).min(1), cite: citeSchema }))
    .min(1, 'au moins une action'),
  figures: z.array(figureSchema).default([]),
  attention: z.array(z.strictObject({ text: line, cite: citeSchema })).default([]),
  further: z
    .array(
      z.strictObject({
        text: line,
        url: z
          .url({ protocol: /^https?$/ })
          .nullish()
          .transform((value) => value ?? null),
        cite: citeSchema.nullish().transform((value) => value ?? []),
      }),
    )
    .default([]),
  highlights: z.array(slugSchema).max(4, 'quatre fiches au plus').default([]),
});

export type LeverContent = z.output<typeof leverSchema>;

export const sourceSchema = z.strictObject({
  id: slugSchema,
  title: line,
  subtitle: optionalLine,
  publisher: z.array(line).min(1),
  date: z
    .string()
    .regex(
      /^\d{4}(-\d{2}){0,2}$/,
      'attendu : une année, un mois ou un jour, par exemple "2016", "2016-09" ou "2016-09-21"',
    )
    .nullable(),
  kind: z.enum(Object.keys(SOURCE_KIND_LABELS) as [SourceKind, ...SourceKind[]]),
  pageCount: z.int().positive().nullable(),
  lineCount: z.int().positive(),
  description: text,
  pages: z
    .array(z.strictObject({ page: z.int().positive(), from: z.int().positive(), to: z.int().positive() }))
    .default([]),
});

export type SourceContent = z.output<typeof sourceSchema>;

export const sectorSchema = z.strictObject({
  slug: slugSchema,
  label: line,
  hue: z.int().min(0).max(360),
  icon: z.string().min(1),
});

export const structureTypeSchema = z.strictObject({ slug: slugSchema, label: line, acronym: optionalLine });

export const glossaryTermSchema = z.strictObject({
  acronym: z.string().trim().min(1).max(60),
  expansion: line,
  explanation: line,
  variants: z.array(line).default([]),
  cite: citeSchema.nullish().transform((value) => value ?? []),
  expandedBy: z.enum(['document', 'editors']).default('document'),
});

/** What people type, and what the catalogue calls it. */
export const synonymSchema = z.strictObject({ typed: z.array(line).min(1), means: z.array(line).min(1) });

export type SynonymContent = z.output<typeof synonymSchema>;

export type GlossaryTermContent = z.output<typeof glossaryTermSchema>;

/** `content/territories.yaml`: the districts that sheets point at, and where communes are. */
export const territoriesSchema = z.strictObject({
  qpv: z.array(
    z.strictObject({
      code: z
        .string()
        .refine((code) => parseTerritoryId(`qpv:${code}`) !== null, 'code de quartier mal formé'),
      generation: z.union([z.literal(2015), z.literal(2024)]),
      status: z
        .enum(['MODIFIE', 'INCHANGE', 'NOUVEAU', 'COMMUNE'])
        .nullish()
        .transform((value) => value ?? null),
      name: line,
      communes: z.array(z.string().regex(/^(\d{5}|2[AB]\d{3})$/, 'code INSEE sur cinq caractères')).min(1),
      predecessors: z.array(z.string()).default([]),
    }),
  ),
  coordinates: z.record(z.string(), z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])),
});

export type TerritoriesContent = z.output<typeof territoriesSchema>;

export const pageSchema = z.strictObject({ slug: slugSchema, title: line, markdown: text });
