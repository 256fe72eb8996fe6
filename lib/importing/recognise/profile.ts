import { z } from 'zod';
import { glossaryRulesSchema } from './glossary/rules';
import { leverRulesSchema } from './levers/rules';
import { sheetRulesSchema } from './sheets/rules';

/**
 * The rules by which one kind of publication is recognised: data, read from `lib/importing/profiles/{id}.yaml`. Another
 * publication is another file. A block that is absent means that the publication has nothing of it.
 */
export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string(),
  /** Regular expressions that a document of this kind holds, every one of them: how the profile is chosen. */
  signature: z.array(z.string()).min(1),
  /** The source of the catalogue that this very publication is; null for a profile of several publications. */
  source: z.string().nullable(),
  sheets: sheetRulesSchema.optional(),
  levers: leverRulesSchema.optional(),
  glossary: glossaryRulesSchema.optional(),
  /** Why lines that nothing claims are left over, by where they stand. */
  leftOver: z
    .array(z.strictObject({ from: z.string(), to: z.string().nullable(), reason: z.string() }))
    .default([]),
});

export type Profile = z.output<typeof profileSchema>;
