import Link from 'next/link';
import { Tag } from '@/components/ui/tag';
import type { ItemDetail, ItemNeighbour } from '@/lib/importing/queries/model';
import { withFrenchSpaces } from '@/lib/text/french';
import { IMPORTS_PATH, importPath, itemPath } from './paths';
import { KindProgress } from './progress';
import { ITEM_KIND_LABELS, ITEM_STATUS_LABELS, rangePhrase } from './words';

/** The head of the review of one proposal: what it is, where it stands, and the ones before and after it. */
export function ItemHead({ item }: { item: ItemDetail }) {
  const ofKind = item.import.progress.byKind.find(({ kind }) => kind === item.kind);
  return (
    <header className="mt-6">
      <nav aria-label="Vous êtes ici">
        <ol className="flex flex-wrap gap-x-2">
          <li>
            <Link href={IMPORTS_PATH}>Importations</Link> <span aria-hidden="true">›</span>
          </li>
          <li>
            <Link href={importPath(item.import.id)}>{withFrenchSpaces(item.import.source.title)}</Link>
          </li>
        </ol>
      </nav>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <span className="display text-accent">{ITEM_KIND_LABELS[item.kind]}</span>
        <Tag>{ITEM_STATUS_LABELS[item.status]}</Tag>
      </p>
      <h1 className="mt-1 text-[clamp(1.7rem,3.4vw,2.4rem)] wrap-anywhere">{withFrenchSpaces(item.title)}</h1>
      <p className="mt-1.5 text-ink-soft">
        {item.page === null ? rangePhrase(item).replace('l', 'L') : `Page ${item.page}, ${rangePhrase(item)}`}{' '}
        de {item.import.fileName}
      </p>
      <div className="mt-3 mb-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <nav aria-label="Propositions voisines">
          <ul className="flex flex-wrap gap-x-5">
            <Neighbour importId={item.import.id} neighbour={item.previous} word="Précédente" rel="prev" />
            <Neighbour importId={item.import.id} neighbour={item.next} word="Suivante" rel="next" />
          </ul>
        </nav>
        {ofKind && <KindProgress {...ofKind} />}
      </div>
    </header>
  );
}

function Neighbour({
  importId,
  neighbour,
  word,
  rel,
}: {
  importId: number;
  neighbour: ItemNeighbour | null;
  word: string;
  rel: 'prev' | 'next';
}) {
  if (!neighbour) return null;
  return (
    <li>
      <Link
        href={itemPath(importId, neighbour.position)}
        rel={rel}
        prefetch={false}
        className="inline-flex min-h-9 items-center gap-1.5"
      >
        {rel === 'prev' && <span aria-hidden="true">←</span>}
        {word}
        <span className="sr-only">&nbsp;: {neighbour.title}</span>
        {rel === 'next' && <span aria-hidden="true">→</span>}
      </Link>
    </li>
  );
}
