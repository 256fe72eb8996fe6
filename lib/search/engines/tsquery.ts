import { Prisma } from '@/lib/db/generated/client';
import type { Term, Wording } from '../typed/terms';

/** A term as Postgres needs it: quoted or not, what is searched is its wordings. */
type Wordings = Pick<Wording, 'stems'> & Partial<Pick<Term, 'alternatives'>>;

/**
 * At least `minimum` of the terms, each in one of its wordings, as Postgres reads it. Stems are letters and digits: nothing in
 * them is an operator.
 */
export function toTsquery(terms: Wordings[], minimum: number = terms.length): Prisma.Sql {
  const wordings = terms.map((term) => anyOf([term, ...(term.alternatives ?? [])]));
  const ways = combinations(wordings, minimum).map((together) => together.join(' & '));
  return asTsquery(ways.length === 1 ? (ways[0] as string) : ways.map((way) => `(${way})`).join(' | '));
}

/** Words in a row in a title. */
export function titleQuery(stems: string[]): Prisma.Sql {
  return asTsquery(stems.map((stem) => `'${stem}':A`).join(' <-> '));
}

/** What else means the same as the terms; null when nothing does. */
export function alternativesQuery(terms: Term[]): Prisma.Sql | null {
  const others = terms.flatMap(({ alternatives }) => alternatives);
  return others.length === 0 ? null : asTsquery(anyOf(others));
}

function asTsquery(text: string): Prisma.Sql {
  return Prisma.sql`${text}::tsquery`;
}

function anyOf(wordings: Pick<Wording, 'stems'>[]): string {
  return `(${wordings.map(({ stems }) => stems.map((stem) => `'${stem}'`).join(' <-> ')).join(' | ')})`;
}

/** Every way to take `size` of the values, in their order. */
function combinations<Value>(values: Value[], size: number): Value[][] {
  if (size === 0) return [[]];
  return values.flatMap((value, index) =>
    combinations(values.slice(index + 1), size - 1).map((rest) => [value, ...rest]),
  );
}
