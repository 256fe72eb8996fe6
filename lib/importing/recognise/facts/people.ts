import { fold } from '@/lib/text/fold';
import type { FactsVocabulary } from './vocabulary';

/** Someone named at the beginning of a part of a contact block, and the words that follow. */
export type NamedPerson = { name: string; role: string | null };

const GIVEN = '\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)*';
const FAMILY = "(?:\\p{Lu}[\\p{L}\\p{M}’']+(?:-\\p{Lu}[\\p{L}\\p{M}’']+)*)";
const PARTICLES = "(?:(?:de\\s+la|de|du|des|le|la|van|von|ben|el|da|dos|d[’'])\\s*)?";

/**
 * The people named at the beginning of a part (« Prénom NOM, fonction », « A B et C D, fonctions »), or none: an organisation,
 * a place, an address.
 */
export function readPeople(part: string, vocabulary: FactsVocabulary): NamedPerson[] {
  const { civility } = vocabulary.contact;
  const one = new RegExp(
    `^(?:${civility}\\s+)?${GIVEN}(?:\\s+${PARTICLES}${FAMILY}){1,3}(?=\\s*(?:$|[,(:&–-]|et\\s))`,
    'u',
  );
  const people: string[] = [];
  let rest = part;
  for (;;) {
    const name = one.exec(rest)?.[0];
    if (name === undefined || !isPerson(name, vocabulary)) break;
    people.push(name);
    const after = rest.slice(name.length);
    const next = /^\s*(?:,|et|&)\s+/u.exec(after)?.[0] ?? '';
    rest = after.slice(next.length);
    if (next === '') break;
  }
  const role = rest.replace(/^[\s,(:–-]+|[\s,;)–-]+$|(?<=\p{Ll}{3})\.\s*$/gu, '').trim();
  return people.map((name) => ({
    name: name.replace(new RegExp(`^${civility}\\s+`, 'u'), ''),
    role: role === '' ? null : role,
  }));
}

/** Neither an organisation nor a function: « Centre Social », « Liaison des Régies de Quartier », « Direction de la Ville ». */
function isPerson(name: string, { contact }: FactsVocabulary): boolean {
  const words = fold(name).split(' ');
  return (
    !contact.organisations.has(words[0] ?? '') &&
    !words.some((word) => contact.neverInNames.has(word)) &&
    !startsRole(name, contact.roles)
  );
}

/** Whether a part begins with a function: « directrice », « chargée de mission ESS ». */
export function startsRole(part: string, roles: string[]): boolean {
  const words = `${fold(part)} `;
  return roles.some((role) => words.startsWith(`${role} `));
}
