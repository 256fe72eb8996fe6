import type { LineRange } from '@/lib/importing/document';
import type { NumberedLine } from '@/lib/importing/queries/model';
import { isWithin, lineId } from './document-line';
import { PageImage } from './page-image';

/**
 * The text of the document around a draft, line by line. `shown` is the passage being looked at; lines that some field of the
 * draft was read from bear a rule, so that those which nothing took stand out.
 */
export function DocumentPane({
  name,
  lines,
  shown,
  taken,
  pagesPath,
}: {
  name: string;
  lines: NumberedLine[];
  shown: LineRange[];
  taken: LineRange[];
  /** Where the pages are drawn; null for a document that has none. */
  pagesPath: string | null;
}) {
  return (
    <section
      data-document
      aria-label={`Le document : ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className="relative hidden border border-rule bg-surface lg:sticky lg:top-3 lg:block lg:max-h-[calc(100dvh-1.5rem)] lg:self-start lg:overflow-y-auto"
    >
      <ol className="py-3 text-[0.9rem] leading-snug">
        {lines.map((line, index) => (
          <DocumentLineItem
            key={line.number}
            line={line}
            isShown={isWithin(line.number, shown)}
            isTaken={isWithin(line.number, taken)}
            page={line.page !== null && line.page !== lines[index - 1]?.page ? line.page : null}
            pagesPath={pagesPath}
          />
        ))}
      </ol>
    </section>
  );
}

function DocumentLineItem({
  line: { number, text, furniture },
  isShown,
  isTaken,
  page,
  pagesPath,
}: {
  line: NumberedLine;
  isShown: boolean;
  isTaken: boolean;
  /** The page that begins with this line. */
  page: number | null;
  pagesPath: string | null;
}) {
  return (
    <li
      id={lineId(number)}
      data-line={number}
      data-shown={isShown ? '' : undefined}
      className="scroll-mt-16 data-[shown]:bg-[color-mix(in_oklab,var(--marker)_45%,var(--surface))]"
    >
      {page !== null && pagesPath && <PageImage page={page} path={pagesPath} />}
      <span className="grid grid-cols-[3.6rem_minmax(0,1fr)]">
        <span className="pr-2.5 text-right text-[0.82rem] text-ink-soft tabular-nums select-none in-data-[shown]:text-ink">
          <span className="sr-only">Ligne </span>
          {number}
        </span>
        <span
          className={`min-h-[1.375em] border-l-2 pr-3 pl-3 wrap-anywhere whitespace-pre-wrap ${isTaken ? 'border-rule-strong' : 'border-transparent'} ${furniture ? 'text-ink-soft italic' : ''}`}
        >
          {text}
        </span>
      </span>
    </li>
  );
}
