import Link from 'next/link';

/** Pages of a list as links; nothing when there is one page only. */
export function Pagination({
  page,
  pageCount,
  href,
}: {
  page: number;
  pageCount: number;
  href: (page: number) => string;
}) {
  if (pageCount < 2) return null;
  const shown = [...new Set([1, page - 1, page, page + 1, pageCount])].filter(
    (n) => n >= 1 && n <= pageCount,
  );
  return (
    <nav aria-label="Pages de résultats" className="mt-10 flex flex-wrap items-center gap-2 print:hidden">
      {page > 1 && (
        <Link className="button button-quiet" rel="prev" href={href(page - 1)}>
          Page précédente
        </Link>
      )}
      <ol className="flex flex-wrap items-center gap-1">
        {shown.map((n, index) => (
          <li key={n} className="flex items-center gap-1">
            {index > 0 && n - (shown[index - 1] ?? n) > 1 && <span aria-hidden="true">…</span>}
            <Link
              href={href(n)}
              aria-current={n === page ? 'page' : undefined}
              className="inline-flex min-h-11 min-w-11 items-center justify-center rounded border border-transparent no-underline aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink"
            >
              <span className="sr-only">Page </span>
              {n}
            </Link>
          </li>
        ))}
      </ol>
      {page < pageCount && (
        <Link className="button button-quiet" rel="next" href={href(page + 1)}>
          Page suivante
        </Link>
      )}
    </nav>
  );
}
