'use client';

import { useEffect } from 'react';
import type { DossierSelection } from '@/lib/catalogue/dossier-address';
import { remember } from './remembered';

/** The browser keeps the dossier that is open, so that sheets met later are added to it. */
export function RememberDossier({ selection }: { selection: DossierSelection }) {
  useEffect(() => remember(selection), [selection]);
  return null;
}
