import Link from 'next/link';
import { SITE_NAME, SITE_TAGLINE } from './site';

const PAGES = [
  { href: '/sources', label: 'Sources' },
  { href: '/glossaire', label: 'Glossaire' },
  { href: '/a-propos', label: 'À propos' },
  { href: '/donnees', label: 'Données et API' },
  { href: '/accessibilite', label: 'Accessibilité : non conforme' },
  { href: '/mentions-legales', label: 'Mentions légales' },
  { href: '/confidentialite', label: 'Confidentialité' },
  { href: '/etat', label: 'État du service' },
];

export function SiteFooter() {
  return (
    <footer className="mt-20 border-t-4 border-accent bg-surface print:mt-2 print:border-t-0">
      <div className="page grid gap-6 py-8 md:grid-cols-[2fr_1fr] print:py-0">
        <div className="max-w-[60ch]">
          <p className="display text-lg print:text-[7pt]">{SITE_NAME}</p>
          <p className="mt-1 text-ink-soft print:hidden">
            {SITE_TAGLINE}, pour le Réseau des collectivités territoriales pour une économie solidaire (RTES).
            Chaque fait renvoie au passage du document dont il vient.
          </p>
        </div>
        <nav aria-label="À propos de ce site" className="print:hidden">
          <ul className="grid gap-1">
            {PAGES.map(({ href, label }) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
