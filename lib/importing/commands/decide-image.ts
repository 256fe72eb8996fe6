import { writeJournal } from '@/lib/accounts/write-journal';
import type { PrismaClient } from '@/lib/db/generated/client';
import { draftOfSheet, showsFile } from '@/lib/importing/plan/illustrations';
import { writeRevision } from '@/lib/publishing/commands/write-revision';
import type { Result } from '@/lib/result';
import { quoted } from '@/lib/text/french';
import { type ClaimedImage, checkUndecided, claimImage, readSheet } from './claim-image';
import type { Decider } from './doer';
import { type ImportFault, ImportRefusal } from './faults';
import { illustrate, listAccepted } from './illustrate';
import { checkImageWords, type ImageWords } from './image-words';
import { inImportTransaction } from './in-import-transaction';
import { lockTarget } from './item-target';

type ImageAcceptance = ImageWords & {
  imageId: number;
  /** The sheet of the same import that will show it: the one that it is printed in, or another. None: a fault. */
  itemId: number | null;
};

/** Where a picture is reviewed: with its sheet, or with those of the import that have none. */
export type ImagePlace = { importId: number; position: number | null };

/**
 * Wants a picture on a sheet, under these words. It is in the draft at once when the sheet is applied already, and as soon as it
 * is otherwise. The public sees nothing of it before that draft is published.
 */
export async function acceptImage(
  db: PrismaClient,
  actor: Decider,
  { imageId, ...typed }: ImageAcceptance,
  now: Date,
): Promise<Result<ImagePlace, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const { itemId, ...words } = checkImageWords(typed);
    const image = await claimImage(tx, imageId, now);
    await checkUndecided(tx, image);
    const item = await readSheet(tx, image.importId, itemId);
    const { edition } = await lockTarget(tx, item);
    if (edition?.deletedAt) throw new ImportRefusal({ type: 'editionDeleted' });
    if (edition && showsFile(draftOfSheet(edition), image.fileKey)) throw new ImportRefusal(ALREADY_THERE);
    // Those that wait for the sheet with it count too, since they will be on it together.
    const images = [...(await listAccepted(tx, itemId)), { ...image, ...words }];
    const illustrated = illustrate(draftOfSheet(edition), images, image.import.sourceId);
    const isApplied = item.state === 'applied';
    if (isApplied) {
      if (!edition) throw new ImportRefusal({ type: 'gone' });
      const message = `Image de ${quoted(image.import.fileName)}`;
      await writeRevision(tx, edition, illustrated, { actor, message, now });
    }
    await tx.importImage.update({
      where: { id: imageId },
      data: {
        ...words,
        itemId,
        state: isApplied ? 'applied' : 'waiting',
        decidedById: actor.id,
        decidedAt: now,
      },
    });
    await writeJournal(tx, {
      actor,
      action: 'import.imageAccepted',
      subject: item.title,
      editionId: edition?.id,
      detail: detailOf(image),
    });
    return { importId: item.importId, position: item.position };
  });
}

/** Wants nothing of a picture. */
export async function refuseImage(
  db: PrismaClient,
  actor: Decider,
  imageId: number,
  now: Date,
): Promise<Result<ImagePlace, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const image = await claimImage(tx, imageId, now);
    await checkUndecided(tx, image);
    await tx.importImage.update({
      where: { id: imageId },
      data: { state: 'refused', decidedById: actor.id, decidedAt: now },
    });
    await writeJournal(tx, {
      actor,
      action: 'import.imageRefused',
      subject: image.import.fileName,
      detail: detailOf(image),
    });
    return placeOf(image);
  });
}

/** Takes back what was said of a picture; its words stay. One that the draft of its sheet shows is taken away there first. */
export async function reopenImage(
  db: PrismaClient,
  actor: Decider,
  imageId: number,
  now: Date,
): Promise<Result<ImagePlace, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const image = await claimImage(tx, imageId, now);
    const item =
      image.itemId === null ? null : await tx.importItem.findUnique({ where: { id: image.itemId } });
    if (item && image.state === 'applied') {
      const { edition } = await lockTarget(tx, item);
      if (edition && showsFile(draftOfSheet(edition), image.fileKey)) throw new ImportRefusal(ALREADY_THERE);
    }
    await tx.importImage.update({
      where: { id: imageId },
      data: { state: 'waiting', decidedById: null, decidedAt: null },
    });
    await writeJournal(tx, {
      actor,
      action: 'import.imageReopened',
      subject: image.import.fileName,
      detail: detailOf(image),
    });
    return placeOf(image);
  });
}

const ALREADY_THERE: ImportFault = {
  type: 'invalid',
  faults: [
    {
      path: 'itemId',
      message:
        'Cette image est déjà sur la fiche\u00a0: changez ses mots, ou retirez-la, dans l’éditeur de la fiche.',
    },
  ],
};

function placeOf({ importId, item }: ClaimedImage): ImagePlace {
  return { importId, position: item?.position ?? null };
}

function detailOf({ importId, id, page }: ClaimedImage) {
  return { importId, imageId: id, page };
}
