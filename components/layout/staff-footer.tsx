import Link from 'next/link';
import { SITE_NAME } from './site';

const PAGES = [
  { href: '/', label: 'Site public' },
  { href: '/etat', label: 'État du service' },
  { href: '/accessibilite', label: 'Accessibilité\u00a0: non conforme' },
  { href: '/confidentialite', label: 'Confidentialité' },
];

/** The foot of every page of the staff's side: whose it is, and the ways to the public's. */
export function StaffFooter() {
  return (
    <footer className="border-t border-rule bg-surface text-[0.94rem] print:hidden">
      <div className="page flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 py-4">
        <p className="text-ink-soft">Espace de l’équipe, {SITE_NAME}</p>
        <nav aria-label="À propos de ce site">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {PAGES.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} prefetch={false} className="inline-block py-1">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
