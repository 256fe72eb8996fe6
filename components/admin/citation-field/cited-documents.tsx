import { type CiteSource, pageRanges } from '@/lib/catalogue/cite-text';
import { formatNumber } from '@/lib/text/french';
import { CITED_DOCUMENTS } from './cited-documents-id';

/** The documents that one can cite, once in a form: the help of each citation field leads here. */
export function CitedDocuments({ sources }: { sources: CiteSource[] }) {
  return (
    <details id={CITED_DOCUMENTS} className="rounded-md border border-rule p-4">
      <summary className="font-semibold">Documents que l’on peut citer, et leurs identifiants</summary>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {sources.map((source) => (
          <div key={source.id} className="contents">
            <dt className="font-mono text-[0.9rem]">{source.id}</dt>
            <dd>
              {source.title} : lignes 1 à {formatNumber(source.lineCount)}
              {source.pages.length > 0 && ` ; pages ${pageRanges(source)}`}.
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
