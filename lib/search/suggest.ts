import { published } from '@/lib/catalogue/conditions';
import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { KIND_LABELS, territoryPath } from '@/lib/territory/model';
import { searchTerritories } from '@/lib/territory/search-territories';
import { fold } from '@/lib/text/fold';
import { readWords } from './analysis/words';
import { MAX_TYPED, MIN_TYPED, SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from './suggestion';

/** How many are shown at most; of each kind when all have some, the places left going to whoever has more. */
const MOST = 10;
const SHARES: Record<SuggestionKind, number> = { initiative: 4, levier: 2, territoire: 2, sigle: 2 };
const MOST_WORDS = 6;

/**
 * What a text being typed may mean, kind after kind, best first in each: sheets and levers online by the words of their name
 * or acronym, territories, terms of the glossary. Every word typed begins one of theirs; names that begin with the text come
 * first. Accents, case, elisions and little words do not matter. Any text is safe; two letters or more answer something.
 */
export async function suggest(db: PrismaClient, text: string): Promise<Suggestion[]> {
  const typed = readBeginning(text);
  if (typed.whole.length < MIN_TYPED) return [];
  const [initiative, levier, territoire, sigle] = await Promise.all([
    suggestSheets(db, typed),
    suggestLevers(db, typed),
    suggestTerritories(db, text.slice(0, MAX_TYPED)),
    suggestTerms(db, typed),
  ]);
  return deal({ initiative, levier, territoire, sigle });
}

/** A text being typed: `whole` folded, `words` those that bear meaning, or all of them when none does yet (« les » of « lessive »). */
type Beginning = { whole: string; words: string[] };

export function readBeginning(text: string): Beginning {
  const cut = text.slice(0, MAX_TYPED);
  const whole = fold(cut);
  const words = readWords(cut).map(({ form }) => form);
  return { whole, words: [...new Set(words.length > 0 ? words : whole.split(' '))].slice(0, MOST_WORDS) };
}

/** How well a name answers: 0 begins with the text, 1 with its first word, 2 has its words inside; null when it does not answer. */
export function rankOf(
  names: string[],
  { whole, words: [first = '', ...others] }: Beginning,
): 0 | 1 | 2 | null {
  const folded = names.map((name) => ` ${fold(name.replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, ''))}`);
  if (folded.some((name) => name.startsWith(` ${whole}`))) return 0;
  const all = folded.join(' ');
  if (![first, ...others].every((word) => all.includes(` ${word}`))) return null;
  return folded.some((name) => name.startsWith(` ${first}`)) ? 1 : 2;
}

async function suggestSheets(db: PrismaClient, { whole, words }: Beginning): Promise<Suggestion[]> {
  // Folded texts hold letters, digits and spaces only: nothing in them is a sign of LIKE.
  const name = Prisma.sql`' ' || d."sortTitle" || coalesce(' ' || fold_text(replace(i.acronym, '.', '')), '')`;
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT named.id FROM (
      SELECT i.id, d."sortTitle", ${name} AS name FROM "SearchDocument" d JOIN "Initiative" i ON i.id = d."initiativeId"
    ) named
    WHERE ${Prisma.join(
      words.map((word) => Prisma.sql`named.name LIKE ${`% ${word}%`}`),
      ' AND ',
    )}
    ORDER BY CASE WHEN named.name LIKE ${` ${whole}%`} THEN 0 WHEN named.name LIKE ${` ${words[0]}%`} THEN 1 ELSE 2 END,
      named."sortTitle", named.id
    LIMIT ${MOST}`;
  const ids = rows.map(({ id }) => id);
  const sheets = await db.initiative.findMany({
    where: { ...published, id: { in: ids } },
    select: {
      id: true,
      slug: true,
      title: true,
      acronym: true,
      places: {
        select: { wording: true, territory: { select: { kind: true, name: true } } },
        orderBy: { position: 'asc' },
        take: 1,
      },
    },
  });
  return ids.flatMap((id) => {
    const sheet = sheets.find((one) => one.id === id);
    if (!sheet) return [];
    const { slug, title, acronym, places } = sheet;
    const label = acronym && !title.includes(acronym) ? `${title} (${acronym})` : title;
    const [place] = places;
    // The name of a district says little without its town, which the wording of the document often adds.
    const detail = place?.territory?.kind === 'qpv' ? place.wording : (place?.territory?.name ?? '');
    return [{ kind: 'initiative', label, detail, path: `/initiatives/${slug}` } as const];
  });
}

/** Levers are few, and so are the terms of the glossary: they are read and ranked here. */
async function suggestLevers(db: PrismaClient, typed: Beginning): Promise<Suggestion[]> {
  const levers = await db.lever.findMany({
    where: published,
    select: { slug: true, title: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
  return ranked(levers, typed, ({ title }) => [title]).map(({ slug, title }) => ({
    kind: 'levier',
    label: title,
    detail: '',
    path: `/leviers/${slug}`,
  }));
}

async function suggestTerms(db: PrismaClient, typed: Beginning): Promise<Suggestion[]> {
  const terms = await db.glossaryTerm.findMany({
    select: { slug: true, acronym: true, expansion: true, variants: true },
    orderBy: { slug: 'asc' },
  });
  return ranked(terms, typed, ({ acronym, variants, expansion }) => [acronym, ...variants, expansion]).map(
    ({ slug, acronym, expansion }) => ({
      kind: 'sigle',
      label: acronym,
      detail: expansion,
      path: `/glossaire#${slug}`,
    }),
  );
}

async function suggestTerritories(db: PrismaClient, text: string): Promise<Suggestion[]> {
  const hits = await searchTerritories(db, text, MOST, { isUnfinished: true });
  return hits.map(({ id, kind, name, context, matchedName }) => ({
    kind: 'territoire',
    label: matchedName ? `${name} (${matchedName})` : name,
    detail: [KIND_LABELS[kind].singular, context].filter(Boolean).join(' · '),
    path: territoryPath(id),
  }));
}

function ranked<Item>(items: Item[], typed: Beginning, namesOf: (item: Item) => string[]): Item[] {
  return items
    .flatMap((item) => {
      const rank = rankOf(namesOf(item), typed);
      return rank === null ? [] : [{ item, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** Each kind its share, then what is left to the first that have more; kinds stay together, in their order. */
export function deal(found: Record<SuggestionKind, Suggestion[]>): Suggestion[] {
  let left =
    MOST - SUGGESTION_KINDS.reduce((sum, kind) => sum + Math.min(found[kind].length, SHARES[kind]), 0);
  return SUGGESTION_KINDS.flatMap((kind) => {
    const share = Math.min(found[kind].length, SHARES[kind] + left);
    left -= Math.max(0, share - SHARES[kind]);
    return found[kind].slice(0, share);
  });
}
