import { findPersonalData } from '@/lib/catalogue/personal-data';
import type { RecognisedContact } from '@/lib/importing/recognise/model';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import { formatList } from '@/lib/text/french';
import type { DraftParts } from './draft-parts';
import type { ProposedPerson } from './model';

/**
 * A contact block cut in two: the organisation, which a sheet says, and what belongs to people (names, their e-mails, every
 * telephone), which is kept apart.
 */
export function toContact(
  contact: RecognisedContact,
  parts: DraftParts,
): { contact: InitiativeDraft['contact']; people: ProposedPerson[] } {
  const line = contact.ranges[0]?.from ?? null;
  const generic = contact.emails.filter((email) => findPersonalData(email).length === 0);
  const [email = null, ...moreEmails] = generic;
  const [website = null, ...moreSites] = contact.websites.map(toWebAddress);
  const more = [...moreSites, ...moreEmails];
  if (more.length > 0)
    parts.warn(
      line,
      `Le bloc de contact donne aussi ${formatList(more)}\u00a0: une fiche n’en garde qu’un de chaque.`,
    );
  const kept = { organisation: contact.organisation, website, email, address: contact.address };
  for (const [name, value] of Object.entries(kept))
    if (value !== null) parts.passages[`contact.${name}`] = contact.ranges;
  return {
    contact: Object.values(kept).some((value) => value !== null) ? kept : null,
    people: [...contact.people, ...toNameless(contact, line)],
  };
}

/** Telephones, and e-mails that bear a name, which no person of the block has. */
function toNameless(
  { people, emails, phones, organisation }: RecognisedContact,
  line: number | null,
): ProposedPerson[] {
  const knownEmails = new Set(people.map(({ email }) => email));
  const knownPhones = new Set(people.map(({ phone }) => digitsOf(phone ?? '')));
  const nobody = { name: organisation ?? 'Sans nom', role: null, line };
  return [
    ...emails
      .filter((email) => findPersonalData(email).length > 0 && !knownEmails.has(email))
      .map((email) => ({ ...nobody, email, phone: null })),
    ...phones
      .filter((phone) => !knownPhones.has(digitsOf(phone)))
      .map((phone) => ({ ...nobody, email: null, phone })),
  ];
}

const digitsOf = (phone: string) => phone.replace(/\D/g, '');

function toWebAddress(site: string): string {
  return /^https?:\/\//i.test(site) ? site : `http://${site}`;
}
