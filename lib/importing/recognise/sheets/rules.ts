import { z } from 'zod';
import { SECTION_KINDS } from '@/lib/catalogue/model';
import { patternSchema } from '../pattern';

/**
 * A heading as it is compared: a regular expression that the whole heading must match once folded (lower case, no accents,
 * no punctuation: « Place de l’élu·e » is `place de l elu e`). A letter printed twice by a drop cap is already undone.
 */
const wordingSchema = z
  .string()
  .regex(
    /^[a-z0-9 (),.|?*+{}[\]\\-]+$/,
    'une formulation se compare à un texte replié : minuscules sans accents',
  )
  .transform((source, context) => {
    try {
      return new RegExp(`^(?:${source})$`, 'u');
    } catch {
      context.addIssue({ code: 'custom', message: `formulation illisible : ${source}` });
      return z.NEVER;
    }
  });

/**
 * The block `sheets` of a profile: how sheets are laid out in a kind of publication. Everything that names a wording is here;
 * the code only knows what a title, a heading, a box, a place line and a contact block are.
 */
export const sheetRulesSchema = z.strictObject({
  /**
   * How the text of a sheet opens. Its title is above the opening heading; with `introduction`, a paragraph stands between.
   * The first form whose wordings match gives its form to the sheet.
   */
  starts: z
    .array(
      z.strictObject({
        form: z.enum(['complete', 'short']),
        opening: z.array(wordingSchema).min(1),
        introduction: z.boolean(),
        /** Laid out on a page of its own, unless one sees another page open in it: pages are then counted from sheet to sheet. */
        fillsOnePage: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Headings that a sheet must have before it counts as one; fewer, and the title was something else. */
  fewestSections: z.int().min(1).default(2),
  headings: z
    .array(
      z.strictObject({
        kind: z.enum(SECTION_KINDS),
        wordings: z.array(wordingSchema).min(1),
        /** Printed in a frame of its own: the section that it interrupts may go on after it, its heading may follow its text. */
        box: z.boolean().default(false),
        /** A box at the foot of a first page: set apart, it does not open a page. */
        atFoot: z.boolean().default(false),
        /** Figures set around a picture, which come out in any order: somebody must put labels and numbers together. */
        scattered: z.boolean().default(false),
        /** Laid out as a table, a label beside each text: « **label** : text » after flattening. */
        rows: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Tables with a column for each of several things, read as one section: their header line, and how their rows begin. */
  columnTables: z
    .array(
      z.strictObject({
        header: patternSchema,
        /** First words of the rows, as printed; `heading` is the one that names the section. */
        rows: z.array(z.string()).min(1),
        heading: z.string(),
        kind: z.enum(SECTION_KINDS),
      }),
    )
    .default([]),
  /** Frames whose subject is not the sheet: kept in its bounds, in no section. */
  boxes: z.array(z.strictObject({ wordings: z.array(wordingSchema).min(1), reason: z.string() })).default([]),
  /** « Lieu : … ». `line`: the place ends with its line; `block`: it runs to the next heading. */
  places: z.array(z.strictObject({ pattern: patternSchema, extent: z.enum(['line', 'block']) })).default([]),
  contact: z.strictObject({
    headings: z.array(wordingSchema).min(1),
    /** What shows that a line is part of a contact block: an e-mail, a site, a telephone, a postcode. */
    markers: z.array(patternSchema).min(1),
    /** A line that opens with somebody's name and role. */
    person: patternSchema,
    /** Words that announce a value and are none, folded: « tel », « mme ». */
    labels: z.array(z.string()).default([]),
  }),
  /** Labels of flattened tables that are printed on the line of their text. */
  inlineLabels: z.array(patternSchema).default([]),
  /** Lines of a sheet that are no text: running heads, page numbers, addresses of links. A group named `page` gives a page number. */
  scraps: z
    .array(z.strictObject({ pattern: patternSchema, alone: z.boolean().default(false), reason: z.string() }))
    .default([]),
  /** How the publication refers to one of its own pages, with a group named `page`. */
  pageReference: patternSchema.nullable().default(null),
});

export type SheetRules = z.output<typeof sheetRulesSchema>;
