import Link from 'next/link';
import { staffPath } from '@/lib/publishing/model';
import type { JournalRow } from '@/lib/publishing/queries/read-journal';
import { formatMoment } from '@/lib/text/french';
import { actionWords } from './action-words';
import { detailWords } from './detail-words';
import { whatOf, whoDid } from './row-words';

/** Lines of the journal, the latest first. */
export function JournalTable({ rows }: { rows: JournalRow[] }) {
  return (
    <section
      aria-label="Journal, tableau"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className="relative mt-6 overflow-x-auto"
    >
      <table className="w-full border-collapse text-[0.94rem]">
        <thead>
          <tr className="border-b-2 border-ink text-left align-bottom">
            {['Quand', 'Qui', 'Quoi', 'Sur quoi', 'Détail'].map((title) => (
              <th key={title} scope="col" className="py-2 pr-4">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.id)} className="border-b border-rule align-top">
              <td className="min-w-[9rem] py-2.5 pr-4 xl:whitespace-nowrap">
                <time dateTime={row.at.toISOString()}>{formatMoment(row.at)}</time>
              </td>
              <td className="min-w-[8rem] py-2.5 pr-4">{whoDid(row)}</td>
              <td className="min-w-[9rem] py-2.5 pr-4">{actionWords(row.action)}</td>
              <td className="min-w-[12rem] py-2.5 pr-4 [overflow-wrap:anywhere]">
                {row.edition ? (
                  <Link href={staffPath(row.edition)} prefetch={false}>
                    {whatOf(row)}
                  </Link>
                ) : (
                  whatOf(row)
                )}
              </td>
              <td className="min-w-[12rem] py-2.5 [overflow-wrap:anywhere]">{detailWords(row.detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
