import type { Difference as FieldDifference } from '@/lib/publishing/difference/differences';
import { ChangedRows } from './changed-rows';
import { ChangedWords } from './changed-words';

/** What changed in one field, under its name. */
export function Difference({
  difference: { label, words, rows },
  headingLevel = 2,
}: {
  difference: FieldDifference;
  headingLevel?: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="border-t border-rule py-4 print:break-inside-avoid">
      <Heading className="text-[1.1rem]">{label}</Heading>
      {words.length > 0 && (
        <div className="mt-2 max-w-[75ch] whitespace-pre-wrap wrap-anywhere">
          <ChangedWords words={words} />
        </div>
      )}
      {rows.length > 0 && (
        <div className="mt-2 max-w-[75ch] wrap-anywhere">
          <ChangedRows rows={rows} />
        </div>
      )}
    </section>
  );
}
