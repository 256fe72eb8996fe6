import Link from 'next/link';

/** From a page of the vocabulary to those above it. */
export function WayBack({ steps }: { steps: { label: string; href: string }[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="pt-5 text-[0.9rem]">
      <ol className="flex flex-wrap gap-x-2">
        {[{ label: 'Vocabulaire', href: '/admin/vocabulaire' }, ...steps].map(({ label, href }, index) => (
          <li key={href} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
