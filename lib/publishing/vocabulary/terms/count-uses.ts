import { Prisma } from '@/lib/db/generated/client';
import { NO_USE, type Uses } from '../model';

type Transaction = Prisma.TransactionClient;

/** Whatever a content says that is not what the public reads: drafts, and what is off line. */
const OFFLINE = Prisma.sql`(e.step <> 'settled' OR e.online <> 'published' OR e."deletedAt" IS NOT NULL)`;

/**
 * How many sheets name each term of a list: online by `ties`, a query of (id, count); elsewhere by the list that their content
 * holds at `path`.
 */
export async function countTagUses(
  tx: Transaction,
  ties: Prisma.Sql,
  path: string[],
): Promise<Map<string, Uses>> {
  const online = await tx.$queryRaw<{ id: string; count: number }[]>`${ties}`;
  const offline = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT tag.id, count(DISTINCT e.id)::int AS count
    FROM "Edition" e CROSS JOIN LATERAL jsonb_array_elements_text(e.content #> ${path}::text[]) AS tag (id)
    WHERE e.kind = 'initiative' AND ${OFFLINE} GROUP BY tag.id`;
  return toUses({ online, offline });
}

/** How many sheets, levers and terms of the glossary cite each document. */
export async function countSourceUses(tx: Transaction): Promise<Map<string, Uses>> {
  const online = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT c."sourceId" AS id, count(DISTINCT (c."initiativeId", c."leverId"))::int AS count
    FROM "Citation" c LEFT JOIN "Initiative" i ON i.id = c."initiativeId" LEFT JOIN "Lever" l ON l.id = c."leverId"
    WHERE i.state = 'published' OR l.state = 'published' GROUP BY 1`;
  const glossary = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT "sourceId" AS id, count(DISTINCT "glossaryTermId")::int AS count
    FROM "Citation" WHERE "glossaryTermId" IS NOT NULL GROUP BY 1`;
  const offline = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT s.id, count(*)::int AS count
    FROM "Source" s JOIN "Edition" e ON ${OFFLINE} AND ${namesSource(Prisma.sql`e.content`, Prisma.sql`s.id`)}
    GROUP BY 1`;
  return toUses({ online, offline, glossary });
}

/** Whether a content cites a document: in a passage, or in a mark of its running text (« {cite=guide:12} »). */
export function namesSource(content: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${content}::text ~ ('"source": "' || ${id} || '"|\\{cite=[^}]*\\m' || ${id} || ':[0-9]')`;
}

function toUses(counts: Partial<Record<keyof Uses, { id: string; count: number }[]>>): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const [where, rows] of Object.entries(counts))
    for (const { id, count } of rows) uses.set(id, { ...(uses.get(id) ?? NO_USE), [where]: count });
  return uses;
}
