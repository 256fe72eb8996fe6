import { type DossierSelection, dossierPath, readDossier } from '@/lib/catalogue/dossier-address';

const KEY = 'dossier';

/** The dossier last opened in this browser, kept in it and sent nowhere; empty where nothing may be kept. */
export function recall(): DossierSelection {
  try {
    return readDossier(new URLSearchParams(localStorage.getItem(KEY) ?? ''));
  } catch {
    return { initiatives: [], levers: [] };
  }
}

/** Keeps a dossier in this browser. */
export function remember(selection: DossierSelection): void {
  try {
    localStorage.setItem(KEY, dossierPath(selection).replace(/^[^?]*\??/, ''));
  } catch {
    // A browser that keeps nothing still has the address.
  }
}
