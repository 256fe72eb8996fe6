import { z } from 'zod';
import { VocabularyRefusal } from './faults';
import type { TermValues } from './model';

/** One line of text, which must say something. */
export const required = (message: string, longest = 200) =>
  z.string().trim().min(1, message).max(longest, `${longest} caractères au plus`);

export const optional = (longest = 600) =>
  z
    .string()
    .trim()
    .max(longest, `${longest} caractères au plus`)
    .default('')
    .transform((text) => text || null);

/** One item on each line; empty lines and repetitions are left out. */
export const lines = z
  .string()
  .max(4000, '4 000 caractères au plus')
  .default('')
  .transform((text) =>
    [...new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, ' ')))].filter(Boolean),
  );

/** A whole number that a form says in letters. */
export const whole = (message: string, least = 1, most = 1_000_000) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,7}$/, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message);

/** What a form holds, understood; every field that is wrong is told at once. @throws VocabularyRefusal */
export function readValues<Schema extends z.ZodType>(schema: Schema, values: TermValues): z.output<Schema> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new VocabularyRefusal({
    type: 'invalid',
    faults: parsed.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? ''), message })),
  });
}
