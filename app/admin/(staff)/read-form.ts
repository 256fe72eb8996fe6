import { notFound } from 'next/navigation';
import { z } from 'zod';

/** The number of a row, or a version, as a form sends it: no integer of the database is greater. */
export const numberSchema = z.coerce.number().int().positive().max(2_147_483_647);

/** The fields of one of our forms. What `schema` refuses was written by hand: nothing answers it. */
export function readForm<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const read = form instanceof FormData ? schema.safeParse(Object.fromEntries(form)) : null;
  return read?.success ? read.data : notFound();
}
