import Link from 'next/link';
import { Tag } from '@/components/ui/tag';
import { type EditionState, KIND_LABELS, stateWords } from '@/lib/publishing/model';
import { quoted, withFrenchSpaces } from '@/lib/text/french';
import { type EditionName, editionLinks } from './edition-links';

/** The head of each page about an edition: what it is, where it stands, and what else there is to see of it. */
export function EditionHead({
  edition,
  title,
  current,
}: {
  edition: EditionName & EditionState;
  /** Names the page when it is not the overview. */
  title?: string;
  current: 'overview' | 'edit' | 'history' | 'compare' | 'people' | 'other';
}) {
  const name = withFrenchSpaces(edition.title || 'Sans titre');
  const links = editionLinks(edition);
  return (
    <header className="mt-8">
      <p className="flex flex-wrap items-center gap-2">
        <span className="display text-accent capitalize">{KIND_LABELS[edition.kind]}</span>
        {stateWords(edition).map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </p>
      <h1 className="mt-1 text-[clamp(1.8rem,4vw,2.6rem)]">{title ? `${title} – ${quoted(name)}` : name}</h1>
      <nav aria-label="Cette page" className="mt-3">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {links.map(({ key, href, label }) => (
            <li key={key}>
              <Link
                href={href}
                aria-current={key === current ? 'page' : undefined}
                className="inline-flex min-h-9 items-center aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
