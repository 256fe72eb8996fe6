import type { FunderName } from './funders';
import { PROPER_NAME } from './proper-names';
import type { FactsVocabulary } from './vocabulary';

const LINK = /(?:\s*,\s+(?:et\s+)?|\s+et\s+)/uy;
const PARTICLE = /(?:d[eu]s?\s+|d[’']\s?)?/uy;
/** What closes a list without « et »; elsewhere, nothing says where it ends. */
const CLOSES = /\s*[;)]/uy;

/**
 * « Villes de X, Y et Z » is the Ville de X, that of Y and that of Z, each where it is printed. A name in the singular, alone,
 * or whose list is not closed, is given back as it is.
 */
export function membersOf(funder: FunderName, text: string, vocabulary: FactsVocabulary): FunderName[] {
  const { plurals } = vocabulary.funding;
  const plural = plurals.find(({ many }) => many.test(funder.name));
  if (!plural) return [funder];
  const head = plural.many.exec(funder.name)?.[0] ?? '';
  const list = readList(text, funder.start + head.length, vocabulary);
  const [first] = list;
  if (!first || list.length < 2) return [funder];
  const one = head.charAt(0) + plural.one.slice(1);
  return list.map(({ particle, name, start, end }, index) => {
    const link = particle || (first.particle === '' ? '' : /^[AEIOUYÀ-Ü]/u.test(name) ? 'd’' : 'de ');
    return { name: `${one} ${link}${name}`, start: index === 0 ? funder.start : start, end };
  });
}

type Member = { particle: string; name: string; start: number; end: number };

function readList(text: string, from: number, { funding }: FactsVocabulary): Member[] {
  const members: Member[] = [];
  const startsWithHead = (at: number) => {
    const next = text.slice(at, at + LONGEST_HEAD);
    return funding.heads.some(({ pattern }) => next.search(pattern) === 0);
  };
  let at = from + (matchAt(/\s+/uy, text, from) ?? '').length;
  let link = '';
  while (members.length < MOST_MEMBERS) {
    const particle = matchAt(PARTICLE, text, at) ?? '';
    const start = at + particle.length;
    if (particle === '' && startsWithHead(start)) return members;
    const name = matchAt(PROPER_NAME, text, start);
    if (name === null) return [];
    at = start + name.length;
    members.push({ particle, name, start, end: at });
    const next = matchAt(LINK, text, at);
    if (next === null) return /et\s+$/u.test(link) || matchAt(CLOSES, text, at) !== null ? members : [];
    link = next;
    at += next.length;
  }
  return [];
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Nobody lists more; a hostile text may. */
const MOST_MEMBERS = 40;
const LONGEST_HEAD = 60;
