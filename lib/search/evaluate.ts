import { z } from 'zod';
import { err, ok, type Result } from '@/lib/result';
import { parseQuery } from './query';

/** How far down a list is looked at. */
const CUT = 10;

const parameterSchema = z.union([z.string(), z.number()], {
  error: 'un texte, ou une liste de textes, était attendu',
});

const gradeSchema = z.literal([1, 2, 3], { error: 'une note de 1 à 3 était attendue' });

/**
 * What a query should find: the parameters of a list's address, repeated ones as arrays, and the sheets by how well they
 * answer (3: what was wanted, 2: useful, 1: related). No relevant sheet: nothing should be found.
 */
const judgedQuerySchema = z.strictObject(
  {
    query: z.record(
      z.string(),
      z.union([parameterSchema, z.array(parameterSchema)], {
        error: 'un texte, ou une liste de textes, était attendu',
      }),
      { error: 'les paramètres d’une recherche étaient attendus, comme { "q": "garage" }' },
    ),
    relevant: z.record(z.string(), gradeSchema, {
      error: 'des fiches et leur note étaient attendues, comme { "vrac": 3 }',
    }),
    note: z.string({ error: 'un texte était attendu' }).default(''),
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? 'ce champ n’existe pas : query, relevant et note étaient attendus'
        : 'une requête jugée était attendue, avec query et relevant',
  },
);

export const judgedQueriesSchema = z
  .array(judgedQuerySchema, { error: 'une liste de requêtes jugées était attendue' })
  .min(1, { error: 'au moins une requête jugée était attendue' });

export type JudgedQuery = z.output<typeof judgedQuerySchema>;

/** What is wrong in a file of judged queries; `index` from 0, null when it is about the whole file. */
export type JudgedFault = { index: number | null; field: string | null; message: string };

/** How well a query was answered: `expected` are its relevant sheets, best first, `got` the slugs in order. */
export type QueryEvaluation = JudgedQuery & {
  ndcg10: number;
  recall10: number;
  expected: string[];
  got: string[];
};

/** Means over the queries, and each query in the order of the file. */
export type Evaluation = { queries: number; ndcg10: number; recall10: number; perQuery: QueryEvaluation[] };

/** The judged queries of a JSON text, or every fault with its place and what was expected. */
export function parseJudgedQueries(text: string): Result<JudgedQuery[], JudgedFault[]> {
  const json = parseJson(text);
  if (!json.ok) return err([{ index: null, field: null, message: json.error }]);
  const parsed = judgedQueriesSchema.safeParse(json.value);
  if (!parsed.success) return err(parsed.error.issues.flatMap(toFaults));
  const faults = parsed.data.flatMap(({ query }, index) =>
    parseQuery(toParams(query)).misunderstood.map(({ parameter, value, expected }) => ({
      index,
      field: `query.${parameter}`,
      message: `« ${value} » n’est pas compris ; attendu : ${expected}`,
    })),
  );
  return faults.length > 0 ? err(faults) : ok(parsed.data);
}

/** Asks every query of `search`, which answers slugs in order, one after the other, and measures the answers. */
export async function evaluateQueries(
  queries: JudgedQuery[],
  search: (params: URLSearchParams) => Promise<string[]>,
): Promise<Evaluation> {
  const perQuery: QueryEvaluation[] = [];
  for (const judged of queries) {
    const got = await search(toParams(judged.query));
    perQuery.push({
      ...judged,
      ndcg10: ndcgAt10(got, judged.relevant),
      recall10: recallAt10(got, judged.relevant),
      expected: bestFirst(judged.relevant),
      got,
    });
  }
  return {
    queries: perQuery.length,
    ndcg10: mean(perQuery.map(({ ndcg10 }) => ndcg10)),
    recall10: mean(perQuery.map(({ recall10 }) => recall10)),
    perQuery,
  };
}

/**
 * Normalised discounted cumulative gain of the first ten, from 0 to 1: a sheet of grade g at rank r brings
 * (2^g − 1) / log2(r + 1), and the sum is divided by that of the best possible order (Järvelin and Kekäläinen, 2002,
 * with the exponential gain of Burges, 2005). When nothing is relevant, 1 if nothing is found, 0 otherwise.
 */
export function ndcgAt10(ranked: string[], relevant: Record<string, number>): number {
  const ideal = bestFirst(relevant);
  if (ideal.length === 0) return ranked.length === 0 ? 1 : 0;
  return gainAt10(ranked, relevant) / gainAt10(ideal, relevant);
}

/**
 * The part of the relevant sheets, whatever their grade, that the first ten hold, from 0 to 1: of ten at most, so that
 * a query with more than ten can reach 1. When nothing is relevant, 1 if nothing is found, 0 otherwise.
 */
export function recallAt10(ranked: string[], relevant: Record<string, number>): number {
  const wanted = new Set(Object.keys(relevant));
  if (wanted.size === 0) return ranked.length === 0 ? 1 : 0;
  const found = ranked.slice(0, CUT).filter((slug) => wanted.has(slug));
  return found.length / Math.min(CUT, wanted.size);
}

function gainAt10(ranked: string[], relevant: Record<string, number>): number {
  return ranked
    .slice(0, CUT)
    .reduce((sum, slug, index) => sum + (2 ** (relevant[slug] ?? 0) - 1) / Math.log2(index + 2), 0);
}

function bestFirst(relevant: Record<string, number>): string[] {
  return Object.entries(relevant)
    .sort(([, a], [, b]) => b - a)
    .map(([slug]) => slug);
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function toParams(query: JudgedQuery['query']): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  );
}

/** An unknown field is told by its own name, one fault for each. */
function toFaults(issue: z.core.$ZodIssue): JudgedFault[] {
  const [index, ...path] = issue.path;
  const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return fields.map((field) => ({
    index: typeof index === 'number' ? index : null,
    field: field.join('.') || null,
    message: issue.message,
  }));
}

function parseJson(text: string): Result<unknown, string> {
  const content = text.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(content));
  } catch (error) {
    // Only some of the messages of JSON.parse hold a position; the others are about a text that ends too early.
    const [, position = content.length] = /position (\d+)/.exec((error as Error).message) ?? [];
    const line = content.slice(0, Number(position)).split('\n').length;
    return err(
      `ce n’est pas du JSON, à la ligne ${line} : vérifiez les guillemets, les virgules, les crochets`,
    );
  }
}
