import type { Actor } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Edition, Prisma, PrismaClient } from '@/lib/db/generated/client';
import { type EditionTarget, readEdition, tellWhoChanged } from '@/lib/publishing/commands/change-edition';
import { writeRevision } from '@/lib/publishing/commands/write-revision';
import { DRAFT_SCHEMAS, type Draft, readDraft } from '@/lib/publishing/draft';
import { type PublishingFault, Refusal } from '@/lib/publishing/faults';
import { readField, writeField } from '@/lib/publishing/fields';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { err, type Result } from '@/lib/result';
import { findField, isCorrectedInPlace } from './fields';

type Transaction = Prisma.TransactionClient;
type Doing = { actor: Pick<Actor, 'id'>; now: Date };

/** Someone has already decided, or there is no such correction. */
export type DecisionFault = PublishingFault | { type: 'decided'; by: string | null };

/**
 * Takes a reader's correction: `text` becomes what the draft says in that field, in a new revision, on the very version of the
 * edition that was seen. What is online does not move. A correction is decided once: of two people, one is told.
 * @param text what goes into the field: as the reader proposed it, or as staff put it.
 */
export async function acceptCorrection(
  db: PrismaClient,
  correctionId: number,
  target: EditionTarget,
  text: string,
  { actor, now }: Doing,
): Promise<Result<{ version: number }, DecisionFault>> {
  return orDecided(db, correctionId, () =>
    inTransaction(db, async (tx) => {
      const edition = await readEdition(tx, target.id);
      const { field, source } = await decide(tx, correctionId, edition, 'accepted', null, { actor, now });
      if (edition.version !== target.version) throw new Refusal(await tellWhoChanged(tx, edition.id));
      const content = withText(edition, field, text);
      const isSame = sameField(edition, field, content);
      const { version } = isSame
        ? edition
        : await writeRevision(tx, edition, content, { actor, message: messageOf(source), now });
      await writeJournal(tx, {
        actor,
        action: 'correction.accepted',
        subject: content.title,
        editionId: edition.id,
        detail: { correction: correctionId, field, version },
      });
      return { version };
    }),
  );
}

/** Closes a correction that staff have brought into the sheet by themselves. */
export function settleCorrection(db: PrismaClient, correctionId: number, doing: Doing) {
  return close(db, correctionId, 'accepted', null, doing);
}

/** Closes a correction that will not be made; `answer` says why, for colleagues. */
export function refuseCorrection(db: PrismaClient, correctionId: number, answer: string, doing: Doing) {
  return close(db, correctionId, 'refused', answer.trim() || null, doing);
}

function close(
  db: PrismaClient,
  correctionId: number,
  state: 'accepted' | 'refused',
  answer: string | null,
  doing: Doing,
): Promise<Result<null, DecisionFault>> {
  return orDecided(db, correctionId, () =>
    inTransaction(db, async (tx) => {
      const correction = await tx.correction.findUnique({
        where: { id: correctionId },
        select: { edition: true },
      });
      if (!correction) throw new Refusal({ type: 'gone' });
      const { edition } = correction;
      const { field } = await decide(tx, correctionId, edition, state, answer, doing);
      await writeJournal(tx, {
        actor: doing.actor,
        action: `correction.${state}`,
        subject: edition.title,
        editionId: edition.id,
        detail: { correction: correctionId, field, ...(answer ? { answer } : {}) },
      });
      return null;
    }),
  );
}

/** Thrown to undo everything when the correction waits for nobody any more. */
class AlreadyDecided extends Error {}

async function decide(
  tx: Transaction,
  id: number,
  { id: editionId }: Edition,
  state: 'accepted' | 'refused',
  answer: string | null,
  { actor, now }: Doing,
): Promise<{ field: string; source: string }> {
  const { count } = await tx.correction.updateMany({
    where: { id, editionId, state: 'waiting' },
    data: { state, answer, decidedById: actor.id, decidedAt: now },
  });
  if (count === 0) throw new AlreadyDecided();
  return tx.correction.findUniqueOrThrow({ where: { id }, select: { field: true, source: true } });
}

async function orDecided<Value>(
  db: PrismaClient,
  id: number,
  work: () => Promise<Result<Value, PublishingFault>>,
): Promise<Result<Value, DecisionFault>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AlreadyDecided)) throw error;
    const row = await db.correction.findUnique({
      where: { id },
      select: { decidedBy: { select: { name: true } } },
    });
    return err({ type: 'decided', by: row?.decidedBy?.name ?? null });
  }
}

function withText({ kind, content: stored }: Edition, path: string, text: string): Draft {
  const field = findField(kind, path);
  if (!field || !isCorrectedInPlace(field))
    throw new Refusal({
      type: 'invalid',
      faults: [{ path, message: 'Cette partie se corrige dans le formulaire.' }],
    });
  const content = readDraft(kind, stored);
  const section = field.kind === 'markdown' && (readField(content, path) as object | null);
  const value = field.kind === 'markdown' ? { cite: [], ...section, markdown: text } : text;
  const corrected = DRAFT_SCHEMAS[kind].safeParse(writeField(content, path, text === '' ? null : value));
  if (corrected.success) return corrected.data;
  throw new Refusal({
    type: 'invalid',
    faults: corrected.error.issues.map(({ message }) => ({ path, message })),
  });
}

function sameField({ kind, content }: Edition, path: string, after: Draft): boolean {
  return JSON.stringify(readField(readDraft(kind, content), path)) === JSON.stringify(readField(after, path));
}

function messageOf(source: string): string {
  const said = source.replace(/\s+/g, ' ');
  return `Correction proposée par un lecteur\u00a0: ${said.length > 200 ? `${said.slice(0, 199)}…` : said}`;
}
