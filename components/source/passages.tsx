import Link from 'next/link';
import { type Notes, passageLabel } from '@/lib/catalogue/notes';

/** The passages that a page rests on, by document. */
export function Passages({ notes }: { notes: Notes }) {
  return (
    <section
      aria-labelledby="passages"
      className="passages mt-12 border-t-2 border-ink pt-5 print:mt-2 print:border-t print:pt-1"
    >
      <h2 id="passages" className="text-2xl print:text-[9pt]">
        Sources et passages
      </h2>
      <p className="mt-1 max-w-[68ch] text-[0.92rem] text-ink-soft print:hidden">
        Chaque numéro renvoie au passage d’où vient le fait. Les lignes sont celles du texte extrait du
        document.
      </p>
      {notes.sources.map(({ id, title, passages }) => (
        <div key={id} className="mt-4 print:mt-0">
          <h3 className="text-[1.02rem] print:text-[7pt]">
            <Link href={`/sources/${id}`}>{title}</Link>
          </h3>
          <ol className="mt-1 columns-1 gap-x-8 text-[0.9rem] text-ink-soft sm:columns-2 lg:columns-3 print:columns-1 print:text-[6.5pt] print:leading-tight">
            {passages.map((passage) => (
              <li key={passage.number} id={`passage-${passage.number}`} className="tabular-nums">
                <span className="inline-block min-w-7 font-semibold text-ink">{passage.number}</span>
                {passageLabel(passage)}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
