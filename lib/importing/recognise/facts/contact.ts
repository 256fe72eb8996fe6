import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import type { RecognisedContact } from '../model';
import { findAddress, findEmails, findPhones, findSites, type Piece } from './addresses';
import { contactLines } from './contact-parts';
import { readPeople, startsRole } from './people';
import type { FactsVocabulary } from './vocabulary';

type Person = RecognisedContact['people'][number];

/**
 * Whom to call, from the contact lines of a sheet: people with what is theirs, and what belongs to nobody in particular.
 * An e-mail or a telephone is somebody’s when it bears their name, or stands on their line without being a generic one.
 */
export function readContact(
  lines: DocumentLine[],
  ranges: LineRange[],
  place: string | null,
  vocabulary: FactsVocabulary,
): RecognisedContact {
  const contact: RecognisedContact = {
    people: [],
    organisation: null,
    emails: [],
    phones: [],
    websites: [],
    address: null,
    ranges,
  };
  const parts = contactLines(lines, ranges);
  const whole = parts.map(({ text }) => text).join(' ');
  contact.address =
    findAddress(whole, vocabulary)?.value ?? findAddress(place ?? '', vocabulary)?.value ?? null;

  for (const { text, line } of parts) {
    const emails = findEmails(text);
    const phones = findPhones(text);
    const sites = findSites(without(text, emails));
    contact.websites.push(...sites.map(({ value }) => value));
    const people = peopleOf(without(text, [...emails, ...phones, ...sites]), line, contact, vocabulary);
    contact.people.push(...people);
    for (const { value } of emails) giveEmail(value, people, contact, vocabulary);
    for (const { value } of phones) givePhone(value, people, emails, contact);
  }
  contact.emails = [...new Set(contact.emails)];
  contact.phones = [...new Set(contact.phones)];
  contact.websites = [...new Set(contact.websites)];
  return contact;
}

function peopleOf(
  text: string,
  line: number,
  contact: RecognisedContact,
  vocabulary: FactsVocabulary,
): Person[] {
  const { roles, organisations, mailMark, phoneMark } = vocabulary.contact;
  const parts = text
    .replace(/\s+/g, ' ')
    .replace(mailMark, '\n')
    .replace(phoneMark, '\n')
    .split(/\s+[-–—/|]\s*|\s*[-–—/|]\s+|\s*;\s*|\n/u)
    .map((part) => part.replace(/^[\s,:.–-]+|[\s,:–-]+$/gu, ''))
    .filter((part) => part !== '');
  const people: Person[] = [];
  for (const part of parts) {
    const named = readPeople(part, vocabulary);
    if (named.length > 0) {
      people.push(...named.map((person) => ({ ...person, email: null, phone: null, line })));
    } else if (people.length > 0 && people.every(({ role }) => role === null)) {
      for (const person of people) person.role = part;
    } else if (people.length > 0) {
      addToRole(people, part);
    } else if (startsRole(part, roles)) {
      addToRole(contact.people.slice(-1), part);
    } else if (!contact.organisation && organisations.has(fold(part).split(' ')[0] ?? '')) {
      contact.organisation = part;
    }
  }
  return people;
}

function addToRole(people: Person[], part: string) {
  for (const person of people) person.role = person.role ? `${person.role}, ${part}` : part;
}

function giveEmail(
  email: string,
  here: Person[],
  contact: RecognisedContact,
  { contact: { generic } }: FactsVocabulary,
) {
  const local = fold(email.split('@')[0] ?? '').replaceAll(' ', '');
  const owner =
    contact.people.findLast((person) => bearsName(local, person.name)) ??
    (here.length === 1 && !isGeneric(email, generic) ? here[0] : undefined);
  if (owner && owner.email === null) owner.email = email;
  else contact.emails.push(email);
}

/** A telephone on the line of one person, or beside their own e-mail. */
function givePhone(phone: string, here: Person[], emails: Piece[], contact: RecognisedContact) {
  const owner =
    here.length === 1
      ? here[0]
      : contact.people.findLast(({ email }) => emails.some(({ value }) => value === email));
  if (owner && owner.phone === null) owner.phone = phone;
  else contact.phones.push(phone);
}

function isGeneric(email: string, generic: Set<string>): boolean {
  return fold(email.split('@')[0] ?? '')
    .split(' ')
    .some((word) => generic.has(word));
}

function bearsName(local: string, name: string): boolean {
  return fold(name)
    .split(' ')
    .some((word) => word.length >= 4 && local.includes(word));
}

/** The text with those pieces taken out, other offsets kept. */
function without(text: string, pieces: Piece[]): string {
  return pieces.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}
