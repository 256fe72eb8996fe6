import { ImageOffers } from '@/components/importing/image-offers';
import { itemPath } from '@/components/importing/paths';
import { db } from '@/lib/db/client';
import { listImportSheets, listItemImages } from '@/lib/importing/queries/images';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { decideImageAction, reopenImageAction } from '../image-actions';

/** The pictures printed within a proposal, or that someone wants on it. */
export async function ItemImages({ item }: { item: ItemDetail }) {
  const [images, sheets] = await Promise.all([
    listItemImages(db(), item.id),
    listImportSheets(db(), item.import.id),
  ]);
  return (
    <ImageOffers
      title="Images"
      images={images}
      sheets={sheets}
      itemId={item.id}
      path={itemPath(item.import.id, item.position)}
      isOpen={item.import.state === 'open'}
      actions={{ decide: decideImageAction, reopen: reopenImageAction }}
    />
  );
}
