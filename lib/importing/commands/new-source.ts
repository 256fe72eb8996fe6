import { z } from 'zod';
import { SOURCE_KIND_LABELS, type SourceKind } from '@/lib/catalogue/model';
import { slugSchema } from '@/lib/catalogue/schemas';

/** A document that the catalogue has not yet: its identifier comes from its title unless it is given. */
export type NewSource = {
  id?: string;
  title: string;
  publisher: string;
  /** « 2016 », « 2016-09 » or « 2016-09-30 »; empty or null: unknown. */
  date: string | null;
  kind: SourceKind;
};

/** What is asked of a new document, in the words of whoever fills its form. */
export const newSourceSchema = z.object({
  id: slugSchema.optional(),
  title: z.string().trim().min(1, 'Donnez le titre de la publication.').max(300, '300 caractères au plus.'),
  publisher: z.string().trim().min(1, 'Dites qui l’a publiée.').max(200, '200 caractères au plus.'),
  date: z
    .string()
    .trim()
    .regex(
      /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/,
      'Écrivez «\u00a02016\u00a0», «\u00a02016-09\u00a0» ou «\u00a02016-09-30\u00a0».',
    )
    .nullable()
    .transform((date) => date || null),
  kind: z.enum(Object.keys(SOURCE_KIND_LABELS) as [SourceKind, ...SourceKind[]], 'Choisissez un genre.'),
}) satisfies z.ZodType<NewSource, NewSource>;
