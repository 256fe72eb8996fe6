import type { Prisma } from '@/lib/db/generated/client';
import { readStoredItem } from '@/lib/importing/plan/stored-item';
import { fold } from '@/lib/text/fold';
import type { ClaimedItem } from './claim-item';

/**
 * Keeps the people of a contact block with the sheet, for staff only, but those that someone refused; one who is there already
 * is not kept twice, and an e-mail tells who it is, whatever the name that staff gave or an import deduced.
 */
export async function keepPeople(
  tx: Prisma.TransactionClient,
  item: ClaimedItem,
  editionId: number,
  now: Date,
): Promise<void> {
  const refused = new Set(
    item.decisions.filter(({ choice }) => choice === 'refused').map(({ field }) => field),
  );
  const people = readStoredItem(item).people.filter((_, rank) => !refused.has(`people.${rank}`));
  if (people.length === 0) return;
  const known = await tx.contactPerson.findMany({ where: { editionId } });
  const isKnown = (person: { name: string; email: string | null; phone: string | null }) =>
    known.some(
      ({ name, email, phone }) =>
        (email !== null || fold(name) === fold(person.name)) &&
        email === person.email &&
        phone === person.phone,
    );
  await tx.contactPerson.createMany({
    data: people
      .filter((person) => !isKnown(person))
      .map(({ line, ...person }) => ({
        ...person,
        editionId,
        passage: line === null ? null : `${item.import.sourceId}:${line}`,
        createdAt: now,
        updatedAt: now,
      })),
  });
}
