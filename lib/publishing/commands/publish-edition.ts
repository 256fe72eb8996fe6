import type { Edition, Prisma, PrismaClient } from '@/lib/db/generated/client';
import { checkPublishable } from '@/lib/publishing/check-publishable';
import { readDraft } from '@/lib/publishing/draft';
import { Refusal } from '@/lib/publishing/faults';
import type { Content } from '@/lib/publishing/kinds';
import type { EditionTarget } from './change-edition';
import { putOnline, settledAt } from './put-online';
import { latestRevision, requireSecondReader } from './second-reader';
import { type Doer, transition } from './transition';

type Transaction = Prisma.TransactionClient;

/** Puts online what the last revision says. `urgency`: why nobody else could read it first; null when someone did. */
export function publishEdition(db: PrismaClient, target: EditionTarget, urgency: string | null, doer: Doer) {
  let content: Content;
  let told: Prisma.InputJsonObject = {};
  return transition(
    db,
    target,
    'publishEdition',
    doer,
    'edition.published',
    async (edition, tx) => {
      content = await readPublishable(tx, edition);
      const revision = await readRevisionToPublish(tx, edition, urgency, doer);
      told = { revision: revision.version, ...(revision.urgency ? { urgency: revision.urgency } : {}) };
      return settledAt(revision.version);
    },
    async (tx, edition) => {
      await putOnline(tx, edition, content, doer.now);
      return told;
    },
  );
}

/** What was online once, and has not been written since, was read by someone then. */
async function readRevisionToPublish(tx: Transaction, edition: Edition, urgency: string | null, doer: Doer) {
  if (edition.step === 'settled') return { ...(await latestRevision(tx, edition.id)), urgency: null };
  return requireSecondReader(tx, edition.id, urgency, doer);
}

/** The content of an edition, if it can be online. @throws Refusal that lists what is missing. */
export async function readPublishable(tx: Transaction, { kind, slug, content }: Edition): Promise<Content> {
  const checked = await checkPublishable(tx, kind, { ...readDraft(kind, content), slug });
  if (!checked.ok) throw new Refusal({ type: 'incomplete', faults: checked.error });
  return checked.value;
}
