import { z } from 'zod';
import {
  AUDIENCES,
  FUNDING_NATURES,
  KEYWORDS,
  PARTNER_KINDS,
  QUALIFIERS,
  SECTION_KINDS,
} from '@/lib/catalogue/model';
import type { EditionKind } from '@/lib/db/generated/enums';

/**
 * A content as its authors have it: the shape of one that is online, where anything may still be missing. Texts are kept as
 * typed; only what has no sense at all (an unknown choice, a number that is none) is refused.
 */
const text = z.string().max(20_000, 'ce texte est trop long : 20 000 caractères au plus').default('');
const optionalText = z.string().max(20_000).nullable().default(null);
const number = z.number().nullable().default(null);
const year = z.int('attendu : une année, par exemple 2016').nullable().default(null);
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).nullable().default(null);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(300, 'trop de lignes').default([]);
const slugs = list(z.string().max(80));

const passage = z.strictObject({
  source: z.string().max(80),
  from: z.int().positive(),
  to: z.int().positive(),
});
const cite = list(passage);

const figureVariant = {
  value: number,
  upTo: number,
  qualifier: choice(QUALIFIERS),
  year,
  note: optionalText,
  cite,
};
const figure = z.strictObject({
  label: text,
  unit: text,
  ...figureVariant,
  differs: list(z.strictObject(figureVariant)),
});

const initiativeDraft = z.strictObject({
  slug: z.string().max(80).default(''),
  title: z.string().max(200, 'ce titre est trop long : 200 caractères au plus').default(''),
  acronym: optionalText,
  subtitle: optionalText,
  form: z.enum(['complete', 'short']).default('short'),
  nature: z.enum(['initiative', 'demarche', 'dispositif']).default('initiative'),
  summary: text,
  passages: cite,
  structure: z.strictObject({ name: optionalText, types: slugs }).prefault({}),
  created: list(z.strictObject({ year, note: optionalText, cite })),
  asOf: text,
  verified: optionalText,
  sectors: slugs,
  keywords: list(z.enum(KEYWORDS)),
  places: list(
    z.strictObject({
      territory: optionalText,
      qpv: z.string().default('unknown'),
      wording: text,
      note: optionalText,
      cite,
    }),
  ),
  levers: list(z.strictObject({ id: z.string().max(80), because: text, cite })),
  figures: list(figure),
  funding: list(
    z.strictObject({
      funder: text,
      amount: number,
      share: number,
      nature: choice(FUNDING_NATURES),
      year,
      note: optionalText,
      cite,
    }),
  ),
  partners: list(
    z.strictObject({ name: text, kind: z.enum(PARTNER_KINDS).default('autre'), role: optionalText, cite }),
  ),
  disagreements: list(
    z.strictObject({ about: text, statements: list(z.strictObject({ says: text, cite })) }),
  ),
  illustrations: list(
    z.strictObject({ file: z.string().max(64), alt: text, credit: text, caption: optionalText, cite }),
  ),
  contact: z
    .strictObject({
      organisation: optionalText,
      website: optionalText,
      email: optionalText,
      address: optionalText,
    })
    .nullable()
    .default(null),
  related: slugs,
  sections: list(z.strictObject({ kind: z.enum(SECTION_KINDS), markdown: text, cite })),
});

const audiences = list(z.enum(AUDIENCES));

const leverDraft = z.strictObject({
  slug: z.string().max(80).default(''),
  title: z.string().max(200, 'ce titre est trop long : 200 caractères au plus').default(''),
  order: z.int().positive().default(1),
  stake: text,
  audience: audiences,
  actions: list(z.strictObject({ do: text, for: audiences, cite })),
  figures: list(figure),
  attention: list(z.strictObject({ text, cite })),
  further: list(z.strictObject({ text, url: optionalText, cite })),
  highlights: slugs,
});

export type InitiativeDraft = z.output<typeof initiativeDraft>;
export type LeverDraft = z.output<typeof leverDraft>;
export type Draft = InitiativeDraft | LeverDraft;

export const DRAFT_SCHEMAS = { initiative: initiativeDraft, lever: leverDraft } as const satisfies Record<
  EditionKind,
  z.ZodType
>;

/** The draft that an edition or a revision holds; throws when the column holds something else. */
export function readDraft(kind: EditionKind, content: unknown): Draft {
  return DRAFT_SCHEMAS[kind].parse(content);
}
