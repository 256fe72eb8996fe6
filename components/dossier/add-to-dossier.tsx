'use client';

import { FolderPlus } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { type DossierSelection, dossierPath, withToggled } from '@/lib/catalogue/dossier-address';
import { recall } from './remembered';

/** Adds this sheet or lever to the dossier last opened here; without script, starts a dossier with it. */
export function AddToDossier({ kind, slug }: { kind: keyof DossierSelection; slug: string }) {
  const [selection, setSelection] = useState<DossierSelection>({ initiatives: [], levers: [] });
  useEffect(() => setSelection(recall()), []);
  const isThere = selection[kind].includes(slug);
  return (
    <Link
      href={dossierPath(isThere ? selection : withToggled(selection, kind, slug))}
      prefetch={false}
      className="button button-quiet print:hidden"
    >
      <FolderPlus aria-hidden="true" size={18} />
      {isThere ? 'Voir le dossier' : 'Ajouter au dossier'}
    </Link>
  );
}
