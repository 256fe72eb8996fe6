import { MOST_ILLUSTRATIONS } from '@/lib/catalogue/model';
import type { ImportImage, Prisma } from '@/lib/db/generated/client';
import { type DescribedImage, withIllustrations } from '@/lib/importing/plan/illustrations';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import { ImportRefusal } from './faults';

/** Pictures that someone wants and that no draft has yet. */
const ACCEPTED = {
  state: 'waiting',
  decidedAt: { not: null },
} as const satisfies Prisma.ImportImageWhereInput;

/** Those of one sheet. */
export function listAccepted(tx: Prisma.TransactionClient, itemId: number): Promise<ImportImage[]> {
  return tx.importImage.findMany({ where: { itemId, ...ACCEPTED } });
}

/** A draft that is about to be written, with the pictures that were accepted for its sheet: they are applied with it. */
export async function takeAccepted(
  tx: Prisma.TransactionClient,
  item: { id: number; import: { sourceId: string } },
  draft: InitiativeDraft,
): Promise<InitiativeDraft> {
  const images = await tx.importImage.updateManyAndReturn({
    where: { itemId: item.id, ...ACCEPTED },
    data: { state: 'applied' },
  });
  images.sort((a, b) => a.line - b.line || a.id - b.id);
  return illustrate(draft, images, item.import.sourceId);
}

/** @throws ImportRefusal when these pictures are too many for one sheet. */
export function illustrate(
  draft: InitiativeDraft,
  images: DescribedImage[],
  sourceId: string,
): InitiativeDraft {
  const illustrated = withIllustrations(draft, images, sourceId);
  const count = illustrated.illustrations.length;
  if (count <= MOST_ILLUSTRATIONS || count === draft.illustrations.length) return illustrated;
  const message = `Une fiche montre ${MOST_ILLUSTRATIONS} illustrations au plus, et celle-ci en aurait ${count}\u00a0: revenez sur l’une de celles qui sont retenues ici, ou retirez-en dans l’éditeur de la fiche.`;
  throw new ImportRefusal({ type: 'invalid', faults: [{ path: 'itemId', message }] });
}
