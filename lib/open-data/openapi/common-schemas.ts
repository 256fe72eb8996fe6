import { z } from 'zod';
import { AUDIENCES } from '@/lib/catalogue/model';
import { TERRITORY_KINDS } from '@/lib/territory/model';

export const slug = z.string().describe('Adresse : lettres sans accent, chiffres et tirets.');
export const text = z.string();
export const orNull = z.string().nullable();
export const year = z.int().nullable();
export const url = z.string().describe('Adresse web.');
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('Jour : AAAA-MM-JJ.');
export const instant = z.iso.datetime().describe('Instant, en temps universel.');
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .describe('AAAA, AAAA-MM ou AAAA-MM-JJ.');
export const territoryId = z
  .string()
  .regex(new RegExp(`^(?:${TERRITORY_KINDS.join('|')}):\\w+$`))
  .describe('Genre et code, par exemple commune:59172.');
export const territoryKind = z.enum(TERRITORY_KINDS);
export const audience = z.enum(AUDIENCES.map((one) => one.replace('_', '-')) as [string, ...string[]]);

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: text,
    title: text,
    status: z.int(),
    detail: text,
    invalidParams: z
      .array(z.object({ parameter: text, value: text, expected: text }))
      .optional()
      .describe('Chaque valeur qui n’a pas été comprise, et ce qui était attendu.'),
  })
  .describe('Une erreur (RFC 9457).');

export const citationSchema = z
  .object({
    source: z.string().describe('Identifiant du document.'),
    lines: z
      .string()
      .regex(/^\d+(?:-\d+)?$/)
      .describe('Lignes de l’extraction du texte, par exemple 3610-3927.'),
    pages: z.array(z.int()).describe('Pages imprimées, quand elles sont connues.'),
  })
  .describe('Un passage d’un document source.');

export const citations = z.array(citationSchema);

/** What a key figure tells, wherever it is told. */
export const figureFields = {
  label: text,
  unit: text,
  value: z.number(),
  upTo: z.number().nullable().describe('Fin de la fourchette.'),
  qualifier: orNull.describe('« environ », « plus de »…'),
  year,
  note: orNull,
};
