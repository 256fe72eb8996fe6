import { type CitationView, citationSelect, toCitationView } from '@/lib/catalogue/queries/citations';
import type { PrismaClient } from '@/lib/db/generated/client';
import { parsePassages } from '@/lib/text/citation-marks';

/** Everyone to call about a sheet or a lever, for the staff alone, and where each was read. */
export async function listPeople(db: PrismaClient, editionId: number) {
  const people = await findPeople(db, editionId);
  const cited = people.map(({ passage }) => (passage ? (parsePassages(passage)?.[0] ?? null) : null));
  const sources = await db.source.findMany({
    where: { id: { in: cited.flatMap((passage) => passage?.source ?? []) } },
    ...citationSelect.select.source,
  });
  return people.map((person, rank): typeof person & { readAt: CitationView | null } => {
    const passage = cited[rank];
    const source = sources.find(({ id }) => id === passage?.source);
    return {
      ...person,
      readAt:
        passage && source ? toCitationView({ lineFrom: passage.from, lineTo: passage.to, source }) : null,
    };
  });
}

export type KnownPerson = Awaited<ReturnType<typeof listPeople>>[number];

function findPeople(db: PrismaClient, editionId: number) {
  return db.contactPerson.findMany({
    where: { editionId },
    select: {
      id: true,
      version: true,
      name: true,
      role: true,
      email: true,
      phone: true,
      isPublic: true,
      passage: true,
    },
    orderBy: { id: 'asc' },
  });
}
