import Link from 'next/link';

/** The way from the home page to this one. The last step is the page itself and is not a link. */
export function Breadcrumb({ steps }: { steps: { label: string; href?: string }[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="pt-5 text-[0.9rem] text-ink-soft print:hidden">
      <ol className="flex flex-wrap gap-x-2 gap-y-1">
        {[{ label: 'Accueil', href: '/' }, ...steps].map(({ label, href }, index) => (
          <li key={label} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            {href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
