import { Fragment } from 'react';
import type { LineRange } from '@/lib/importing/document';
import type { NumberedLine } from '@/lib/importing/queries/model';
import { isWithin, lineId } from './document-line';
import { PageImage } from './page-image';

/**
 * Lines of the document, each after its number, which the style counts: a page holds hundreds of them, twice (once for the
 * browser, once for React). Lines of `taken` bear a rule; those of `shown` are marked.
 */
export function DocumentLines({
  lines,
  shown = [],
  taken = [],
  pagesPath = null,
}: {
  lines: NumberedLine[];
  shown?: LineRange[];
  taken?: LineRange[];
  /** Where the pages are drawn; null for a document that has none. */
  pagesPath?: string | null;
}) {
  return (
    <ol start={lines[0]?.number} className="document-lines">
      {lines.map(({ number, text, page, furniture }, index) => (
        <Fragment key={number}>
          {pagesPath && page !== null && page !== lines[index - 1]?.page && (
            <li className="document-page">
              <PageImage page={page} path={pagesPath} />
            </li>
          )}
          <li
            id={lineId(number)}
            data-shown={isWithin(number, shown) ? '' : undefined}
            data-taken={isWithin(number, taken) ? '' : undefined}
            data-furniture={furniture ? '' : undefined}
          >
            {text}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
