import type { Prisma } from '@/lib/db/generated/client';
import type { ProposedPerson } from '@/lib/importing/plan/model';
import { isUnnamed } from '@/lib/importing/plan/nameless';
import { readStoredItem } from '@/lib/importing/plan/stored-item';
import { fold } from '@/lib/text/fold';
import type { ClaimedItem } from './claim-item';

/**
 * Keeps the people of a contact block with the sheet, for staff only, but those that someone refused; one who is there already
 * is not kept twice.
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
  const { people: proposed, proposal } = readStoredItem(item);
  const people = proposed.filter((_, rank) => !refused.has(`people.${rank}`));
  if (people.length === 0) return;
  const organisation = ('contact' in proposal.content && proposal.content.contact?.organisation) || null;
  const known = await tx.contactPerson.findMany({ where: { editionId } });
  await tx.contactPerson.createMany({
    data: people
      .filter((person) => !known.some((one) => isSamePerson(one, person, organisation)))
      .map(({ line, ...person }) => ({
        ...person,
        editionId,
        passage: line === null ? null : `${item.import.sourceId}:${line}`,
        createdAt: now,
        updatedAt: now,
      })),
  });
}

type Someone = Omit<ProposedPerson, 'line'>;

/** The same e-mail and telephone, and the same name unless one of them has none: an e-mail may be that of a whole team. */
function isSamePerson(one: Someone, other: Someone, organisation: string | null): boolean {
  if (one.email !== other.email || one.phone !== other.phone) return false;
  if (fold(one.name) === fold(other.name)) return true;
  const isReachable = one.email !== null || one.phone !== null;
  return isReachable && [one, other].some((person) => isUnnamed(person, organisation));
}
