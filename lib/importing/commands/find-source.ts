import { createHash } from 'node:crypto';
import { writeJournal } from '@/lib/accounts/write-journal';
import { SOURCE_KIND_LABELS } from '@/lib/catalogue/model';
import type { Prisma } from '@/lib/db/generated/client';
import type { DocumentLine } from '@/lib/importing/document';
import type { CitedSource } from '@/lib/importing/plan/model';
import { nextPosition } from '@/lib/publishing/vocabulary/terms/slugs';
import { toSlug } from '@/lib/text/slug';
import type { Decider } from './doer';
import { ImportRefusal } from './faults';
import { type NewSource, newSourceSchema } from './new-source';

type Transaction = Prisma.TransactionClient;

/** A text of which passages can be cited: lines counted in another one do not hold for it. */
type Text = { hash: string; lineCount: number };

/**
 * The source that a document is cited as: the one named, provided that it is this very text, or a new one.
 * @throws ImportRefusal when it is not known, or is another text.
 */
export async function findSource(
  tx: Transaction,
  actor: Decider | null,
  wanted: { id: string } | NewSource,
  lines: DocumentLine[],
): Promise<CitedSource> {
  const text = textOf(lines);
  return 'title' in wanted ? declareSource(tx, actor, wanted, text) : openSource(tx, wanted.id, text);
}

function textOf(lines: DocumentLine[]): Text {
  const last = lines.findLastIndex((line) => line.text.trim() !== '');
  const texts = lines.slice(0, last + 1).map((line) => line.text.trimEnd());
  return { hash: createHash('sha256').update(texts.join('\n')).digest('hex'), lineCount: lines.length };
}

async function openSource(tx: Transaction, id: string, text: Text): Promise<CitedSource> {
  const source = await tx.source.findUnique({ where: { id } });
  if (!source) {
    const known = await tx.source.findMany({
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    });
    throw new ImportRefusal({ type: 'unknownSource', id, known });
  }
  const isSameText = source.textHash
    ? source.textHash === text.hash
    : // Files count the line that follows the last line end, or do not.
      Math.abs(source.lineCount - text.lineCount) <= 1;
  if (!isSameText)
    throw new ImportRefusal({
      type: 'otherText',
      id,
      lineCount: text.lineCount,
      lineCountKnown: source.lineCount,
      freeId: await freeId(tx, id),
    });
  const lineCount = Math.max(source.lineCount, text.lineCount);
  if (!source.textHash || lineCount !== source.lineCount)
    await tx.source.update({ where: { id }, data: { textHash: text.hash, lineCount } });
  return { id, date: source.date };
}

/** Its row is not public before something that is published cites it. */
async function declareSource(
  tx: Transaction,
  actor: Decider | null,
  wanted: NewSource,
  text: Text,
): Promise<CitedSource> {
  const parsed = newSourceSchema.safeParse(wanted);
  if (!parsed.success)
    throw new ImportRefusal({
      type: 'invalid',
      faults: parsed.error.issues.map(({ path, message }) => ({ path: String(path[0]), message })),
    });
  const { title, publisher, date, kind } = parsed.data;
  const id = parsed.data.id ?? (toSlug(title).slice(0, 70).replace(/-+$/, '') || 'document');
  const source = await tx.source.findUnique({ where: { id } });
  if (source?.textHash === text.hash) return { id, date: source.date };
  if (source) throw new ImportRefusal({ type: 'sourceTaken', id, freeId: await freeId(tx, id) });
  await tx.source.create({
    data: {
      id,
      title,
      publishers: [publisher],
      date,
      kind,
      lineCount: text.lineCount,
      description: `${SOURCE_KIND_LABELS[kind]} versé au catalogue.`,
      position: nextPosition(await tx.source.aggregate({ _max: { position: true } })),
      textHash: text.hash,
    },
  });
  await writeJournal(tx, { actor, action: 'source.created', subject: title });
  return { id, date };
}

async function freeId(tx: Transaction, id: string): Promise<string> {
  const rows = await tx.source.findMany({ where: { id: { startsWith: id } }, select: { id: true } });
  const taken = new Set(rows.map((row) => row.id));
  let free = id;
  for (let rank = 2; taken.has(free); rank += 1) free = `${id}-${rank}`;
  return free;
}
