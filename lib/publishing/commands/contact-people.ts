import { type Actor, hasRole } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { ContactPerson, Prisma, PrismaClient } from '@/lib/db/generated/client';
import { hasDeducedName } from '@/lib/publishing/deduced-name';
import { type PublishingFault, Refusal } from '@/lib/publishing/faults';
import { inTransaction } from '@/lib/publishing/in-transaction';
import type { Result } from '@/lib/result';
import { readEdition } from './change-edition';

type Transaction = Prisma.TransactionClient;
type Doer = { actor: Pick<Actor, 'id' | 'role'>; now: Date };

/** Who answers about a sheet: personal data, in its own table, in no draft, no revision and no line of the journal. */
export type Person = { name: string; role: string | null; email: string | null; phone: string | null };

export type PersonTarget = { editionId: number; personId: number; version: number };

/** Adds someone to call about a sheet or a lever; nobody sees them but the staff. */
export function addPerson(
  db: PrismaClient,
  editionId: number,
  person: Person & { passage?: string | null },
  doer: Doer,
): Promise<Result<null, PublishingFault>> {
  return inTransaction(db, async (tx) => {
    const edition = await readEdition(tx, editionId);
    await tx.contactPerson.create({
      data: { editionId, ...person, createdAt: doer.now, updatedAt: doer.now },
    });
    await note(tx, 'person.added', edition, doer);
    return null;
  });
}

/** Corrects what is known of someone. What the public reads is for the role that publishes. */
export function changePerson(
  db: PrismaClient,
  target: PersonTarget,
  person: Person,
  doer: Doer,
): Promise<Result<null, PublishingFault>> {
  return change(db, target, 'person.changed', doer, (known) => ({ data: person, isSeen: known.isPublic }));
}

/** Shows someone on the public page, or no longer: on purpose, by the role that publishes, and never under a name only deduced. */
export function showPerson(
  db: PrismaClient,
  target: PersonTarget,
  isPublic: boolean,
  doer: Doer,
): Promise<Result<null, PublishingFault>> {
  const action = isPublic ? 'person.shown' : 'person.hidden';
  return change(db, target, action, doer, () => ({ data: { isPublic }, isSeen: true }));
}

/** Forgets someone: nothing is left of them here. */
export function forgetPerson(
  db: PrismaClient,
  target: PersonTarget,
  doer: Doer,
): Promise<Result<null, PublishingFault>> {
  return change(db, target, 'person.forgotten', doer, (known) => ({ data: null, isSeen: known.isPublic }));
}

/** @param decide what becomes of them (null: forgotten), and whether the public sees that. */
function change(
  db: PrismaClient,
  { editionId, personId, version }: PersonTarget,
  action: string,
  doer: Doer,
  decide: (known: ContactPerson) => { data: Partial<Person & { isPublic: boolean }> | null; isSeen: boolean },
): Promise<Result<null, PublishingFault>> {
  return inTransaction(db, async (tx) => {
    const edition = await readEdition(tx, editionId);
    const known = await tx.contactPerson.findUnique({ where: { id: personId, editionId } });
    if (!known) throw new Refusal({ type: 'gone' });
    const { data, isSeen } = decide(known);
    if (isSeen && !hasRole(doer.actor, 'publication')) throw new Refusal({ type: 'notAllowed', why: 'role' });
    const after = data && { ...known, ...data };
    if (after?.isPublic && hasDeducedName(after))
      throw new Refusal({ type: 'notAllowed', why: 'deducedName' });
    const where = { id: personId, version };
    const { count } = data
      ? await tx.contactPerson.updateMany({
          where,
          data: { ...data, version: version + 1, updatedAt: doer.now },
        })
      : await tx.contactPerson.deleteMany({ where });
    if (count === 0) throw new Refusal({ type: 'stale', by: null, at: known.updatedAt });
    if (isSeen && edition.initiativeId !== null)
      await tx.outboxEntry.create({ data: { subject: 'initiative', subjectId: edition.initiativeId } });
    await note(tx, action, edition, doer);
    return null;
  });
}

function note(tx: Transaction, action: string, edition: { id: number; title: string }, { actor }: Doer) {
  return writeJournal(tx, { actor, action, subject: edition.title, editionId: edition.id });
}
