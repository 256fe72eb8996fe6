import { NoteRefs } from '@/components/source/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { FigureValue, FigureView } from '@/lib/catalogue/queries/figures';
import { formatEuros, formatNumber, withFrenchSpaces } from '@/lib/text/french';

/** Key figures, each with its year and its passage. Values that disagree stand side by side. */
export function Figures({ figures, notes }: { figures: FigureView[]; notes: Notes }) {
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="chiffres" className="mt-9 print:mt-3">
      <h2 id="chiffres" className="text-[1.6rem] print:text-[12pt]">
        En chiffres
      </h2>
      <ul className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-x-8 gap-y-6 print:mt-1 print:grid-cols-6 print:gap-x-3 print:gap-y-1 print:text-[7.5pt]">
        {figures.map(({ label, unit, values }, index) => (
          <li
            key={`${label} ${index}`}
            className="border-t-4 border-marker pt-2 print:border-t-2 print:pt-0.5"
          >
            {values.map((value, rank) => (
              <span key={`${value.value} ${value.year} ${value.note}`} className="block">
                {rank > 0 && <span className="text-ink-soft">ou </span>}
                <span
                  className={`display tabular-nums ${rank === 0 ? 'text-[2rem] print:text-[10pt]' : 'text-[1.4rem] print:text-[8pt]'}`}
                >
                  {figureWords(value, unit)}
                </span>
                <NoteRefs citations={value.citations} notes={notes} />
                {rank > 0 && value.year && <span className="text-ink-soft"> en {value.year}</span>}
                {rank > 0 && value.note && (
                  <span className="block text-[0.88rem] text-ink-soft">{withFrenchSpaces(value.note)}</span>
                )}
              </span>
            ))}
            <span className="mt-1 block leading-snug">{withFrenchSpaces(label)}</span>
            <span className="block text-[0.88rem] leading-snug text-ink-soft print:text-[6.5pt]">
              {[values[0]?.year, values[0]?.note && withFrenchSpaces(values[0].note)]
                .filter(Boolean)
                .join(' · ')}
              {values.length > 1 && ' · les passages diffèrent'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « environ 1 200 foyers », « 24 à 30 emplois », « 105 000 € », « 25 % » */
export function figureWords({ value, upTo, qualifier }: FigureValue, unit: string): string {
  const format = unit === '€' ? formatEuros : formatNumber;
  const range = upTo === null ? format(value) : `${formatNumber(value)} à ${format(upTo)}`;
  return withFrenchSpaces([qualifier, range, unit === '€' ? null : unit].filter(Boolean).join(' '));
}
