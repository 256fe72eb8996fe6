import type { LeverContent, Passage } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import { type CitationOwner, citationRowsOf } from './citation-rows';
import { toFigureRows } from './figure-rows';
import type { SaveOptions } from './save-initiative';

type Transaction = Prisma.TransactionClient;

/**
 * Puts a lever online as `content` says it, whole. The sheets it prints first are set apart (see {@link highlightInitiatives}),
 * once they exist; its ties are written by the sheets.
 * @throws when `existing` changed since it was read.
 */
export async function saveLever(
  tx: Transaction,
  content: LeverContent,
  existing: { id: number; version: number } | null,
  { contentHash, now }: SaveOptions,
): Promise<{ id: number; version: number }> {
  const identity = {
    slug: content.slug,
    contentHash,
    title: content.title,
    position: content.order,
    stake: content.stake,
    audiences: content.audience,
    state: 'published' as const,
  };
  const { id, version } = existing
    ? await replaceIdentity(tx, existing, identity)
    : await tx.lever.create({ data: { ...identity, publishedAt: now } });
  await insertFacts(tx, id, content);
  await tx.outboxEntry.create({ data: { subject: 'lever', subjectId: id, version } });
  return { id, version };
}

/** Sets the sheets that a lever prints first, in order. */
export async function highlightInitiatives(
  tx: Transaction,
  leverId: number,
  initiativeIds: number[],
): Promise<void> {
  await tx.leverHighlight.deleteMany({ where: { leverId } });
  await tx.leverHighlight.createMany({
    data: initiativeIds.map((initiativeId, position) => ({ leverId, initiativeId, position })),
  });
}

async function replaceIdentity(
  tx: Transaction,
  { id, version }: { id: number; version: number },
  identity: Prisma.LeverUpdateManyMutationInput,
) {
  const { count } = await tx.lever.updateMany({
    where: { id, version },
    data: { ...identity, version: version + 1 },
  });
  if (count === 0) throw new Error(`lever ${id} is no longer at version ${version}`);
  const ofLever = { where: { leverId: id } };
  await tx.citation.deleteMany(ofLever);
  await tx.leverAction.deleteMany(ofLever);
  await tx.leverPoint.deleteMany(ofLever);
  await tx.figure.deleteMany(ofLever);
  return { id, version: version + 1 };
}

async function insertFacts(tx: Transaction, leverId: number, content: LeverContent): Promise<void> {
  const citations: Prisma.CitationCreateManyInput[] = [];
  const citeEach = (rows: { id: number }[], facts: { cite: Passage[] }[], fact: keyof CitationOwner) =>
    citations.push(...citationRowsOf(facts, rows, (id) => ({ leverId, [fact]: id })));
  const returning = { select: { id: true } } as const;

  const actions = content.actions.map((action, position) => ({
    leverId,
    position,
    text: action.do,
    audiences: action.for,
  }));
  citeEach(
    await tx.leverAction.createManyAndReturn({ data: actions, ...returning }),
    content.actions,
    'leverActionId',
  );

  const points = [
    ...content.attention.map((point) => ({ ...point, kind: 'attention' as const, url: null })),
    ...content.further.map((point) => ({ ...point, kind: 'further' as const })),
  ];
  const pointRows = points.map(({ kind, text, url }, position) => ({ leverId, kind, position, text, url }));
  citeEach(
    await tx.leverPoint.createManyAndReturn({ data: pointRows, ...returning }),
    points,
    'leverPointId',
  );

  const { rows, passages } = toFigureRows(content.figures);
  const figures = rows.map((row) => ({ leverId, ...row }));
  citeEach(await tx.figure.createManyAndReturn({ data: figures, ...returning }), passages, 'figureId');

  await tx.citation.createMany({ data: citations });
}
