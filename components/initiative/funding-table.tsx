import { NoteRefs } from '@/components/ui/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { formatEuros, formatNumber, withFrenchSpaces } from '@/lib/text/french';

/** Who gives what, when and for what. */
export function FundingTable({ lines, notes }: { lines: InitiativeSheet['funding']; notes: Notes }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="argent" className="mb-9 print:mb-3">
      <h2 id="argent" className="text-[1.6rem] print:text-[12pt]">
        Qui finance
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached with the keyboard */}
      <section className="mt-3 overflow-x-auto" aria-labelledby="argent" tabIndex={0}>
        <table className="w-full min-w-[34rem] border-collapse text-left print:min-w-0">
          <thead>
            <tr className="border-b-2 border-ink align-bottom">
              <th scope="col" className="py-1.5 pr-4">
                Financeur
              </th>
              <th scope="col" className="py-1.5 pr-4 text-right">
                Montant
              </th>
              <th scope="col" className="py-1.5 pr-4">
                Nature
              </th>
              <th scope="col" className="py-1.5">
                Année
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ funder, amountEur, share, nature, year, note, citations }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one funder may give twice; the list never changes order
              <tr key={`${funder} ${index}`} className="border-b border-rule align-top">
                <th scope="row" className="py-2 pr-4 font-semibold">
                  {withFrenchSpaces(funder)}
                  <NoteRefs citations={citations} notes={notes} />
                  {note && <span className="block text-[0.9rem] font-normal text-ink-soft">{withFrenchSpaces(note)}</span>}
                </th>
                <td className="whitespace-nowrap py-2 pr-4 text-right tabular-nums">
                  {amountEur !== null && <span className="block font-semibold">{formatEuros(amountEur)}</span>}
                  {share !== null && <span className="block">{`${formatNumber(share)}\u00a0%`}</span>}
                  {amountEur === null && share === null && <span className="text-ink-soft">sans montant</span>}
                </td>
                <td className="py-2 pr-4">{nature}</td>
                <td className="py-2 tabular-nums">{year}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
