import type { listGlossaryTerms } from '@/lib/catalogue/queries/glossary';
import { withFrenchSpaces } from '@/lib/text/french';

type Term = Awaited<ReturnType<typeof listGlossaryTerms>>[number];

/** Acronyms by first letter, with a way to each letter. */
export function GlossaryList({ terms }: { terms: Term[] }) {
  const letterOf = ({ slug }: Term) => (slug[0] ?? '').toUpperCase();
  const letters = [...new Set(terms.map(letterOf))];
  return (
    <>
      <nav aria-label="Lettres" className="mt-5 print:hidden">
        <ul className="flex flex-wrap gap-1">
          {letters.map((letter) => (
            <li key={letter}>
              <a
                href={`#lettre-${letter}`}
                className="display inline-flex size-10 items-center justify-center rounded border border-rule bg-surface no-underline hover:border-ink"
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter) => (
        <section key={letter} aria-labelledby={`lettre-${letter}`} className="mt-8">
          <h2 id={`lettre-${letter}`} className="text-2xl text-accent">
            {letter}
          </h2>
          <dl className="mt-1">
            {terms
              .filter((term) => letterOf(term) === letter)
              .map(({ slug, acronym, expansion, explanation, variants, expandedByDocument }) => (
                <div key={slug} className="grid gap-x-6 border-t border-rule py-3 md:grid-cols-[11rem_1fr]">
                  <dt id={slug} className="display text-[1.1rem]">
                    {acronym}
                    {variants.length > 0 && (
                      <span className="block text-[0.88rem] font-normal text-ink-soft">
                        ou {variants.join(', ')}
                      </span>
                    )}
                  </dt>
                  <dd className="max-w-[68ch]">
                    <span className="font-semibold">{withFrenchSpaces(expansion)}</span>
                    <span className="block">{withFrenchSpaces(explanation)}</span>
                    {!expandedByDocument && (
                      <span className="block text-[0.88rem] text-ink-soft">Développé par la rédaction.</span>
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}
