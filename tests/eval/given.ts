import { z } from 'zod';

/**
 * The answer of `import document FILE --dry-run --json` as far as it is judged: what the contract names, and the additions
 * that tell amounts from figures. Other keys are let through.
 */
const line = z.int();

const range = z.array(z.number()).length(2).nullable().default(null);

/** Of a range the answer gives both ends, a row each; it is judged as one row, by its first end and `upTo`. */
function foldRanges<Row extends { range: number[] | null }>(rows: Row[], firstEndOf: (row: Row) => number) {
  return rows
    .filter((row) => firstEndOf(row) !== row.range?.[1])
    .map(({ range: ends, ...row }): Omit<Row, 'range'> & { upTo?: number | null } => ({
      ...row,
      upTo: ends?.[1] ?? null,
    }));
}

const sheetSchema = z.object({
  title: z.string(),
  form: z.string(),
  startLine: line,
  endLine: line,
  page: z.int().nullable(),
  placeText: z.string().nullable(),
  sections: z.array(
    z.object({
      heading: z.string(),
      // The expectation names kinds as the code does.
      kind: z
        .string()
        .transform((kind) => kind.replace('-', '_'))
        .nullable(),
      text: z.string(),
      startLine: line,
      endLine: line,
    }),
  ),
  figures: z
    .array(
      z.object({
        label: z.string(),
        value: z.number(),
        range,
        unit: z.string().nullable(),
        year: z.int().nullable(),
        line,
      }),
    )
    .transform((figures) => foldRanges(figures, ({ value }) => value)),
  funding: z.array(
    z.object({
      funder: z.string().nullable(),
      amountEur: z.number().nullable(),
      note: z.string().nullable(),
      line,
    }),
  ),
  amounts: z
    .array(
      z.object({
        amountEur: z.number(),
        range,
        label: z.string(),
        year: z.int().nullable(),
        line,
      }),
    )
    .default([])
    .transform((amounts) => foldRanges(amounts, ({ amountEur }) => amountEur)),
  contact: z.object({
    people: z.array(
      z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
    ),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    websites: z.array(z.string()),
    address: z.string().nullable(),
  }),
});

const leverSchema = z.object({
  title: z.string(),
  startLine: line,
  endLine: line,
  actions: z.array(z.object({ text: z.string(), line })),
  examples: z.array(z.object({ title: z.string().nullable(), line })),
});

export const givenSchema = z.object({
  sheets: z.array(sheetSchema),
  levers: z.array(leverSchema),
  glossary: z.array(z.object({ acronym: z.string(), expansion: z.string(), line })),
});

export type Given = z.output<typeof givenSchema>;
export type GivenSheet = Given['sheets'][number];
export type GivenSection = GivenSheet['sections'][number];
