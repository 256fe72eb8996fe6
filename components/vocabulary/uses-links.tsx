import Link from 'next/link';
import type { Uses, VocabularyName } from '@/lib/publishing/vocabulary/model';
import { countOf } from '@/lib/text/french';
import { usesWords } from './vocabulary-sentences';

/** How much a term is used, leading to what uses it where a list of the site shows just that. */
export function UsesLinks({
  name,
  id,
  label,
  uses,
}: {
  name: VocabularyName;
  id: string;
  label: string;
  uses: Uses;
}) {
  const said = SAID.includes(name);
  const words = said
    ? uses.online > 0 && countOf(uses.online, 'fiche en ligne', 'fiches en ligne')
    : usesWords(uses);
  if (!words)
    return <span className="text-ink-soft">{said ? 'Dans aucune fiche en ligne' : 'Sert nulle part'}</span>;
  const href = pathOf(name, id, label);
  return (
    <Link href={href}>
      {words}
      <span className="sr-only"> pour {label}</span>
    </Link>
  );
}

/** Lists whose terms are said by sheets, rather than named by them. */
const SAID: VocabularyName[] = ['glossary', 'synonyms'];

function pathOf(name: VocabularyName, id: string, label: string): string {
  const query = (text: string) => `/initiatives?${new URLSearchParams({ q: text })}`;
  switch (name) {
    case 'sectors':
      return `/admin/fiches?secteur=${id}`;
    case 'structure-types':
      return `/admin/vocabulaire/types/${id}#usages`;
    case 'sources':
      return `/admin/vocabulaire/documents/${id}#usages`;
    case 'glossary':
      return query(label);
    case 'synonyms':
      return query(label.split(', ')[0] ?? label);
  }
}
