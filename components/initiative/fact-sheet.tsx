import Link from 'next/link';
import type { ReactNode } from 'react';
import { NoteRefs } from '@/components/source/note-refs';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { territoryPath } from '@/lib/territory/model';
import { formatDate, formatPartialDate, withFrenchSpaces } from '@/lib/text/french';
import { placeWords } from './place-words';

/** Where, who, since when, and as of when it is true. Years that disagree stand side by side. */
export function FactSheet({ sheet, notes, isOld }: { sheet: InitiativeSheet; notes: Notes; isOld: boolean }) {
  return (
    <dl className="mt-8 grid gap-x-8 gap-y-4 border-y-2 border-ink py-5 sm:grid-cols-2 lg:grid-cols-[1.6fr_1.3fr_1fr_1.2fr] print:mt-3 print:grid-cols-4 print:py-2">
      <Fact term="Où">
        <ul className="grid gap-1.5">
          {sheet.places.map((place) => (
            <li key={`${place.territory?.id} ${place.wording}`}>
              {place.territory ? (
                <Link href={territoryPath(place.territory.id)}>{withFrenchSpaces(placeWords(place))}</Link>
              ) : (
                withFrenchSpaces(place.wording)
              )}
              <NoteRefs citations={place.citations} notes={notes} />
              <span className="block text-[0.88rem] leading-snug text-ink-soft">
                {place.territory && withFrenchSpaces(`« ${place.wording} »`)}
                {DISTRICT_WORDS[place.inDistrict] && ` · ${DISTRICT_WORDS[place.inDistrict]}`}
                {place.note && ` · ${withFrenchSpaces(place.note)}`}
              </span>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact term="Structure">
        {sheet.structureName && (
          <span className="block font-semibold">{withFrenchSpaces(sheet.structureName)}</span>
        )}
        {sheet.types.map(({ slug, label }) => (
          <Link key={slug} href={`/initiatives?type=${slug}`} className="block py-0.5">
            {label}
          </Link>
        ))}
      </Fact>
      <Fact term="Création">
        {sheet.created.length === 0 && <span className="text-ink-soft">Année non précisée</span>}
        {sheet.created.map(({ year, note, citations }, index) => (
          <span key={`${year} ${note}`} className="block">
            {index > 0 && <span className="text-ink-soft">ou </span>}
            <span className={sheet.created.length > 1 ? 'highlighted' : ''}>{year}</span>
            <NoteRefs citations={citations} notes={notes} />
            {note && (
              <span className="block text-[0.88rem] leading-snug text-ink-soft">
                {withFrenchSpaces(note)}
              </span>
            )}
          </span>
        ))}
        {sheet.created.length > 1 && (
          <span className="block text-[0.88rem] text-ink-soft">selon le passage</span>
        )}
      </Fact>
      <Fact term="Information de">
        <span className={isOld ? 'highlighted' : ''}>{formatPartialDate(sheet.asOf)}</span>
        <span className="block text-[0.88rem] leading-snug text-ink-soft">
          {sheet.verifiedAt
            ? `Vérifiée le ${formatDate(sheet.verifiedAt)}.`
            : isOld
              ? withFrenchSpaces(
                  'Ancienne, et non vérifiée depuis : renseignez-vous avant de vous y appuyer.',
                )
              : 'Non vérifiée depuis.'}
        </span>
      </Fact>
    </dl>
  );
}

const DISTRICT_WORDS = {
  yes: 'en quartier prioritaire',
  no: 'hors quartier prioritaire',
  unknown: '',
} as const;

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="display text-[0.95rem] text-ink-soft">{term}</dt>
      <dd className="mt-1 leading-snug">{children}</dd>
    </div>
  );
}
