import Link from 'next/link';
import { formatNumber } from '@/lib/text/french';

/** How much the catalogue holds, each number leading to what it counts. */
export function HomeFigures({
  counts,
}: {
  counts: { initiatives: number; levers: number; figures: number; passages: number; sources: number };
}) {
  const figures = [
    { value: counts.initiatives, label: 'fiches', href: '/initiatives' },
    { value: counts.levers, label: 'leviers', href: '/leviers' },
    { value: counts.figures, label: 'chiffres avec leur passage', href: '/initiatives' },
    { value: counts.passages, label: 'renvois vers un passage', href: '/sources' },
    { value: counts.sources, label: 'documents lus', href: '/sources' },
  ];
  return (
    <ul
      aria-label="Le catalogue en chiffres"
      className="mt-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-5"
    >
      {figures.map(({ value, label, href }) => (
        <li key={label} className="border-t-4 border-marker pt-2">
          <Link href={href} className="text-ink no-underline hover:underline">
            <span className="display block text-[2.2rem] leading-none tabular-nums">
              {formatNumber(value)}
            </span>
            <span className="block leading-snug">{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
