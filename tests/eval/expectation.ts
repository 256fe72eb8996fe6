import { z } from 'zod';
import { SECTION_KINDS } from '@/lib/catalogue/model';

/**
 * What a careful reader finds in a document, made by hand without looking at what the recogniser gives. Lines are those of
 * the document, from 1. Personal data stand as hashes ({@link ./personal.ts}). `optional` marks what two careful readers
 * could judge differently: giving it is no invention, missing it is no fault.
 */
const line = z.int().positive();
const kind = z.enum(SECTION_KINDS);
const hashes = z.array(z.string().regex(/^[0-9a-f]{16}$/));

const sectionSchema = z.strictObject({
  /** As printed, mended. A list: any of them is right. */
  heading: z.union([z.string(), z.array(z.string()).min(1)]),
  /** A list: any of them is right. Null: a box on another subject, which is no section. */
  kind: z.union([kind, z.array(kind).min(1), z.null()]),
  /** Of the heading. */
  line,
  /** Of the first line of text, when the heading is printed after it. */
  textFrom: line.optional(),
  endsLine: line,
  optional: z.literal(true).optional(),
  notes: z.string().optional(),
});

const figureSchema = z.strictObject({
  value: z.number(),
  upTo: z.number().optional(),
  /** A list: any of them is right. */
  unit: z.union([z.string(), z.array(z.string()).min(1)]),
  label: z.string(),
  year: z.int().nullable(),
  line,
  optional: z.literal(true).optional(),
});

const amountSchema = z.strictObject({
  euros: z.number(),
  upTo: z.number().optional(),
  label: z.string(),
  year: z.int().nullable(),
  line,
  funder: z.string().nullable().default(null),
  optional: z.literal(true).optional(),
});

const contactSchema = z.strictObject({
  people: z.int().nonnegative(),
  lines: z.union([z.strictObject({ from: line, to: line }), z.array(line), z.null()]).optional(),
  emailHashes: hashes,
  phoneHashes: hashes,
  nameHashes: hashes,
  websites: z.array(z.string()),
  /** Addresses printed elsewhere in the sheet: giving them is no fault. */
  otherWebsites: z.array(z.string()).default([]),
  address: z.string().nullable(),
});

export const sheetExpectationSchema = z.strictObject({
  title: z.string(),
  form: z.enum(['complete', 'short']),
  startLine: line,
  endLine: line,
  page: z.int().positive().nullable(),
  placeText: z.string().nullable(),
  placeLine: line.nullable(),
  sections: z.array(sectionSchema),
  figures: z.array(figureSchema),
  amounts: z.array(amountSchema),
  funders: z.array(z.strictObject({ name: z.string(), line, optional: z.literal(true).optional() })),
  contact: contactSchema,
  notes: z.string().optional(),
});

/** The bounds of every sheet of a document, those whose content was not read in full included. */
export const boundsSchema = z.array(
  sheetExpectationSchema
    .pick({
      title: true,
      form: true,
      startLine: true,
      endLine: true,
      page: true,
      placeText: true,
      placeLine: true,
    })
    .extend({ notes: z.string().optional() }),
);

export type SheetExpectation = z.output<typeof sheetExpectationSchema>;
export type SheetBounds = z.output<typeof boundsSchema>[number];
export type SectionExpectation = z.output<typeof sectionSchema>;

const leverSchema = z.strictObject({
  /** « … » at the end: the start of a long item. */
  title: z.string(),
  /** Of the title, when actions are printed before it. */
  titleLine: line.optional(),
  startLine: line,
  endLine: line,
  actions: z.array(z.strictObject({ line, firstWords: z.string() })),
  examples: z.array(
    z.strictObject({
      title: z.string().nullable(),
      line,
      placeText: z.string().optional(),
      optional: z.literal(true).optional(),
    }),
  ),
  further: z.array(z.strictObject({ line })).default([]),
  notes: z.string().optional(),
});

/** A document of levers and proposals rather than of sheets. */
export const leverDocumentSchema = z.strictObject({
  document: z.string(),
  levers: z.array(leverSchema),
  /** Another cut, as good as the first. */
  orLevers: z.array(leverSchema).optional(),
  /** Examples that are an initiative on their own: short sheets. */
  sheets: z.array(
    z.strictObject({
      title: z.string(),
      form: z.literal('short'),
      startLine: line,
      endLine: line,
      placeText: z.string().nullable(),
    }),
  ),
  glossary: z.array(
    z.strictObject({
      acronym: z.string(),
      expansion: z.string(),
      line,
      optional: z.literal(true).optional(),
    }),
  ),
  further: z.array(line).default([]),
  /** Of the whole document, whatever sheet gives them. */
  figures: z.array(figureSchema).default([]),
  amounts: z.array(amountSchema).default([]),
  notes: z.string().optional(),
});

export type LeverDocumentExpectation = z.output<typeof leverDocumentSchema>;
export type LeverExpectation = z.output<typeof leverSchema>;

/** The part of an expectation that says quantities and amounts. */
export type FactsExpectation = Pick<SheetExpectation, 'title' | 'figures' | 'amounts'>;
