import type { ReactNode } from 'react';
import { Sheet } from '@/components/initiative/sheet';
import { LeverSheet } from '@/components/lever/lever-sheet';
import { isOld } from '@/lib/catalogue/model';
import type { Preview } from '@/lib/publishing/preview/get-preview';

/** A draft as its public page will be, under a banner that says that it is none. */
export function PreviewPage({
  preview,
  today,
  illustrationFolder,
  children,
}: {
  preview: Preview;
  today: Date;
  /** Where the pictures of this draft may be asked for. */
  illustrationFolder: string;
  children?: ReactNode;
}) {
  return (
    <>
      <aside
        aria-label="Aperçu"
        className="mt-6 max-w-[72ch] border-l-4 border-warn bg-warn-ground px-4 py-3 print:border"
      >
        <p className="font-bold text-warn">Aperçu – brouillon, version {preview.version}</p>
        {children}
      </aside>
      {preview.kind === 'initiative' ? (
        <Sheet
          sheet={preview.sheet}
          isOld={isOld(preview.sheet, today)}
          awaited={preview.awaited}
          illustrationFolder={illustrationFolder}
        />
      ) : (
        <LeverSheet lever={preview.lever} awaited={preview.awaited} />
      )}
    </>
  );
}
