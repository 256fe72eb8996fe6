import { findPersonalData } from '@/lib/catalogue/personal-data';
import type { DocumentLine } from '@/lib/importing/document';
import { contactLines } from '@/lib/importing/recognise/facts/contact-parts';
import { factsVocabulary } from '@/lib/importing/recognise/facts/vocabulary';
import type { RecognisedContact } from '@/lib/importing/recognise/model';
import { fold } from '@/lib/text/fold';
import type { ProposedPerson } from './model';

/** Said as the role of someone whom the document does not name: it stays with the person, wherever they are kept. */
const DEDUCED = 'nom déduit de l’adresse, à vérifier';
/** « prenom.nom », « p.nom », « prenom_double-nom » */
const FULL_NAME = /^(\p{L}+(?:-\p{L}+)*)[._](\p{L}{2,}(?:-\p{L}+)*)$/u;

/**
 * Telephones, and e-mails that bear a name, which no person of the block has: each with its own line. An address that tells a
 * name proposes it, and says so.
 */
export function toNameless(
  { people, emails, phones, organisation, ranges }: RecognisedContact,
  lines: DocumentLine[],
): ProposedPerson[] {
  const printed = contactLines(lines, ranges);
  const lineOf = (words: string) =>
    printed.find(({ text }) => text.includes(words))?.line ?? ranges[0]?.from ?? null;
  const known = people.flatMap(({ email, phone }) => [email, digitsOf(phone)]);
  const nobody = organisation ?? 'Sans nom';
  return [
    ...emails
      .filter((email) => isSomeones(email) && !known.includes(email))
      .map((email) => {
        const name = nameIn(email, organisation);
        const role = name === null ? null : DEDUCED;
        return { name: name ?? nobody, role, email, phone: null, line: lineOf(email) };
      }),
    ...phones
      .filter((phone) => !known.includes(digitsOf(phone)))
      .map((phone) => ({ name: nobody, role: null, email: null, phone, line: lineOf(phone) })),
  ];
}

/** Whether publication would refuse it on a sheet. */
export const isSomeones = (email: string) => findPersonalData(email).length > 0;

/** « prenom.nom@… » is « Prenom Nom », unless a word of it is a service’s, or both are in the name of the organisation. */
function nameIn(email: string, organisation: string | null): string | null {
  const [, ...parts] = FULL_NAME.exec(email.split('@')[0] ?? '') ?? [];
  const words = parts.flatMap((part) => fold(part).split(' '));
  const { generic, organisations, neverInNames } = factsVocabulary().contact;
  const isService = words.some((word) => [generic, organisations, neverInNames].some((set) => set.has(word)));
  const ofOrganisation = fold(organisation ?? '').split(' ');
  if (words.length === 0 || isService || words.every((word) => ofOrganisation.includes(word))) return null;
  return parts.map(capitalise).join(' ');
}

/** « martin-petit » is « Martin-Petit », « j » is « J. ». */
function capitalise(part: string): string {
  if (part.length === 1) return `${part.toUpperCase()}.`;
  return part.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}

const digitsOf = (phone: string | null) => phone?.replace(/\D/g, '') ?? null;
