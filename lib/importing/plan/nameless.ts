import { findPersonalData } from '@/lib/catalogue/personal-data';
import type { DocumentLine } from '@/lib/importing/document';
import { contactLines } from '@/lib/importing/recognise/facts/contact-parts';
import { factsVocabulary } from '@/lib/importing/recognise/facts/vocabulary';
import type { RecognisedContact } from '@/lib/importing/recognise/model';
import { DEDUCED_NAME, hasDeducedName } from '@/lib/publishing/deduced-name';
import { fold } from '@/lib/text/fold';
import type { DocumentWords } from './document-words';
import type { ProposedPerson } from './model';

const NAMELESS = 'Sans nom';
/** « prenom.nom », « p.nom », « prenom_double-nom » */
const FULL_NAME = /^(\p{L}+(?:-\p{L}+)*)[._](\p{L}{2,}(?:-\p{L}+)*)$/u;

/**
 * Telephones, and e-mails that bear a name, which no person of the block has: each with its own line. An address that tells a
 * name proposes it, and says so.
 */
export function toNameless(
  { people, emails, phones, organisation, ranges }: RecognisedContact,
  lines: DocumentLine[],
  isCommon: DocumentWords['isCommon'],
): ProposedPerson[] {
  const printed = contactLines(lines, ranges);
  const lineOf = (words: string) =>
    printed.find(({ text }) => text.includes(words))?.line ?? ranges[0]?.from ?? null;
  const known = people.flatMap(({ email, phone }) => [email, digitsOf(phone)]);
  const nobody = organisation ?? NAMELESS;
  return [
    ...emails
      .filter((email) => isSomeones(email) && !known.includes(email))
      .map((email) => {
        const name = nameIn(email, organisation, isCommon);
        const role = name === null ? null : DEDUCED_NAME;
        return { name: name ?? nobody, role, email, phone: null, line: lineOf(email) };
      }),
    ...phones
      .filter((phone) => !known.includes(digitsOf(phone)))
      .map((phone) => ({ name: nobody, role: null, email: null, phone, line: lineOf(phone) })),
  ];
}

/** Whether publication would refuse it on a sheet. */
export const isSomeones = (email: string) => findPersonalData(email).length > 0;

/** The words, folded, of the e-mails that might tell a name. */
export const nameWordsOf = ({ emails }: Pick<RecognisedContact, 'emails'>): string[] =>
  emails.filter(isSomeones).flatMap((email) => wordsIn(partsOf(email)));

/** Whether nobody has said what someone is called: the document did not, nor whoever kept them. */
export function isUnnamed(
  person: Pick<ProposedPerson, 'name' | 'role'>,
  organisation: string | null,
): boolean {
  return [NAMELESS, organisation].includes(person.name) || hasDeducedName(person);
}

/**
 * « prenom.nom@… » is « Prenom Nom », unless a word of it is a common one or a service’s, or both are in the name of the
 * organisation: a box of that name is nobody’s.
 */
function nameIn(
  email: string,
  organisation: string | null,
  isCommon: DocumentWords['isCommon'],
): string | null {
  const parts = partsOf(email);
  const words = wordsIn(parts);
  const { generic, organisations, neverInNames } = factsVocabulary().contact;
  const isService = words.some(
    (word) => isCommon(word) || [generic, organisations, neverInNames].some((set) => set.has(word)),
  );
  const ofOrganisation = fold(organisation ?? '').split(' ');
  if (words.length === 0 || isService || words.every((word) => ofOrganisation.includes(word))) return null;
  return parts.map(capitalise).join(' ');
}

const partsOf = (email: string) => FULL_NAME.exec(email.split('@')[0] ?? '')?.slice(1) ?? [];

/** An initial is no word. */
const wordsIn = (parts: string[]) =>
  parts.flatMap((part) => fold(part).split(' ')).filter((word) => word.length > 1);

/** « martin-petit » is « Martin-Petit », « j » is « J. ». */
function capitalise(part: string): string {
  if (part.length === 1) return `${part.toUpperCase()}.`;
  return part.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}

const digitsOf = (phone: string | null) => phone?.replace(/\D/g, '') ?? null;
