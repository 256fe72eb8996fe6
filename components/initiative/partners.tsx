import { NoteRefs } from '@/components/source/note-refs';
import { PARTNER_KIND_LABELS, PARTNER_KINDS } from '@/lib/catalogue/model';
import type { Notes } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { withFrenchSpaces } from '@/lib/text/french';

/** Who takes part, by kind, with what they bring. */
export function Partners({ partners, notes }: { partners: InitiativeSheet['partners']; notes: Notes }) {
  if (partners.length === 0) return null;
  const groups = PARTNER_KINDS.map((kind) => ({
    kind,
    members: partners.filter((partner) => partner.kind === kind),
  }));
  return (
    <section aria-labelledby="partenaires" className="mb-9 print:mb-3">
      <h2 id="partenaires" className="text-[1.6rem] print:text-[12pt]">
        Partenaires
      </h2>
      <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-[11rem_1fr] print:grid-cols-[7rem_1fr] print:gap-y-1">
        {groups
          .filter(({ members }) => members.length > 0)
          .map(({ kind, members }) => (
            <div key={kind} className="contents">
              <dt className="border-t border-rule pt-2 font-semibold print:pt-0.5">
                {PARTNER_KIND_LABELS[kind]}
              </dt>
              <dd className="sm:border-t sm:border-rule sm:pt-2 print:pt-0.5">
                <ul>
                  {members.map(({ name, role, citations }) => (
                    <li key={`${name} ${role}`} className="py-0.5">
                      {withFrenchSpaces(name)}
                      {role && <span className="text-ink-soft">{withFrenchSpaces(` : ${role}`)}</span>}
                      <NoteRefs citations={citations} notes={notes} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
