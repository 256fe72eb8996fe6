import { Prisma } from '@/lib/db/generated/client';
import type { Term, Wording } from '../terms';

/** All the terms, each in one of its wordings, as Postgres reads it. Stems are letters and digits: nothing in them is an operator. */
export function toTsquery(
  terms: (Pick<Wording, 'stems'> & Partial<Pick<Term, 'alternatives'>>)[],
): Prisma.Sql {
  return asTsquery(terms.map((term) => anyOf([term, ...(term.alternatives ?? [])])).join(' & '));
}

/** The terms by what else means the same; null when nothing does. */
export function alternativesQuery(terms: Term[]): Prisma.Sql | null {
  if (terms.every(({ alternatives }) => alternatives.length === 0)) return null;
  return asTsquery(
    terms.map((term) => anyOf(term.alternatives.length > 0 ? term.alternatives : [term])).join(' & '),
  );
}

function asTsquery(text: string): Prisma.Sql {
  return Prisma.sql`${text}::tsquery`;
}

function anyOf(wordings: Pick<Wording, 'stems'>[]): string {
  return `(${wordings.map(({ stems }) => stems.map((stem) => `'${stem}'`).join(' <-> ')).join(' | ')})`;
}
