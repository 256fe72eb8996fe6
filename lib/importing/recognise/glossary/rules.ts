import { z } from 'zod';
import { patternSchema } from '../pattern';

export const glossaryRulesSchema = z.strictObject({
  /** The list of acronyms that the publication prints, if it prints one: its heading, and the first line after it. */
  list: z.strictObject({ heading: patternSchema, end: patternSchema }).optional(),
  /** Words in capitals that look like acronyms and are none. */
  never: z.array(z.string()).default([]),
});

export type GlossaryRules = z.output<typeof glossaryRulesSchema>;
