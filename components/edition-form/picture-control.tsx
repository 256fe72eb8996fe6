'use client';

import { type Place, useOpening } from './form-view';

/** A picture that is there already: shown, so that one describes what one sees, and carried along by the form. */
export function PictureControl({ place }: { place: Place }) {
  const { texts, fault } = useOpening(place);
  const file = texts?.[0] ?? '';
  return (
    <div>
      <input type="hidden" name={place.name} value={file} />
      <img
        src={`/admin/illustrations/${file}.webp`}
        alt="L’illustration, à décrire ci-dessous"
        className="max-h-72 max-w-full rounded border border-rule"
      />
      {fault && <p className="mt-1 font-semibold text-warn">{fault}</p>}
    </div>
  );
}
