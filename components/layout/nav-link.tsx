'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** A section of the site, marked when the page belongs to it; an exact one, when it is the page itself. */
export function NavLink({
  href,
  label,
  isExact = false,
}: {
  href: string;
  label: string;
  isExact?: boolean;
}) {
  const path = usePathname();
  const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={isCurrent ? (path === href ? 'page' : 'true') : undefined}
      className="inline-block py-2 font-semibold text-ink no-underline hover:text-accent aria-[current]:shadow-[inset_0_-4px_0_var(--marker)]"
    >
      {label}
    </Link>
  );
}
