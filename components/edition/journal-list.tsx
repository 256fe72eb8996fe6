import type { JournalLine } from '@/lib/publishing/queries/list-journal';
import { formatMoment } from '@/lib/text/french';
import { journalMessage, journalSentence } from './journal-words';

/** Lines of a page's journal, with what was said. */
export function JournalList({ lines }: { lines: JournalLine[] }) {
  return (
    <ol className="mt-2 max-w-[72ch]">
      {lines.map((line) => (
        <li key={String(line.id)} className="border-t border-rule py-2 first:border-t-0">
          <JournalEntry line={line} />
        </li>
      ))}
    </ol>
  );
}

export function JournalEntry({ line }: { line: JournalLine }) {
  const message = journalMessage(line);
  return (
    <>
      {journalSentence(line)} <span className="text-[0.88rem] text-ink-soft">le {formatMoment(line.at)}</span>
      {message && (
        <span className="mt-1 block border-l-4 border-marker pl-3 whitespace-pre-line">{message}</span>
      )}
    </>
  );
}
