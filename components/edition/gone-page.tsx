import Link from 'next/link';
import { offlineTitle } from '@/lib/publishing/offline-words';
import type { Offline } from '@/lib/publishing/queries/find-offline';
import { withFrenchSpaces } from '@/lib/text/french';

/** What stands at the address of a page that was withdrawn or deleted: what it was, since when it is gone, and why. */
export function GonePage({ gone }: { gone: Offline }) {
  return (
    <>
      <h1 className="mt-6 max-w-[28ch] text-[clamp(2rem,4.5vw,3rem)]">{withFrenchSpaces(gone.title)}</h1>
      <p className="mt-4 max-w-[62ch] text-[1.15rem] font-semibold">{offlineTitle(gone)}.</p>
      {gone.reason && (
        <p className="mt-3 max-w-[62ch] border-l-4 border-warn bg-warn-ground px-4 py-3 whitespace-pre-line">
          {withFrenchSpaces(gone.reason)}
        </p>
      )}
      <p className="mt-6 max-w-[62ch]">
        Son contenu n’est plus publié. Vous pouvez chercher ce qui s’en approche dans{' '}
        <Link href="/initiatives">toutes les initiatives</Link> ou dans{' '}
        <Link href="/leviers">les leviers</Link>.
      </p>
    </>
  );
}
