import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import { withFrenchSpaces } from '@/lib/text/french';

/** How to reach the organisation, never a person. */
export function ContactBlock({ contact }: { contact: InitiativeSheet['contact'] }) {
  if (!contact || Object.values(contact).every((value) => !value)) return null;
  const { organisation, website, email, address } = contact;
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
      </address>
    </section>
  );
}
