import { SOURCE_KIND_LABELS, type SourceKind } from '@/lib/catalogue/model';
import { countOf, formatList, formatPartialDate } from '@/lib/text/french';

/** « Guide, RTES et CGET, septembre 2016, 109 pages » */
export function sourceWords(source: {
  kind: string;
  publishers: string[];
  date: string | null;
  pageCount: number | null;
}): string {
  return [
    SOURCE_KIND_LABELS[source.kind as SourceKind] ?? source.kind,
    formatList(source.publishers),
    source.date && formatPartialDate(source.date),
    source.pageCount && countOf(source.pageCount, 'page'),
  ]
    .filter(Boolean)
    .join(', ');
}
