import type { DocumentWarning } from '@/lib/importing/document';
import { withFrenchSpaces } from '@/lib/text/french';
import { lineId } from './document-line';

/** What the reading was unsure of, each with its line: a link where the document is beside it. */
export function WarningList({
  warnings,
  isBesideDocument = false,
}: {
  warnings: DocumentWarning[];
  isBesideDocument?: boolean;
}) {
  return (
    <ul className="mt-2 space-y-1.5 text-[0.94rem]">
      {inOrder(warnings).map(({ line, message }) => (
        <li
          key={`${line} ${message}`}
          data-passages={isBesideDocument && line !== null ? `${line}-${line}` : undefined}
          className="border-l-4 border-warn pl-3"
        >
          {line !== null && (
            <>
              {isBesideDocument ? <a href={`#${lineId(line)}`}>Ligne {line}</a> : `Ligne ${line}`}
              {'\u00a0: '}
            </>
          )}
          {withFrenchSpaces(message)}
        </li>
      ))}
    </ul>
  );
}

/** In the order of the document; what is about all of it first. */
function inOrder(warnings: DocumentWarning[]): DocumentWarning[] {
  return [...warnings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
