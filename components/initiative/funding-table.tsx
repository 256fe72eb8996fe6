import { NoteRefs } from '@/components/source/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { formatEuros, formatNumber, withFrenchSpaces } from '@/lib/text/french';

type Line = InitiativeSheet['funding'][number];

/** Who gives what, when and for what. */
export function FundingTable({ lines, notes }: { lines: Line[]; notes: Notes }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="argent" className="mb-9 print:mb-3">
      <h2 id="argent" className="text-[1.6rem] print:text-[12pt]">
        Qui finance
      </h2>
      <table className="mt-3 w-full max-w-[72ch] border-collapse text-left">
        <thead>
          <tr className="border-b-2 border-ink align-bottom">
            <th scope="col" className="py-1.5 pr-4">
              Financeur
            </th>
            <th scope="col" className="py-1.5 text-right">
              Montant
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={`${line.funder} ${index}`} className="border-b border-rule align-top">
              <th scope="row" className="py-2 pr-4 font-semibold">
                {withFrenchSpaces(line.funder)}
                <NoteRefs citations={line.citations} notes={notes} />
                <span className="block text-[0.9rem] font-normal text-ink-soft">
                  {withFrenchSpaces([line.nature, line.year, line.note].filter(Boolean).join(' · '))}
                </span>
              </th>
              <td className="py-2 text-right tabular-nums">
                <Amount line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Amount({ line: { amountEur, share } }: { line: Line }) {
  if (amountEur === null && share === null) return <span className="text-ink-soft">sans montant</span>;
  return (
    <>
      {amountEur !== null && (
        <span className="block whitespace-nowrap font-semibold">{formatEuros(amountEur)}</span>
      )}
      {share !== null && <span className="block whitespace-nowrap">{`${formatNumber(share)}\u00a0%`}</span>}
    </>
  );
}
