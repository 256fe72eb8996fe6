import { SkipToResults } from './skip-to-results';

/** The first stops of a keyboard: straight to the content, to the search or to what it found. */
export function SkipLinks() {
  const link =
    'absolute left-3 top-3 z-10 -translate-y-24 rounded bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0 hover:text-on-accent';
  return (
    <nav aria-label="Accès rapide" className="print:hidden">
      <a className={link} href="#contenu">
        Aller au contenu
      </a>
      <a className={link} href="/initiatives#recherche">
        Aller à la recherche
      </a>
      <SkipToResults className={link} />
    </nav>
  );
}
