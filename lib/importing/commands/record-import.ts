import { createHash } from 'node:crypto';
import { writeJournal } from '@/lib/accounts/write-journal';
import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { TextDocument } from '@/lib/importing/document';
import { readDocumentWords } from '@/lib/importing/plan/document-words';
import type { ProposedItem, Suggestions } from '@/lib/importing/plan/model';
import { toProposedItems } from '@/lib/importing/plan/to-proposal';
import type { Recognised } from '@/lib/importing/recognise/model';
import { err, ok, type Result } from '@/lib/result';
import { type Bucket, configuredBucket } from '@/lib/storage/bucket';
import { noteFile, stowFile } from '@/lib/storage/files';
import { compareWithCatalogue, type Standing } from './compare-with-catalogue';
import type { Decider } from './doer';
import type { ImportFault } from './faults';
import { findSource } from './find-source';
import { inImportTransaction } from './in-import-transaction';
import { recordImages, stowImages } from './keep-images';
import type { NewSource } from './new-source';
import { suggestFor } from './suggest';

export type DocumentToRecord = {
  document: TextDocument;
  recognised: Recognised;
  source: { id: string } | NewSource;
  /** The bytes of a PDF, kept for its pages to be drawn. */
  file?: Uint8Array;
};

/** `isNew`: false when that very file, recognised in that very way, was there already. */
export type RecordedImport = { id: number; sourceId: string; isNew: boolean };

/**
 * Keeps a document, what was recognised in it and how it stands to the catalogue: the whole of it or nothing. No sheet is
 * touched, and nothing of it is public.
 * @param actor null: the command line.
 * @throws when the bucket fails; nothing is in the database then.
 */
export async function recordImport(
  db: PrismaClient,
  actor: Decider | null,
  { document, recognised, source: wanted, file }: DocumentToRecord,
  now: Date,
  bucket: Bucket | null = configuredBucket(),
): Promise<Result<RecordedImport, ImportFault>> {
  const { sheets, levers, glossary, profile, leftOver } = recognised;
  const outcomeHash = createHash('sha256').update(JSON.stringify(recognised)).digest('hex');
  const { sha256, fileName, format, lines, images } = document;
  if (sheets.length + levers.length + glossary.length === 0) return err({ type: 'nothingFound', profile });
  const there = await findRecorded(db, sha256, outcomeHash);
  if (there) return ok(there);
  // Before the transaction: neither a store that is slow nor a reading of every line may hold a lock.
  const words = readDocumentWords(recognised, lines);
  const suggestions = await suggestFor(db, lines, sheets, wanted);
  const kept =
    file && format === 'pdf' ? await stowFile({ bytes: file, mediaType: 'application/pdf' }, bucket) : null;
  const pictures = await stowImages(images, bucket);
  return inImportTransaction(db, async (tx) => {
    // The same document twice at once: the second waits, then finds the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import document'))`;
    const known = await findRecorded(tx, sha256, outcomeHash);
    if (known) return known;
    const source = await findSource(tx, actor, wanted, lines);
    const items = toProposedItems(recognised, lines, source, words);
    const standings = await compareWithCatalogue(tx, items, source.id);
    const { id } = await tx.documentImport.create({
      data: {
        sourceId: source.id,
        fileName,
        format,
        sha256,
        outcomeHash,
        profile,
        lines,
        leftOver,
        warnings: recognised.warnings,
        pageCount: lines.reduce((last, { page }) => Math.max(last, page ?? 0), 0) || null,
        fileKey: kept && (await noteFile(tx, kept)),
        createdById: actor?.id ?? null,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    await tx.importItem.createMany({
      data: items.map((item, rank) => toRow(id, rank + 1, item, standings[rank], suggestions.of(item))),
    });
    await recordImages(tx, id, pictures);
    await writeJournal(tx, {
      actor,
      action: 'import.recorded',
      subject: fileName,
      detail: { importId: id, source: source.id, items: items.length },
    });
    return { id, sourceId: source.id, isNew: true };
  });
}

async function findRecorded(
  db: Prisma.TransactionClient,
  sha256: string,
  outcomeHash: string,
): Promise<RecordedImport | null> {
  const known = await db.documentImport.findUnique({
    where: { sha256_outcomeHash: { sha256, outcomeHash } },
    select: { id: true, sourceId: true },
  });
  return known && { ...known, isNew: false };
}

function toRow(
  importId: number,
  position: number,
  { kind, title, from, to, page, proposal, people, warnings }: ProposedItem,
  standing: Standing | undefined,
  suggested: Suggestions,
): Prisma.ImportItemCreateManyInput {
  const { doubt, base, ...stands } = standing as Standing;
  return {
    importId,
    position,
    kind,
    title,
    lineFrom: from,
    lineTo: to,
    page,
    ...stands,
    proposed: proposal as unknown as Prisma.InputJsonValue,
    base: base === null ? Prisma.DbNull : (base as Prisma.InputJsonValue),
    suggested: suggested as unknown as Prisma.InputJsonValue,
    warnings: [...warnings, ...(doubt ? [{ line: from, message: doubt }] : [])],
    people: people.length === 0 || stands.state !== 'waiting' ? Prisma.DbNull : people,
  };
}
