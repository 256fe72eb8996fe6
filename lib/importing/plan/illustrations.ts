import type { Edition, ImportImage } from '@/lib/db/generated/client';
import { type InitiativeDraft, readDraft } from '@/lib/publishing/draft';

/** A picture that someone described, as its row keeps it. */
export type DescribedImage = Pick<ImportImage, 'fileKey' | 'line' | 'alt' | 'credit' | 'caption'>;

/**
 * A draft with these pictures after its own, each cited where it was printed; one that it shows already stays as it is described
 * there.
 */
export function withIllustrations(
  draft: InitiativeDraft,
  images: DescribedImage[],
  sourceId: string,
): InitiativeDraft {
  const added = images
    .filter(({ fileKey }) => !showsFile(draft, fileKey))
    .map(({ fileKey, line, alt, credit, caption }) => ({
      file: fileKey,
      alt: alt ?? '',
      credit: credit ?? '',
      caption,
      cite: [{ source: sourceId, from: line, to: line }],
    }));
  return { ...draft, illustrations: [...draft.illustrations, ...added] };
}

export function showsFile({ illustrations }: InitiativeDraft, fileKey: string): boolean {
  return illustrations.some(({ file }) => file === fileKey);
}

/** The draft of a sheet; an empty one when there is none yet. */
export function draftOfSheet(edition: Pick<Edition, 'content'> | null): InitiativeDraft {
  return readDraft('initiative', edition?.content ?? {}) as InitiativeDraft;
}
