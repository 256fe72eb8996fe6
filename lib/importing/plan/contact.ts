import type { DocumentLine } from '@/lib/importing/document';
import type { RecognisedContact } from '@/lib/importing/recognise/model';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import { formatList } from '@/lib/text/french';
import type { DocumentWords } from './document-words';
import type { DraftParts } from './draft-parts';
import type { ProposedPerson } from './model';
import { isSomeones, toNameless } from './nameless';

/**
 * A contact block cut in two: the organisation, which a sheet says, and what belongs to people (names, their e-mails, every
 * telephone), which is kept apart.
 */
export function toContact(
  contact: RecognisedContact,
  lines: DocumentLine[],
  isCommon: DocumentWords['isCommon'],
  parts: DraftParts,
): { contact: InitiativeDraft['contact']; people: ProposedPerson[] } {
  const line = contact.ranges[0]?.from ?? null;
  const generic = contact.emails.filter((email) => !isSomeones(email));
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
    people: [...contact.people, ...toNameless(contact, lines, isCommon)],
  };
}

function toWebAddress(site: string): string {
  return /^https?:\/\//i.test(site) ? site : `http://${site}`;
}
