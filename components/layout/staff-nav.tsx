import { NavLink } from './nav-link';

const SECTIONS = [
  { href: '/admin', label: 'Tableau de bord', isExact: true },
  { href: '/admin/fiches', label: 'Fiches' },
  { href: '/admin/leviers', label: 'Leviers' },
  { href: '/admin/importations', label: 'Importations' },
  { href: '/admin/corrections', label: 'Corrections' },
  { href: '/admin/vocabulaire', label: 'Vocabulaire' },
  { href: '/admin/journal', label: 'Journal' },
  { href: '/admin/liens', label: 'Liens' },
];

const ACCOUNTS = { href: '/admin/comptes', label: 'Comptes' };
const OWN_ACCOUNT = { href: '/admin/compte', label: 'Mon compte' };

/** The sections of the staff's side. Only an administrator is shown the accounts of others. */
export function StaffNav({ showsAccounts }: { showsAccounts: boolean }) {
  return (
    <nav aria-label="Espace de l’équipe">
      <ul className="flex flex-wrap gap-x-3.5 text-[0.94rem] lg:gap-x-5">
        {[...SECTIONS, ...(showsAccounts ? [ACCOUNTS] : []), OWN_ACCOUNT].map((section) => (
          <li key={section.href}>
            <NavLink {...section} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
