import { fold } from '@/lib/text/fold';
import { type FunderName, isNoFunder } from './funders';
import type { FactsVocabulary } from './vocabulary';

type Span = { start: number; end: number };

/** « La Fabrique » keeps the article of its name, « la Poste » too, but « le MES » is MES. */
const ARTICLE =
  /^(?:et\s+)?(?:l[ae]\s+(?!\p{Lu}\p{Ll}+[\s.…]*$)|les\s+|l[’']\s?|des?\s+|du\s+|d[’']\s?|-\s+|(?:L(?:es?|a)\s|L[’']|D(?:es?|u)\s)\s*(?=\p{Ll}))*/u;
/** Of an item, the words that are the name: up to what it gives, or what it is about. */
const NAME_END = /\s*(?:[(:]|\s\d[\d\s]*(?:€|euros|k€)|\s(?:pour|dans|qui|dont|avec|par|au titre)\s).*$/su;
const MOST_WORDS = 9;
/** Nobody is listed at such length; a hostile text may be, and reading it would take for ever. */
const LONGEST_ITEM = 600;
const IN_BRACKETS = /\([^)]*\)/gu;

/**
 * Funders that a text lists without saying more: « Ville de X ; Réseau Y ; Z ». `silent` are the lists of those who take part
 * without paying (« Partenaires associatifs : … »).
 */
export function listedFunders(
  text: string,
  vocabulary: FactsVocabulary,
): { names: FunderName[]; silent: Span[] } {
  const { said } = vocabulary.funding.sentences;
  const names: FunderName[] = [];
  const silent: Span[] = [];
  for (const { 0: block, index } of text.matchAll(/[^\n]+/g)) {
    const label = /^(?:-\s+)?([^:;.\d]{3,70}?)\s*:(?:\s|$)/u.exec(block);
    const pays = label ? payingLabel(label[1] ?? '', vocabulary) : null;
    if (pays === false) {
      silent.push({ start: index, end: index + block.length });
      continue;
    }
    const from = label && (pays !== null || !isName(label[1] ?? '')) ? label[0].length : 0;
    const sentences = sentencesOf(block, from);
    const areNames = sentences.length > 1 && !said.test(block.slice(from).replace(IN_BRACKETS, ''));
    for (const sentence of sentences) {
      const items = itemsOf(block, sentence);
      if (!isList(block, items, pays === true || areNames, said)) continue;
      names.push(...items.flatMap((item) => namesOf(block, item, index, vocabulary)));
    }
  }
  return { names, silent };
}

/** Whether those who are listed under a label pay; null when it does not say. */
function payingLabel(label: string, { funding: { labels } }: FactsVocabulary): boolean | null {
  const words = fold(label);
  if (labels.pays.test(words)) return true;
  return labels.doesNot.test(words) ? false : null;
}

/** « État : 106 000 euros » is labelled by a name, « Au démarrage du chantier : » is not. */
function isName(label: string): boolean {
  return label
    .split(/\s+/)
    .every((word) => /^(?:\p{Lu}|de$|du$|des$|d[’']|la$|le$|l[’']|et$|-$)/u.test(word));
}

function sentencesOf(block: string, from: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const { 0: stop, index } of block.slice(from).matchAll(/(?<=\p{Ll}{2}|\)|\d{2})\.\s+(?=\p{Lu})|$/gu)) {
    spans.push({ start, end: from + index });
    start = from + index + stop.length;
  }
  return spans.filter(({ start: at, end }) => end > at);
}

/** What stands between commas and semicolons, brackets kept whole. */
function itemsOf(block: string, { start, end }: Span): Span[] {
  const items: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    const letter = at === end ? ';' : block[at];
    if (letter === '(') depth++;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if ((letter === ';' || letter === ',') && (depth === 0 || at === end)) {
      items.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return items;
}

/**
 * A list of names rather than a sentence: short items that begin with a capital.
 * @param said what a sentence says of those it names
 */
function isList(block: string, items: Span[], isSaid: boolean, said: RegExp): boolean {
  const texts = items.map((item) => block.slice(item.start, item.end).trim()).filter((text) => text !== '');
  if (texts.some((text) => text.length > LONGEST_ITEM)) return false;
  const short = texts.filter((text) => {
    const name = text.replace(NAME_END, '').replace(ARTICLE, '');
    return /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= MOST_WORDS;
  });
  if (texts.some((text) => said.test(text.replace(IN_BRACKETS, '')))) return false;
  return texts.length >= (isSaid ? 1 : 2) && short.length >= texts.length * 0.7;
}

function namesOf(block: string, item: Span, offset: number, vocabulary: FactsVocabulary): FunderName[] {
  const text = block.slice(item.start, item.end);
  const inner = /^\s*(?:les?\s+|des\s+)?(?:[Ff]ondations?|[Bb]anques|[Mm]utuelles)\s*\(([^)]*)\)/u.exec(text);
  if (inner?.[1]) {
    const from = item.start + text.indexOf(inner[1]);
    return itemsOf(block, { start: from, end: from + inner[1].length }).flatMap((part) =>
      namesOf(block, part, offset, vocabulary),
    );
  }
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const trimmed = text.slice(lead);
  const article = ARTICLE.exec(trimmed)?.[0].length ?? 0;
  const name = trimmed
    .slice(article)
    .replace(NAME_END, '')
    .replace(/[\s.…,]+$/u, '');
  if (
    !/^(?:l[ae]\s)?\p{Lu}/u.test(name) ||
    name.split(/\s+/).length > MOST_WORDS ||
    isNoFunder(name, vocabulary)
  )
    return [];
  const start = offset + item.start + lead + article;
  return [{ name, start, end: start + name.length }];
}
