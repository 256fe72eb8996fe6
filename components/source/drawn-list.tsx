import Link from 'next/link';
import { withFrenchSpaces } from '@/lib/text/french';

type Drawn = { slug: string; title: string; citations: { lineFrom: number; lineTo: number }[] };

/** Pages drawn from a document, each with the lines it uses, overlapping ones joined. */
export function DrawnList({ title, path, items }: { title: string; path: string; items: Drawn[] }) {
  if (items.length === 0) return null;
  return (
    <section className="mt-9">
      <h2 className="text-2xl">
        {title} <span className="text-ink-soft">({items.length})</span>
      </h2>
      <ul className="mt-3 grid gap-x-10 md:grid-cols-2">
        {items.map(({ slug, title: name, citations }) => (
          <li key={slug} className="border-t border-rule py-2">
            <Link href={`${path}/${slug}`}>{withFrenchSpaces(name)}</Link>
            <span className="block text-[0.9rem] tabular-nums text-ink-soft">
              Lignes {linesWords(citations)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « 12, 40-58 et 300 »: passages joined where they touch or overlap, at most six told. */
export function linesWords(citations: { lineFrom: number; lineTo: number }[]): string {
  const joined: { from: number; to: number }[] = [];
  for (const { lineFrom, lineTo } of [...citations].sort((a, b) => a.lineFrom - b.lineFrom)) {
    const last = joined.at(-1);
    if (last && lineFrom <= last.to + 1) last.to = Math.max(last.to, lineTo);
    else joined.push({ from: lineFrom, to: lineTo });
  }
  const shown = joined.slice(0, 6).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  const rest = joined.length - shown.length;
  return rest > 0
    ? `${shown.join(', ')} et ${rest} autre${rest > 1 ? 's' : ''} passage${rest > 1 ? 's' : ''}`
    : shown.join(', ');
}
