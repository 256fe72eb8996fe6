import { type Notes, noteTitle } from '@/lib/catalogue/notes';
import type { CitationView } from '@/lib/catalogue/queries/citations';

/** The numbers of the passages that a fact comes from, each a link to the list of passages. */
export function NoteRefs({ citations, notes }: { citations: CitationView[]; notes: Notes }) {
  if (citations.length === 0) return null;
  const ordered = [...citations].sort((a, b) => notes.numberOf(a) - notes.numberOf(b));
  return (
    <span className="note-ref">
      {ordered.map((citation) => (
        <a
          key={notes.numberOf(citation)}
          href={`#passage-${notes.numberOf(citation)}`}
          title={noteTitle(citation)}
        >
          <span className="sr-only">Passage </span>
          {notes.numberOf(citation)}
        </a>
      ))}
    </span>
  );
}
