import Link from 'next/link';
import type { Coverage } from '@/lib/publishing/queries/dashboard/read-coverage';
import { EMPTY_QUERY, listPath } from '@/lib/search/query';

/** Sheets online by sector and lever; each number leads to the public list of them, and an empty cell is framed. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const { sectors, levers, region } = coverage;
  const territories = region ? [region.id] : [];
  return (
    <section
      aria-label="Secteurs et leviers, tableau"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className="relative mt-6 overflow-x-auto"
    >
      <table className="border-collapse text-[0.92rem]">
        <caption className="sr-only">
          Nombre de fiches en ligne par secteur (lignes) et par levier (colonnes)
          {region ? `, ${region.label}` : ''}
        </caption>
        <thead>
          <tr className="border-b-2 border-ink text-left align-bottom">
            <th scope="col" className="min-w-[9rem] py-2 pr-3">
              Secteur
            </th>
            {levers.map((lever) => (
              <th key={lever.id} scope="col" className="min-w-[7rem] px-1 py-2 text-[0.85rem] leading-tight">
                {lever.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectors.map((sector) => (
            <tr key={sector.id} className="border-b border-rule">
              <th scope="row" className="py-1 pr-3 text-left">
                {sector.label}
              </th>
              {levers.map((lever) => {
                const count = coverage.countOf(sector.id, lever.id);
                const href = listPath({
                  ...EMPTY_QUERY,
                  territories,
                  sectors: [sector.id],
                  levers: [lever.id],
                });
                return (
                  <td key={lever.id} className="px-1 py-1">
                    <Link
                      href={href}
                      prefetch={false}
                      className={`flex min-h-11 items-center justify-center tabular-nums ${count === 0 ? 'border-2 border-dashed border-warn font-bold text-warn no-underline' : ''}`}
                    >
                      {count}
                      <span className="sr-only">
                        {' '}
                        – {sector.label}, {lever.label}
                      </span>
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
