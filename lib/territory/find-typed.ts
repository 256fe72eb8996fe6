import { Prisma } from '@/lib/db/generated/client';
import { isOneSlipAway, type TypedPlace } from './typed-place';

/** The ways to look for a typed place, one query each; `searchTerritories` says in which order. */

/** A territory that answers, and the other name it was found under. */
export type Found = { id: string; matchedName: string | null };

export async function findById(db: Prisma.TransactionClient, { id }: TypedPlace): Promise<Found[]> {
  if (!id) return [];
  const [, code = ''] = id.split(':');
  return db.$queryRaw`
    SELECT "id", NULL AS "matchedName" FROM "Territory" WHERE "id" = ${id}
    UNION ALL
    SELECT "territoryId", "name" FROM "TerritoryName"
    WHERE "code" = ${code} AND starts_with("territoryId", ${id.slice(0, id.indexOf(':') + 1)}) AND "territoryId" <> ${id}`;
}

/** Postal codes first, the biggest commune first: of five digits, they are the ones that people know by heart. */
export async function findByCode(
  db: Prisma.TransactionClient,
  { code, name }: TypedPlace,
  take: number,
): Promise<Found[]> {
  if (!code) return [];
  // « FR », but « EU » may also be the commune: what begins so comes along.
  if (/^[A-Z]{2}$/.test(code) && !code.startsWith('Q')) {
    const countries = await db.territory.findMany({ where: { kind: 'pays', code }, select: { id: true } });
    const named = await findByName(db, name, phrase(name), take);
    return [...countries.map(({ id }) => ({ id, matchedName: null })), ...named];
  }
  const isDistrict = code.startsWith('Q');
  return db.$queryRaw`
    SELECT "id", min("matchedName") AS "matchedName" FROM (
      SELECT "id", NULL AS "matchedName", 0 AS rank, "population" FROM "Territory"
      WHERE "postalCodes" @> ARRAY[${code}] AND "kind" = 'commune'
      UNION ALL
      SELECT "id", NULL, 1, "population" FROM "Territory"
      WHERE "kind" = ANY(enum_range(NULL::"TerritoryKind")) AND "code" = ${code}
      UNION ALL
      SELECT "territoryId", name."name", 2, NULL FROM "TerritoryName" name WHERE name."code" = ${code}
      UNION ALL
      SELECT "id", NULL, 3, NULL FROM "Territory"
      WHERE ${isDistrict} AND "kind" = 'qpv' AND starts_with("code", ${code})
    ) answer
    GROUP BY "id" ORDER BY min(rank), max("population") DESC NULLS LAST, "id" LIMIT ${take}`;
}

/** A name typed with its département or postal code: « saint denis 93 », « 59220 Denain ». */
export async function findLocated(
  db: Prisma.TransactionClient,
  { located }: TypedPlace,
  take: number,
): Promise<Found[]> {
  if (!located) return [];
  const { name, departement, postalCode } = located;
  const place = postalCode
    ? Prisma.sql`AND territory."postalCodes" @> ARRAY[${postalCode}]`
    : Prisma.sql`AND EXISTS (SELECT FROM "TerritoryEdge" WHERE "descendantId" = territory."id"
        AND "ancestorId" = ${`departement:${departement}`})`;
  return findByName(db, name, phrase(name), take, place);
}

/**
 * The condition on a folded name: it begins with this text, or one of its words does. Folded text holds letters, digits
 * and spaces only, so nothing in it is a sign of LIKE.
 */
export function phrase(name: string): Prisma.Sql | null {
  if (name.length === 0) return null;
  if (name.length === 1) return Prisma.sql`"foldedName" = ${name}`;
  // Inside names, two letters are everywhere.
  if (name.length === 2) return Prisma.sql`"foldedName" LIKE ${`${name}%`}`;
  return Prisma.sql`("foldedName" LIKE ${`${name}%`} OR "foldedName" LIKE ${`% ${name}%`})`;
}

/** Every one of these words begins a word of the name, in any order. */
export function allWords(words: string[]): Prisma.Sql | null {
  if (words.length === 0 || words.every((word) => word.length < 3)) return null;
  const conditions = words.map(
    (word) => Prisma.sql`("foldedName" LIKE ${`${word}%`} OR "foldedName" LIKE ${`% ${word}%`})`,
  );
  return Prisma.join(conditions, ' AND ');
}

const NOTHING = Prisma.empty;

export async function findByName(
  db: Prisma.TransactionClient,
  name: string,
  matches: Prisma.Sql | null,
  take: number,
  place = NOTHING,
): Promise<Found[]> {
  if (!matches) return [];
  return db.$queryRaw`
    WITH answer AS (
      SELECT "id", NULL AS "matchedName", CASE WHEN "foldedName" = ${name} THEN 0
        WHEN starts_with("foldedName", ${name}) THEN 1 ELSE 3 END AS rank
      FROM "Territory" WHERE ${matches}
      UNION ALL
      SELECT "territoryId", "name", CASE WHEN "foldedName" = ${name} THEN 0
        WHEN NOT starts_with("foldedName", ${name}) THEN 4
        WHEN "kind" IN ('delegated', 'associated') THEN 2 ELSE 1 END
      FROM "TerritoryName" WHERE ${matches}
    ), best AS (
      SELECT DISTINCT ON ("id") "id", "matchedName", rank FROM answer ORDER BY "id", rank, "matchedName" NULLS FIRST
    )
    SELECT best."id", "matchedName" FROM best JOIN "Territory" territory USING ("id")
    WHERE true ${place} ${ORDER}
    LIMIT ${take}`;
}

/** Districts have no population: they come after the communes of their name, those of 2024 before those of 2015. */
const ORDER = Prisma.sql`ORDER BY rank, territory."population" DESC NULLS LAST,
  territory."kind" = 'qpv', territory."kind", territory."generation" DESC, territory."id"`;

const ARTICLES = ['', 'l ', 'la ', 'le ', 'les '];

/**
 * Names one slip away. Of a text cut in two, one slip leaves either half whole, or swaps the two letters at the cut: the
 * index finds the few names that begin or end so, and `isOneSlipAway` decides.
 */
export async function findSlip(db: Prisma.TransactionClient, name: string, take: number): Promise<Found[]> {
  const typed = name.replace(/^(?:l|la|le|les) /, '');
  if (typed.length < 5) return [];
  const cut = Math.floor(typed.length / 2);
  const swapped = typed.slice(0, cut - 1) + typed.charAt(cut) + typed.charAt(cut - 1) + typed.slice(cut + 1);
  const patterns = [
    ...ARTICLES.map((article) => `${article}${typed.slice(0, cut)}%`),
    `%${typed.slice(cut)}`,
    ...ARTICLES.map((article) => `${article}${swapped}`),
  ];
  const alike = Prisma.join(
    patterns.map((pattern) => Prisma.sql`"foldedName" LIKE ${pattern}`),
    ' OR ',
  );
  const matches = Prisma.sql`length("foldedName") BETWEEN ${typed.length - 1}::int AND ${typed.length + 5}::int AND (${alike})`;
  const near = await db.$queryRaw<(Found & { foldedName: string })[]>`
    SELECT answer."id", "matchedName", answer."foldedName" FROM (
      SELECT "id", NULL AS "matchedName", "foldedName", 0 AS rank FROM "Territory" WHERE ${matches}
      UNION ALL
      SELECT "territoryId", "name", "foldedName", 1 FROM "TerritoryName" WHERE ${matches}
    ) answer JOIN "Territory" territory USING ("id") ${ORDER}`;
  const seen = new Set<string>();
  return near
    .filter(({ foldedName }) => isOneSlipAway(typed, foldedName.replace(/^(?:l|la|le|les) /, '')))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, take);
}
