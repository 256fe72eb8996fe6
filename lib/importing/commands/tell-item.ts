import { writeJournal } from '@/lib/accounts/write-journal';
import type { Prisma } from '@/lib/db/generated/client';
import type { Decider } from './doer';

type TellableItem = { title: string; importId: number; editionId: number | null };

/** The line of the journal of what is done to one item: of which import, and of which sheet if it is tied to one. */
export async function tellItem(
  action: string,
  tx: Prisma.TransactionClient,
  actor: Decider | null,
  { title, importId, editionId }: TellableItem,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await writeJournal(tx, {
    actor,
    action,
    subject: title,
    editionId: editionId ?? undefined,
    detail: { importId, ...detail },
  });
}
