import Link from 'next/link';
import { Tag } from '@/components/ui/tag';
import type { ItemDetail } from '@/lib/importing/queries/model';
import { placeWords } from '@/lib/importing/review/passage-words';
import { withFrenchSpaces } from '@/lib/text/french';
import { IMPORTS_PATH, importPath, itemPath } from './paths';
import { KindProgress } from './progress';
import { ITEM_KIND_LABELS, ITEM_STATUS_LABELS } from './words';

/** The head of the review of one proposal: what it is, where it stands, and the next one to decide. */
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
        {withFrenchSpaces(item.import.source.title)}, {placeWords(item)}
      </p>
      <div className="mt-3 mb-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <NextDue item={item} />
        {ofKind && <KindProgress {...ofKind} />}
      </div>
    </header>
  );
}

function NextDue({ item }: { item: ItemDetail }) {
  if (item.import.state === 'closed') return <p className="text-ink-soft">Cet import est clos.</p>;
  if (!item.nextDue) return <p className="text-ink-soft">Aucune autre proposition n’attend.</p>;
  return (
    <p>
      <Link
        href={itemPath(item.import.id, item.nextDue.position)}
        rel="next"
        prefetch={false}
        className="inline-flex min-h-9 items-center gap-1.5"
      >
        <span>
          Suivante à relire<span className="sr-only">&nbsp;: {item.nextDue.title}</span>
        </span>
        <span aria-hidden="true">→</span>
      </Link>
    </p>
  );
}
