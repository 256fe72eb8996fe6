import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import type { PublicPerson } from '@/lib/catalogue/queries/public-people';
import { withFrenchSpaces } from '@/lib/text/french';

/** How to reach the organisation; someone in it only when the staff have put them there on purpose. */
export function ContactBlock({
  contact,
  people,
}: {
  contact: InitiativeSheet['contact'];
  people: PublicPerson[];
}) {
  const { organisation, website, email, address } = contact ?? NO_CONTACT;
  if (!hasContact(contact, people)) return null;
  return (
    <section aria-labelledby="contact" className="mb-9 print:mb-3">
      <h2 id="contact" className="text-[1.6rem] print:text-[12pt]">
        Contact
      </h2>
      <address className="mt-3 not-italic">
        {organisation && <span className="block font-semibold">{withFrenchSpaces(organisation)}</span>}
        {address && <span className="block">{address}</span>}
        {website && (
          <a className="block break-all" href={website} rel="external">
            {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        )}
        {email && (
          <a className="block break-all" href={`mailto:${email}`}>
            {email}
          </a>
        )}
        {people.map(({ name, role, email: own, phone }) => (
          <span key={`${name} ${role}`} className="mt-2 block">
            <span className="font-semibold">{name}</span>
            {role && <span className="text-ink-soft">, {withFrenchSpaces(role)}</span>}
            {own && (
              <a className="block break-all" href={`mailto:${own}`}>
                {own}
              </a>
            )}
            {phone && (
              <a className="block" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            )}
          </span>
        ))}
      </address>
    </section>
  );
}

const NO_CONTACT = { organisation: null, website: null, email: null, address: null };

/** Whether there is anyone to call. */
export function hasContact(contact: InitiativeSheet['contact'], people: PublicPerson[]): boolean {
  return people.length > 0 || Object.values(contact ?? NO_CONTACT).some(Boolean);
}
