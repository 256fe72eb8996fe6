import { PassageLinks } from './passage-link';
import { fieldId } from './paths';
import type { ReviewView } from './review-view';
import { YesNo } from './suggestions';

/** People that the document names as contacts: personal data, kept out of the sheet, and with it only if someone wants so. */
export function People({ view }: { view: ReviewView }) {
  const { people, decisions } = view.item;
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="personnes">
      <h2 id="personnes" className="border-b-2 border-ink pb-1 text-[1.2rem]">
        Personnes à contacter
      </h2>
      <p className="mt-2 max-w-[68ch] text-[0.94rem] text-ink-soft">
        Ce sont des données personnelles. Elles vont à part, avec la fiche, pour l’équipe seule&nbsp;: le site
        public ne les montre pas. Ne gardez que celles dont l’équipe a besoin pour joindre la structure.
      </p>
      <ul className="mt-1 space-y-1">
        {people.map(({ field, name, role, email, phone, line }) => (
          <li
            key={field}
            id={fieldId(field)}
            tabIndex={-1}
            data-passages={line === null ? '' : `${line}-${line}`}
            className="scroll-mt-4 border-l-4 border-transparent py-2 pl-4 focus-within:border-accent"
          >
            <div className="flex flex-wrap items-baseline gap-x-3 wrap-anywhere">
              <strong>{name}</strong>
              {role && <span>{role}</span>}
              {line !== null && <PassageLinks ranges={[{ from: line, to: line }]} />}
            </div>
            <p className="text-[0.94rem] wrap-anywhere text-ink-soft">
              {[email, phone].filter(Boolean).join(', ')}
            </p>
            <YesNo
              field={field}
              name={name}
              decision={decisions[field] ?? null}
              view={view}
              words={['Garder avec la fiche', 'Écarter']}
              said={{ accepted: 'Gardée avec la fiche', refused: 'Écartée' }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
