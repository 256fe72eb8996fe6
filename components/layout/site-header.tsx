import Link from 'next/link';
import { NavLink } from './nav-link';
import { Wordmark } from './wordmark';

const SECTIONS = [
  { href: '/initiatives', label: 'Initiatives' },
  { href: '/leviers', label: 'Leviers' },
  { href: '/territoires', label: 'Territoires' },
  { href: '/sources', label: 'Sources' },
  { href: '/glossaire', label: 'Glossaire' },
  { href: '/dossier', label: 'Dossier' },
];

export function SiteHeader() {
  return (
    <header className="border-b border-rule bg-surface print:hidden">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
        <Link href="/" className="text-ink no-underline hover:text-accent">
          <Wordmark />
        </Link>
        <nav aria-label="Rubriques">
          <ul className="flex flex-wrap gap-x-3.5 text-[0.94rem] sm:gap-x-6 sm:text-base">
            {SECTIONS.map((section) => (
              <li
                key={section.href}
                className={
                  section.href === '/sources' || section.href === '/glossaire' ? 'hidden sm:block' : undefined
                }
              >
                <NavLink {...section} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
