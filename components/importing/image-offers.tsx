import type { ImportSheet, OfferedImage } from '@/lib/importing/queries/model';
import type { FormAction } from './act-form';
import { DecidedImage } from './decided-image';
import { ImageOffer } from './image-offer';
import { imageId } from './paths';
import { imageName } from './words';

type ImageActions = { decide: FormAction; reopen: FormAction };

/** The pictures of a document, each to be described and credited before a sheet shows it. */
export function ImageOffers({
  title,
  images,
  sheets,
  itemId,
  path,
  isOpen,
  actions,
}: {
  title: string;
  images: OfferedImage[];
  /** Those that may show them, in the order of the document. */
  sheets: ImportSheet[];
  /** The one that they are offered to; null when they are printed within none. */
  itemId: number | null;
  /** The page that they are on. */
  path: string;
  /** False once the import is closed. */
  isOpen: boolean;
  actions: ImageActions;
}) {
  if (images.length === 0) return null;
  return (
    <section aria-labelledby="images">
      <h2 id="images" className="border-b-2 border-ink pb-1 text-[1.2rem]">
        {title}
      </h2>
      <ul className="divide-y divide-rule">
        {images.map((image) => (
          <li
            key={image.id}
            id={imageId(image.id)}
            tabIndex={-1}
            data-passages={`${image.line}-${image.line}`}
            className="scroll-mt-4 border-l-4 border-transparent py-4 pl-4 focus-within:border-accent"
          >
            <h3 className="text-[1.05rem]">{imageName(image)}</h3>
            <Thumbnail image={image} />
            {image.state === 'offered' && isOpen ? (
              <ImageOffer
                image={image}
                sheets={sheets}
                itemId={itemId}
                returnPath={`${path}#${imageId(image.id)}`}
                action={actions.decide}
              />
            ) : (
              <DecidedImage image={image} reopen={isOpen ? actions.reopen : null} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thumbnail({ image: { page, fileKey, width, height, alt, state } }: { image: OfferedImage }) {
  const isDescribed = alt !== null && state !== 'offered';
  const address = `/admin/illustrations/${fileKey}.webp`;
  return (
    <p className="mt-2">
      <img
        src={address}
        alt={isDescribed ? alt : `Image de la page ${page}, à décrire`}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        decoding="async"
        className={`h-auto w-auto max-w-full border border-rule bg-white ${state === 'offered' ? 'max-h-64' : 'max-h-32'}`}
      />
      <a href={address} className="inline-flex min-h-9 items-center text-[0.92rem]">
        La voir en entier<span className="sr-only">&nbsp;: image de la page {page}</span>
      </a>
    </p>
  );
}
