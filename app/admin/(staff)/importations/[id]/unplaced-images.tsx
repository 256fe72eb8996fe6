import { ImageOffers } from '@/components/importing/image-offers';
import { importPath } from '@/components/importing/paths';
import { db } from '@/lib/db/client';
import { listImportSheets, listUnplacedImages } from '@/lib/importing/queries/images';
import type { ImportDetail } from '@/lib/importing/queries/model';
import { decideImageAction, reopenImageAction } from './image-actions';

/** The pictures of a document that are printed within none of its sheets. */
export async function UnplacedImages({ detail: { id, state } }: { detail: ImportDetail }) {
  const [images, sheets] = await Promise.all([listUnplacedImages(db(), id), listImportSheets(db(), id)]);
  return (
    <div className="mt-10">
      <ImageOffers
        title="Images hors des fiches"
        images={images}
        sheets={sheets}
        itemId={null}
        path={importPath(id)}
        isOpen={state === 'open'}
        actions={{ decide: decideImageAction, reopen: reopenImageAction }}
      />
    </div>
  );
}
